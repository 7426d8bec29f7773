package fr.estrade.ui.form;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * A control that edits one column of a record, already bound to it.
 *
 * @param node       what is shown
 * @param focus      what takes the focus and gets the label's name; usually the same
 * @param inputError why what is typed is no value at all; null while it is one
 * @param understood whether what is typed now is a value, or nothing
 * @param leave      does what leaving the field does
 * @param width      how much room it wants
 */
record Editor(Node node, Node focus, ObservableValue<String> inputError, BooleanSupplier understood, Runnable leave, Width width) {

    /** How much room an editor wants. */
    enum Width {
        /** A third of a column: a time, a number. */
        THIRD(2),
        /** Half of a column: a date, a choice, a short text. */
        HALF(3),
        /** A whole column. */
        FULL(6);

        private final int units;

        Width(int units) {
            this.units = units;
        }

        int units() {
            return units;
        }
    }

    static Editor of(Node node, Width width) {
        return new Editor(node, node, new ReadOnlyStringWrapper(), () -> true, () -> { }, width);
    }

    Editor wide(Width other) {
        return new Editor(node, focus, inputError, understood, leave, other);
    }
}
