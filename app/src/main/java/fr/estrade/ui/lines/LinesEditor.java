package fr.estrade.ui.lines;

import fr.estrade.ui.FocusLeft;
import fr.estrade.ui.Keys;
import fr.estrade.ui.lines.LinesEdit.Gesture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/**
 * Lines of text keyed in one after the other, as the objectives of a day: Enter makes the next line, Backspace in an empty
 * one removes it, Tab goes to the next cell, Alt+arrows move a line, Ctrl+M nests it, pasting several lines makes several
 * lines. Each finished gesture is told as one {@link LinesEdit}; a line that is being keyed in counts when it is left.
 *
 * <p>Lines wrap and grow. Only the line that is edited holds a text area, so a screen of sixty lines stays fast.
 */
public final class LinesEditor extends VBox {

    private final Supplier<UUID> ids;
    private final Consumer<LinesEdit> onEdit;
    private final DragReorder<LineRow> drag;
    private final LineGestures gestures = new LineGestures(this);
    private List<Line> committed = List.of();
    private LineRow current;
    private String prompt = "";
    private String name = "";
    private boolean readOnly;
    private boolean busy;

    /**
     * An empty editor.
     *
     * @param ids    makes the ids of new lines
     * @param onEdit is told what each gesture did
     */
    public LinesEditor(Supplier<UUID> ids, Consumer<LinesEdit> onEdit) {
        this.ids = ids;
        this.onEdit = onEdit;
        getStyleClass().add("lines-editor");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setFillWidth(true);
        drag = new DragReorder<>(drop -> gestures.moveTo(drop.value(), drop.index()));
        drag.lane(this, null, Orientation.VERTICAL);
        addEventFilter(KeyEvent.KEY_PRESSED, new LineKeys(this, gestures)::handle);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                edit(current == null ? rows().getFirst() : current, -1, Gesture.TYPED);
            }
        });
        FocusLeft.of(this, () -> {
            if (!busy) {
                leave();
            }
        });
        showRows(List.of());
    }

    /** Shows lines that were read from the base; what is being keyed in just now stays. */
    public void setLines(List<Line> lines) {
        List<Line> before = committed;
        committed = List.copyOf(lines);
        Map<UUID, LineRow> old = new HashMap<>();
        rows().forEach(row -> old.put(row.id(), row));
        List<LineRow> rows = new ArrayList<>();
        for (Line line : lines) {
            LineRow row = old.get(line.id());
            if (row == null) {
                row = newRow(line);
            } else if (row != current || !isChanged(row, before)) {
                row.text().setText(line.text());
            }
            row.setDepth(line.depth());
            rows.add(row);
        }
        if (current != null && !rows.contains(current) && current.text().isEditing() && isNew(current, before)) {
            rows.add(Math.min(rows.size(), rows().indexOf(current)), current);
        }
        showRows(rows);
    }

    /** The lines as they were last told or set. */
    public List<Line> lines() {
        return committed;
    }

    /** Names the editor for screen readers ("Objectifs de la journée 2"). */
    public void setName(String text) {
        name = text;
        setAccessibleText(text);
    }

    /** What stands in an empty editor. */
    public void setPrompt(String text) {
        prompt = text;
        showPrompts();
    }

    /** Whether lines can only be read. */
    public void setReadOnly(boolean value) {
        readOnly = value;
        setFocusTraversable(!value);
    }

    /** Begins to edit the first line, or the last. */
    public void edit(boolean last) {
        edit(last ? rows().getLast() : rows().getFirst(), -1, Gesture.TYPED);
    }

    /** Begins to edit a line; ignored when there is no line of that id. */
    public void edit(UUID id) {
        rows().stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> edit(row, -1, Gesture.TYPED));
    }

    /**
     * Begins to edit a line; ignored when there is no line of that id.
     *
     * @param caret where to put the caret; -1 for the end
     */
    public void edit(UUID id, int caret) {
        rows().stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> edit(row, caret, Gesture.TYPED));
    }

    /** The line that is being edited; null when none is. */
    public UUID editedLine() {
        return current != null && current.text().isEditing() ? current.id() : null;
    }

    /** Where the caret is in the line that is being edited; -1 when none is. */
    public int caret() {
        return editedLine() == null ? -1 : current.text().area().getCaretPosition();
    }

    /** Takes in text as if it had been pasted at the caret; false when it is no more than a piece of a line. */
    public boolean paste(String text) {
        return !readOnly && gestures.paste(text);
    }

    /** Tells what has been keyed in and not yet told; nothing if there is none. */
    public void commit() {
        commit(Gesture.TYPED);
    }

    // For gestures and keys.

    /** The line that is edited, or was last; may be null. */
    LineRow current() {
        return current;
    }

    void setCurrent(LineRow row) {
        current = row;
    }

    List<LineRow> rows() {
        return getChildren().stream().filter(LineRow.class::isInstance).map(LineRow.class::cast).toList();
    }

    LineRow freshRow(String text, int depth) {
        return newRow(new Line(ids.get(), text, depth));
    }

    /** @param caret where to put the caret; -1 for the end */
    void edit(LineRow row, int caret, Gesture gesture) {
        if (readOnly) {
            return;
        }
        busy = true;
        try {
            if (current != null && current != row) {
                stop(current);
            }
            current = row;
            boolean fresh = !row.text().isEditing();
            TextArea area = row.text().startEditing(this::paste);
            if (fresh) {
                area.setAccessibleText(name);
                row.showEditing(true);
            }
            setFocusTraversable(false);
            area.applyCss();
            area.requestFocus();
            area.selectRange(at(area, caret), at(area, caret));
        } finally {
            busy = false;
        }
        commit(gesture);
    }

    private static int at(TextArea area, int caret) {
        return caret < 0 ? area.getLength() : Math.min(caret, area.getLength());
    }

    private void stop(LineRow row) {
        row.text().stopEditing();
        row.showEditing(false);
        if (row.isBlank() && rows().size() > 1) {
            getChildren().remove(row);
        }
    }

    private void leave() {
        if (current != null) {
            stop(current);
            current = null;
            setFocusTraversable(!readOnly);
            commit(Gesture.TYPED);
            showRows(rows());
        }
    }

    void commit(Gesture gesture) {
        List<Line> before = committed;
        List<Line> after = rows().stream().filter(row -> !row.isBlank()).map(LineRow::line).toList();
        if (!after.equals(before)) {
            committed = after;
            boolean onlyRemoved = after.size() < before.size() && before.containsAll(after);
            onEdit.accept(new LinesEdit(onlyRemoved ? Gesture.REMOVED : gesture, before, after));
        }
    }

    private boolean isChanged(LineRow row, List<Line> told) {
        return row.text().isEditing() && told.stream().noneMatch(line -> line.id().equals(row.id()) && line.text().equals(row.words()));
    }

    private static boolean isNew(LineRow row, List<Line> told) {
        return told.stream().noneMatch(line -> line.id().equals(row.id()));
    }

    private LineRow newRow(Line line) {
        LineRow row = new LineRow(line.id(), line.text(), line.depth());
        row.text().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.text().isEditing()) {
                edit(row, row.text().hit(event.getX(), event.getY()), Gesture.TYPED);
                event.consume();
            }
        });
        drag.item(row, row.handle(), row);
        return row;
    }

    void showRows(List<LineRow> rows) {
        List<LineRow> shown = rows.isEmpty() ? List.of(newRow(new Line(ids.get(), "", 0))) : rows;
        if (!getChildren().equals(shown)) {
            busy = true;
            boolean focused = current != null && current.text().isEditing() && current.isFocusWithin();
            getChildren().setAll(shown);
            if (focused && shown.contains(current)) {
                current.text().area().requestFocus();
            }
            busy = false;
        }
        showPrompts();
    }

    private void showPrompts() {
        List<LineRow> rows = rows();
        rows.forEach(row -> row.text().setPrompt(rows.size() == 1 ? prompt : ""));
    }
}
