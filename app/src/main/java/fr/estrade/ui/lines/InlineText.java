package fr.estrade.ui.lines;

import fr.estrade.ui.FocusLeft;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Text that is read as part of the page and keyed in where it stands: a title, a remark. It wraps and grows; only while it is
 * edited does it cost a text area. What was keyed in is told when the text is left, by Enter in a text of one paragraph, or when
 * {@link #commit()} is called.
 */
public final class InlineText extends StackPane {

    private final LineText text = new LineText();
    private final boolean paragraphs;
    private final Consumer<String> onCommit;
    private String committed = "";
    private String name = "";
    private boolean readOnly;
    private Runnable onEnter = () -> { };

    /**
     * An empty text.
     *
     * @param paragraphs whether Enter begins another paragraph rather than telling what was keyed in
     * @param onCommit   is told the text, stripped; null when it is empty
     */
    public InlineText(boolean paragraphs, Consumer<String> onCommit) {
        this.paragraphs = paragraphs;
        this.onCommit = onCommit;
        getStyleClass().add("inline-text");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        setMinWidth(0);
        getChildren().add(text);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                edit(-1);
            }
        });
        FocusLeft.of(this, this::leave);
        addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !text.isEditing()) {
                edit(text.hit(event.getX(), event.getY()));
                event.consume();
            }
        });
    }

    /** Shows a text that was read from the base; what is being keyed in stays. {@code value} may be null. */
    public void setText(String value) {
        boolean keyedIn = text.isEditing() && !words().equals(committed);
        committed = value == null ? "" : value;
        // A space at the end may be the beginning of the next word.
        if (!keyedIn && !words().equals(committed)) {
            TextArea area = text.area();
            int caret = area == null ? 0 : area.getCaretPosition();
            text.setText(committed);
            if (area != null) {
                area.positionCaret(Math.min(caret, area.getLength()));
            }
        }
    }

    /** The text as it was last told or set. */
    public String text() {
        return committed;
    }

    /** What stands in an empty text. */
    public void setPrompt(String value) {
        text.setPrompt(value);
    }

    /** Names the text for screen readers. */
    public void setName(String value) {
        name = value;
        setAccessibleText(value);
    }

    /** Whether the text can only be read. */
    public void setReadOnly(boolean value) {
        readOnly = value;
        setFocusTraversable(!value);
    }

    /** What Enter does, once the text was told, in a text of one paragraph. */
    public void setOnEnter(Runnable action) {
        onEnter = Objects.requireNonNull(action);
    }

    /** Where the caret is; -1 while the text is not edited. */
    public int caret() {
        return text.isEditing() ? text.area().getCaretPosition() : -1;
    }

    /**
     * Begins to edit.
     *
     * @param caret where to put the caret; -1 for the end
     */
    public void edit(int caret) {
        if (readOnly) {
            return;
        }
        TextArea area = text.startEditing(paragraphs ? pasted -> false : this::pasteOneLine);
        area.setAccessibleText(name);
        setFocusTraversable(false);
        area.applyCss();
        area.requestFocus();
        area.positionCaret(caret < 0 ? area.getLength() : Math.min(caret, area.getLength()));
    }

    /** Tells what has been keyed in and not yet told. */
    public void commit() {
        String words = words();
        if (!words.equals(committed)) {
            committed = words;
            onCommit.accept(words.isEmpty() ? null : words);
        }
    }

    private String words() {
        return text.text().strip();
    }

    private void leave() {
        if (text.isEditing()) {
            commit();
            text.stopEditing();
            text.setText(committed);
            setFocusTraversable(!readOnly);
        }
    }

    private boolean pasteOneLine(String pasted) {
        text.area().replaceSelection(pasted.strip().replaceAll("\\s+", " "));
        return true;
    }

    private void act(KeyEvent event) {
        if (!text.isEditing()) {
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.TAB && plain) {
            text.area().requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !paragraphs && plain && !event.isShiftDown()) {
            commit();
            onEnter.run();
            event.consume();
        }
    }
}
