package fr.estrade.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyEvent;

/**
 * What fills the centre of the window: a list, a record, the home page. A page has a title, names what it holds unsaved,
 * and may offer commands to the palette.
 */
public abstract class Page extends View {

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    /** What the top bar shows. */
    public final ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What the top bar shows now. */
    public final String title() {
        return title.get();
    }

    protected final void setTitle(String text) {
        title.set(text == null ? "" : text);
    }

    /** What would be lost by leaving, each by its name in the user's language; empty when nothing is unsaved. */
    public List<String> unsaved() {
        return List.of();
    }

    /** Whether nobody wants it back once it is left: it was there to begin something, which is done or given up. */
    public boolean isLeftForGood() {
        return false;
    }

    /**
     * Saves what {@link #unsaved()} names.
     *
     * @param afterwards runs when all is saved; not when something could not be
     */
    public void save(Runnable afterwards) {
        afterwards.run();
    }

    /** Gives up what {@link #unsaved()} names. */
    public void discard() {
    }

    /** What can be done here, for the palette and the help; only what makes sense now or can say why not. */
    public List<Command> commands() {
        return List.of();
    }

    /**
     * Does what a key means on this page, wherever in the window the focus is: saving works in the top bar too.
     *
     * @return whether the key means something here
     */
    public boolean pressed(KeyEvent event) {
        return false;
    }

    /**
     * Takes a step back within this page, such as out of a list that lies over it. Called before going back to another place.
     *
     * @return whether there was one to take
     */
    public boolean stepBack() {
        return false;
    }

    /** Moves to a part of this page that a {@link Place} names; ignored when there is none of that name. */
    public void reveal(String part) {
    }
}
