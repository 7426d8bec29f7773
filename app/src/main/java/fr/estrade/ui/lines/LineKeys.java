package fr.estrade.ui.lines;

import fr.estrade.ui.Keys;
import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;

/** What the keys do in a {@link LinesEditor}. */
final class LineKeys {

    private final LinesEditor editor;
    private final LineGestures gestures;

    LineKeys(LinesEditor editor, LineGestures gestures) {
        this.editor = editor;
        this.gestures = gestures;
    }

    void handle(KeyEvent event) {
        LineRow row = editor.current();
        if (row != null && row.text().isEditing() && act(event, row.text().area())) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event, TextArea area) {
        if (Keys.LINE_NEW.matches(event)) {
            gestures.split();
        } else if (Keys.LINE_NEXT_CELL.matches(event)) {
            gestures.leaveTo(TraversalDirection.NEXT);
        } else if (Keys.LINE_PREVIOUS_CELL.matches(event)) {
            gestures.leaveTo(TraversalDirection.PREVIOUS);
        } else if (Keys.LINE_UP.matches(event)) {
            gestures.move(-1);
        } else if (Keys.LINE_DOWN.matches(event)) {
            gestures.move(1);
        } else if (Keys.LINE_INDENT.matches(event)) {
            gestures.indent(1);
        } else if (Keys.LINE_OUTDENT.matches(event)) {
            gestures.indent(-1);
        } else if (Keys.LINE_DELETE.matches(event)) {
            return gestures.remove(editor.current());
        } else {
            return edges(event, area);
        }
        return true;
    }

    /** Keys that mean something else at the edge of a line's text than within it. */
    private boolean edges(KeyEvent event, TextArea area) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (!plain || area.getSelection().getLength() > 0) {
            return false;
        }
        int caret = area.getCaretPosition();
        boolean atStart = caret == 0;
        boolean atEnd = caret == area.getLength();
        return switch (event.getCode()) {
            case BACK_SPACE -> atStart && gestures.backspace();
            case DELETE -> atEnd && gestures.delete();
            case LEFT -> atStart && gestures.step(-1, true);
            case RIGHT -> atEnd && gestures.step(1, false);
            case UP -> isOnEdge(area, KeyCode.UP) && gestures.step(-1, true);
            case DOWN -> isOnEdge(area, KeyCode.DOWN) && gestures.step(1, false);
            default -> false;
        };
    }

    /** Whether the caret is on the first (or last) of the lines that the text is wrapped to. */
    private static boolean isOnEdge(TextArea area, KeyCode direction) {
        if (!(area.lookup(".content .text") instanceof Text text)) {
            return true;
        }
        double top = Arrays.stream(text.caretShape(area.getCaretPosition(), true)).filter(MoveTo.class::isInstance)
                .map(MoveTo.class::cast).mapToDouble(MoveTo::getY).min().orElse(0);
        double line = text.getFont().getSize();
        Bounds bounds = text.getLayoutBounds();
        return direction == KeyCode.UP ? top < bounds.getMinY() + line * 0.8 : top > bounds.getMaxY() - line * 1.9;
    }
}
