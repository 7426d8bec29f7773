package fr.estrade.ui.form;

import fr.estrade.record.Located;
import javafx.scene.Node;

/** Something in a form that edits more than one column: a table of children, lines, a choice of several. */
public interface FormPart {

    /** What is shown. */
    Node node();

    /** Whether it is what a place calls by that name, usually the name of a table. */
    boolean isNamed(String name);

    /** Whether it differs from what is saved. */
    boolean isDirty();

    /** Puts the focus where work on it begins. */
    void focusFirst();

    /** Whether a problem's field is here. */
    boolean holds(Located problem);

    /** Puts the focus where a problem is; false when it is not here. */
    boolean focus(Located problem);

    /** Whether something is typed that is no value at all. */
    default boolean hasNotUnderstood() {
        return false;
    }

    /** Puts the focus on the first input that is no value at all; false when there is none. */
    default boolean focusNotUnderstood() {
        return false;
    }

    /** Takes in what is being keyed in just now, as leaving the field would. */
    default void leave() {
    }
}
