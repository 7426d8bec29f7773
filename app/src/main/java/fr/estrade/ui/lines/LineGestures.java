package fr.estrade.ui.lines;

import fr.estrade.text.PastedLine;
import fr.estrade.text.PastedLines;
import fr.estrade.ui.lines.LinesEdit.Gesture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;

/** What can be done with the lines of a {@link LinesEditor} by key, mouse and paste. */
final class LineGestures {

    private final LinesEditor editor;

    LineGestures(LinesEditor editor) {
        this.editor = editor;
    }

    /** Takes in text of several lines at the caret; false when it is no more than a piece of a line. */
    boolean paste(String text) {
        List<PastedLine> items = PastedLines.of(text);
        if (items.isEmpty() || items.size() == 1 && !text.strip().contains("\n") && items.getFirst().body().equals(text.strip())) {
            return false;
        }
        LineRow at = editor.current() == null ? editor.rows().getLast() : editor.current();
        int depth = at.depth();
        List<LineRow> rows = new ArrayList<>(editor.rows());
        int index = rows.indexOf(at);
        TextArea area = at.text().area();
        String rest = "";
        List<PastedLine> todo = new ArrayList<>(items);
        if (at.isBlank() || area != null) {
            int from = area == null ? 0 : area.getSelection().getStart();
            int to = area == null ? 0 : area.getSelection().getEnd();
            String head = at.text().text().substring(0, from);
            rest = at.text().text().substring(to);
            at.text().setText(head + todo.removeFirst().body() + (todo.isEmpty() ? rest : ""));
        }
        LineRow last = at;
        for (PastedLine item : todo) {
            last = editor.freshRow(item.body(), depth + item.depth());
            rows.add(++index, last);
        }
        if (last != at && !rest.isBlank()) {
            last.text().setText(last.text().text() + rest);
        }
        editor.showRows(rows);
        editor.edit(last, last.text().text().length() - rest.length(), Gesture.PASTED);
        return true;
    }

    /**
     * Breaks the line at the caret, or makes the next one; at the start of a line, one before it. An empty line that is nested
     * comes out one step instead.
     */
    void split() {
        if (editor.current().isBlank()) {
            indent(-1);
            return;
        }
        TextArea area = editor.current().text().area();
        int caret = area.getSelection().getStart();
        String rest = area.getText(area.getSelection().getEnd(), area.getLength());
        boolean before = caret == 0 && !rest.isEmpty();
        List<LineRow> rows = new ArrayList<>(editor.rows());
        int index = rows.indexOf(editor.current());
        LineRow fresh = editor.freshRow(before ? "" : rest.stripLeading(), editor.current().depth());
        if (!before) {
            editor.current().text().setText(area.getText(0, caret).stripTrailing());
        }
        rows.add(before ? index : index + 1, fresh);
        editor.showRows(rows);
        editor.edit(fresh, 0, Gesture.TYPED);
    }

    /** Backspace at the start of a line: nests it less deep, or puts it at the end of the one before. */
    boolean backspace() {
        int index = editor.rows().indexOf(editor.current());
        if (editor.current().depth() > 0 && !editor.current().isBlank()) {
            indent(-1);
            return true;
        }
        if (index > 0) {
            return join(editor.rows().get(index - 1), editor.current());
        }
        return editor.current().isBlank() && editor.rows().size() > 1 && remove(editor.current());
    }

    /** Delete at the end of a line: puts the next one there. */
    boolean delete() {
        int index = editor.rows().indexOf(editor.current()) + 1;
        return index < editor.rows().size() && join(editor.current(), editor.rows().get(index));
    }

    private boolean join(LineRow first, LineRow second) {
        String head = first.text().text().stripTrailing();
        String tail = second.text().text().stripLeading();
        boolean apart = !head.isEmpty() && !tail.isEmpty();
        List<LineRow> rows = new ArrayList<>(editor.rows());
        rows.remove(second);
        first.text().setText(head + (apart ? " " : "") + tail);
        if (editor.current() == second) {
            editor.setCurrent(null);
        }
        editor.showRows(rows);
        editor.edit(first, head.length() + (apart ? 1 : 0), tail.isEmpty() ? Gesture.REMOVED : Gesture.TYPED);
        return true;
    }

    boolean remove(LineRow row) {
        List<LineRow> rows = new ArrayList<>(editor.rows());
        int index = rows.indexOf(row);
        rows.remove(row);
        editor.setCurrent(null);
        editor.showRows(rows);
        editor.edit(editor.rows().get(Math.min(index, editor.rows().size() - 1)), -1, Gesture.REMOVED);
        return true;
    }

    void indent(int by) {
        List<LineRow> rows = editor.rows();
        int index = rows.indexOf(editor.current());
        int most = index == 0 ? 0 : rows.get(index - 1).depth() + 1;
        int depth = Math.clamp(editor.current().depth() + by, 0, Math.min(most, Line.MAX_DEPTH));
        int change = depth - editor.current().depth();
        if (change != 0) {
            blockOf(index).forEach(row -> row.setDepth(row.depth() + change));
            editor.commit(Gesture.INDENTED);
        }
    }

    /** Moves the line, with what is nested in it, over its neighbour. */
    void move(int direction) {
        List<LineRow> rows = editor.rows();
        int index = rows.indexOf(editor.current());
        int end = index + blockOf(index).size();
        if (direction < 0 && index > 0) {
            int to = index - 1;
            while (to > 0 && rows.get(to).depth() > editor.current().depth()) {
                to--;
            }
            moveTo(editor.current(), to);
        } else if (direction > 0 && end < rows.size()) {
            moveTo(editor.current(), end - 1 + blockOf(end).size());
        }
    }

    boolean step(int direction, boolean toEnd) {
        List<LineRow> rows = editor.rows();
        int index = rows.indexOf(editor.current()) + direction;
        if (index < 0 || index >= rows.size()) {
            return false;
        }
        editor.edit(rows.get(index), toEnd ? Integer.MAX_VALUE : 0, Gesture.TYPED);
        return true;
    }

    void leaveTo(TraversalDirection direction) {
        // No other line can take the focus, nor the editor itself while a line is edited, so the next stop is another cell.
        editor.current().text().area().requestFocusTraversal(direction);
    }

    /** @param index where the line comes, counted without itself; what is nested in it follows */
    void moveTo(LineRow row, int index) {
        List<LineRow> rows = new ArrayList<>(editor.rows());
        List<LineRow> block = blockOf(rows.indexOf(row));
        int at = rows.indexOf(row);
        rows.removeAll(block);
        int to = Math.clamp(index > at && block.size() > 1 ? index - block.size() + 1 : index, 0, rows.size());
        rows.addAll(to, block);
        TextArea area = row.text().area();
        int caret = area == null ? -1 : area.getCaretPosition();
        editor.showRows(rows);
        tidyDepths();
        if (area != null) {
            editor.edit(row, caret, Gesture.MOVED);
        } else {
            editor.commit(Gesture.MOVED);
        }
    }

    private List<LineRow> blockOf(int index) {
        List<LineRow> rows = editor.rows();
        int end = index + 1;
        while (end < rows.size() && rows.get(end).depth() > rows.get(index).depth()) {
            end++;
        }
        return rows.subList(index, end);
    }

    private void tidyDepths() {
        int most = 0;
        for (LineRow row : editor.rows()) {
            row.setDepth(Math.min(row.depth(), most));
            most = row.depth() + 1;
        }
    }
}
