package fr.estrade.evaluation.page;

import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Answers the first key that would change a version of which sheets came back: a line under the words that were typed at says that
 * nothing changes there, with a button that goes on in the version that can be changed. What is typed meanwhile is gathered, shown,
 * and taken along, however that version comes to be shown.
 */
final class FrozenTyping {

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CUT = new KeyCodeCombination(KeyCode.X, KeyCombination.SHORTCUT_DOWN);

    /**
     * What was typed where nothing changes.
     *
     * @param in      the words that it was typed at
     * @param english whether at the English ones
     * @param caret   where
     * @param text    may be empty
     */
    record Typed(Wordings in, boolean english, int caret, String text) {
    }

    private final Kit kit;
    private final BooleanSupplier frozen;
    private final Supplier<String> verb;
    private final Label typed = new Label();
    private final Button goOn = new Button();
    private final FlowPane line;
    private final StringBuilder text = new StringBuilder();
    private TextField at;
    private int caret;

    /**
     * An answer that is not shown yet.
     *
     * @param frozen whether what is shown does not change any more
     * @param verb   what the button is called just now
     * @param goOn   goes on in the version that can be changed
     */
    FrozenTyping(Kit kit, BooleanSupplier frozen, Supplier<String> verb, Runnable goOn) {
        this.kit = kit;
        this.frozen = frozen;
        this.verb = verb;
        this.goOn.getStyleClass().add("frozen-go-on");
        this.goOn.setOnAction(event -> goOn.run());
        typed.getStyleClass().add("hint");
        this.line = new FlowPane(new Label(kit.text("questionnaire.frozen")), this.goOn, typed);
        line.getStyleClass().add("frozen-line");
    }

    /** Watches the keys in everything below a node. */
    void watch(Parent root) {
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (concerns(event) && isText(event)) {
                gather((TextField) event.getTarget(), event.getCharacter());
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** What was typed since the first key, which takes the line away; empty where nobody typed. */
    Optional<Typed> take() {
        Optional<Typed> taken = Optional.ofNullable(at)
                .map(field -> new Typed(wordings(field), field == wordings(field).english(), caret, text.toString()));
        forget();
        return taken;
    }

    /** Takes the line away. */
    void forget() {
        if (line.getParent() instanceof VBox box) {
            box.getChildren().remove(line);
        }
        text.setLength(0);
        at = null;
    }

    private boolean concerns(KeyEvent event) {
        return frozen.getAsBoolean() && event.getTarget() instanceof TextField field && wordings(field) != null;
    }

    /** As text fields tell text from shortcuts. */
    private static boolean isText(KeyEvent event) {
        boolean shortcut = (event.isControlDown() || event.isAltDown() || event.isMetaDown()) && !(event.isControlDown() && event.isAltDown());
        String character = event.getCharacter();
        return !shortcut && !character.isEmpty() && character.codePoints().noneMatch(Character::isISOControl);
    }

    private void press(KeyEvent event) {
        if (!concerns(event)) {
            return;
        }
        TextField field = (TextField) event.getTarget();
        if (event.getCode() == KeyCode.ESCAPE && at != null) {
            forget();
        } else if (PASTE.match(event)) {
            String pasted = kit.clipboard().text();
            gather(field, pasted == null ? "" : pasted.strip().replaceAll("\\s+", " "));
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE && !Keys.LINE_DELETE.matches(event) || CUT.match(event)) {
            gather(field, "");
            if (event.getCode() == KeyCode.BACK_SPACE && !text.isEmpty()) {
                text.setLength(text.length() - 1);
                say();
            }
        } else if (Keys.LINE_UP.matches(event) || Keys.LINE_DOWN.matches(event) || Keys.LINE_DELETE.matches(event)) {
            gather(field, "");
        } else {
            return;
        }
        event.consume();
    }

    private void gather(TextField field, String more) {
        if (field != at) {
            forget();
            at = field;
            caret = field.getCaretPosition();
            Node child = field;
            while (!(child.getParent() instanceof VBox)) {
                child = child.getParent();
            }
            VBox box = (VBox) child.getParent();
            box.getChildren().add(box.getChildren().indexOf(child) + 1, line);
            goOn.setText(verb.get());
            field.setAccessibleHelp(kit.text("questionnaire.frozen"));
        }
        text.append(more);
        say();
    }

    private void say() {
        typed.setText(text.toString().isBlank() ? "" : kit.text("questionnaire.frozen.typed", text.toString().strip()));
    }

    private static Wordings wordings(Node field) {
        return field.getParent() instanceof Wordings words ? words : null;
    }
}
