package fr.estrade.shell;

import fr.estrade.ui.Command;
import fr.estrade.ui.Keys;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Runs the command whose shortcut was pressed: the page's first, then the window's. What has the focus goes before both, so
 * that a text field undoes its own typing; once it has none to undo, the window does.
 */
final class Shortcuts {
    private final Supplier<List<Command>> ofPage;
    private final Supplier<List<Command>> ofWindow;
    private final Predicate<KeyEvent> ofWhatIsShown;

    /** @param ofWhatIsShown does what a key means on the page, and says whether it means something */
    Shortcuts(Supplier<List<Command>> ofPage, Supplier<List<Command>> ofWindow, Predicate<KeyEvent> ofWhatIsShown) {
        this.ofWhatIsShown = ofWhatIsShown;
        this.ofPage = ofPage;
        this.ofWindow = ofWindow;
    }

    /** Listens from now on to what is pressed below that node. */
    void install(Parent root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::act);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::undoOverText);
    }

    private void undoOverText(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl text) {
            boolean nothingTyped = Keys.UNDO.matches(event) && !text.isUndoable() || Keys.REDO.matches(event) && !text.isRedoable();
            if (nothingTyped) {
                act(event);
            }
        }
    }

    private void act(KeyEvent event) {
        if (ofWhatIsShown.test(event)) {
            event.consume();
            return;
        }
        Stream.concat(ofPage.get().stream(), ofWindow.get().stream())
                .filter(command -> command.shortcut() != null && command.shortcut().matches(event))
                .findFirst()
                .ifPresent(command -> {
                    event.consume();
                    command.run();
                });
    }
}
