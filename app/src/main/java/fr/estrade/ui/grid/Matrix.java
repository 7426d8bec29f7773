package fr.estrade.ui.grid;

import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * A table of small cells that are keyed in one after the other, such as persons by days: a name, which stays in sight, a column each,
 * something at the end of the row. The cursor is on one cell, or several are chosen; what a key means is the feature's.
 *
 * @param <R> what a row is about; its equality tells rows apart
 * @param <C> what a column is about, likewise
 */
public final class Matrix<R, C> {
    private static final double ROW_HEIGHT = 30;

    /** A line of the table. Two lines are the same only if they are one object, so that what is shown anew is drawn anew. */
    public static final class Line<R> {
        private final R row;
        private final String text;
        private final String end;

        private Line(R row, String text, String end) {
            this.row = row;
            this.text = text;
            this.end = end;
        }

        /** A row that is keyed in; {@code end} is written behind its cells, and may be null. */
        public static <R> Line<R> of(R row, String text, String end) {
            return new Line<>(row, text, end);
        }

        /** A heading of rows, or their totals. */
        public static <R> Line<R> heading(String text, String end) {
            return new Line<>(null, text, end);
        }

        /** What the row is about; null for a heading. */
        public R row() {
            return row;
        }

        String text() {
            return text;
        }

        String end() {
            return end;
        }
    }

    /** A cell of the table. */
    public record At<R, C>(R row, C column) {
    }

    /**
     * How a cell looks.
     *
     * @param signs icons; may be empty
     * @param text  words or a number; may be null
     * @param told  what it says, for who cannot see it; may be null
     * @param marks pseudo-classes for the stylesheet, never the only thing that tells
     */
    public record Face(List<Node> signs, String text, String told, Set<String> marks) {
        /** Nothing in it. */
        public static final Face EMPTY = text(null);

        /** Words only. */
        public static Face text(String text) {
            return new Face(List.of(), text, text, Set.of());
        }
    }

    private final Kit kit;
    private final MatrixTable<R> table = new MatrixTable<>();
    private final String nameKey;
    private final String endKey;
    private List<C> columns = List.of();
    private BiFunction<Line<R>, C, Face> faces = (line, column) -> Face.EMPTY;
    private Predicate<KeyEvent> keys = event -> false;
    private Runnable doubleClick = () -> { };
    private double nameWidth = 15;
    private double cellWidth = 7.5;
    private double endWidth = 5;

    /**
     * An empty table.
     *
     * @param titleKey text key of what it is called
     * @param nameKey  text key above the first column
     * @param endKey   text key above the last
     */
    public Matrix(Kit kit, String titleKey, String nameKey, String endKey) {
        this.kit = kit;
        this.nameKey = nameKey;
        this.endKey = endKey;
        table.getStyleClass().addAll("grid", "matrix");
        table.setAccessibleText(kit.text(titleKey));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (keys.test(event) || leap(event)) {
                event.consume();
            }
        });
        table.onNameClicked(row -> {
            table.requestFocus();
            TablePosition<?, ?> at = position();
            cursor(row, at == null ? 1 : Math.max(1, at.getColumn()));
        });
    }

    /** Home and End go through the row rather than the table: to its first cell and from there to the name, and to its last cell. */
    private boolean leap(KeyEvent event) {
        TablePosition<?, ?> at = position();
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (at == null || columns.isEmpty() || !plain || event.getCode() != KeyCode.HOME && event.getCode() != KeyCode.END) {
            return false;
        }
        cursor(at.getRow(), event.getCode() == KeyCode.END ? columns.size() : at.getColumn() == 1 ? 0 : 1);
        return true;
    }

    /** Lets several cells be chosen at once. */
    public Matrix<R, C> several() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        return this;
    }

    /** How wide the columns are, in em. */
    public Matrix<R, C> widths(double name, double cell, double end) {
        nameWidth = name;
        cellWidth = cell;
        endWidth = end;
        return this;
    }

    /** What a key does; it says whether it means something. */
    public Matrix<R, C> onKey(Predicate<KeyEvent> action) {
        keys = action;
        return this;
    }

    /** What a click on the cell does that the cursor is on: the first click only brings the cursor. */
    public Matrix<R, C> onDoubleClick(Runnable action) {
        doubleClick = action;
        return this;
    }

    /** The table. */
    public TableView<Line<R>> node() {
        return table;
    }

    /** Lets the height of rows follow the zoom, as long as the subscription lasts. */
    public Subscription followZoom() {
        return kit.theme().zoomProperty().subscribe(zoom -> table.setFixedCellSize(ROW_HEIGHT * zoom.intValue() / 100.0));
    }

    /**
     * Shows columns and rows; the cursor stays where it is.
     *
     * @param heads what stands above a column
     * @param looks how a cell looks, of a heading's line too
     */
    public void show(List<C> newColumns, Function<C, Node> heads, List<Line<R>> lines, BiFunction<Line<R>, C, Face> looks) {
        TablePosition<?, ?> at = position();
        faces = looks;
        if (!newColumns.equals(columns) || table.getColumns().isEmpty()) {
            columns = List.copyOf(newColumns);
            List<TableColumn<Line<R>, ?>> all = new ArrayList<>();
            MatrixColumns<R> make = new MatrixColumns<>(kit, () -> doubleClick.run());
            all.add(make.words(nameKey, "matrix-name", nameWidth, Line::text));
            columns.forEach(column -> all.add(make.cells(cellWidth, line -> faces.apply(line, column))));
            all.add(make.words(endKey, "matrix-end", endWidth, Line::end));
            table.getColumns().setAll(all);
        }
        for (int i = 0; i < columns.size(); i++) {
            table.getColumns().get(i + 1).setGraphic(heads.apply(newColumns.get(i)));
        }
        table.getItems().setAll(lines);
        if (at != null && at.getRow() < lines.size() && at.getColumn() >= 0 && at.getColumn() < table.getColumns().size()) {
            cursor(at.getRow(), at.getColumn());
        }
    }

    /** Gives the table the focus, with the cursor on its first cell if it is nowhere. */
    public void focusFirst() {
        table.requestFocus();
        if (position() == null) {
            next(cell -> true);
        }
    }

    /** What the row is about that the cursor is on; empty on a heading. */
    public Optional<R> row() {
        TablePosition<?, ?> at = position();
        return at == null ? Optional.empty() : Optional.ofNullable(rowAt(at.getRow()));
    }

    /** What the column is about that the cursor is on; empty on the name and at the end. */
    public Optional<C> column() {
        TablePosition<?, ?> at = position();
        return at == null ? Optional.empty() : Optional.ofNullable(columnAt(at.getColumn()));
    }

    /** The cell that the cursor is on. */
    public Optional<At<R, C>> current() {
        return row().flatMap(row -> column().map(column -> new At<>(row, column)));
    }

    /** The cells that are chosen, headings and names left out, row by row; the one of the cursor where there are no others. */
    public List<At<R, C>> chosen() {
        return table.getSelectionModel().getSelectedCells().stream().filter(at -> rowAt(at.getRow()) != null && columnAt(at.getColumn()) != null)
                .sorted((one, other) -> one.getRow() != other.getRow() ? one.getRow() - other.getRow() : one.getColumn() - other.getColumn())
                .map(at -> new At<>(rowAt(at.getRow()), columnAt(at.getColumn()))).toList();
    }

    /** Leads the cursor to the next cell that is wanted: down its column, then from the top of the next one. Whether there was one. */
    public boolean next(Predicate<At<R, C>> wanted) {
        TablePosition<?, ?> at = position();
        int rows = table.getItems().size();
        int from = at == null ? 0 : Math.max(0, at.getColumn() - 1) * rows + at.getRow() + 1;
        for (int i = from; i < rows * columns.size(); i++) {
            R row = rowAt(i % rows);
            if (row != null && wanted.test(new At<>(row, columns.get(i / rows)))) {
                cursor(i % rows, i / rows + 1);
                return true;
            }
        }
        return false;
    }

    /** Leads the cursor to the first cell of all that is wanted. Whether there was one. */
    public boolean nextFromStart(Predicate<At<R, C>> wanted) {
        table.getSelectionModel().clearSelection();
        return next(wanted);
    }

    /** The nearest row above (or below, for a positive {@code by}) that is no heading. */
    public Optional<R> beside(int by) {
        TablePosition<?, ?> at = position();
        for (int i = at == null ? -1 : at.getRow() + by; i >= 0 && i < table.getItems().size(); i += by) {
            if (rowAt(i) != null) {
                return Optional.of(rowAt(i));
            }
        }
        return Optional.empty();
    }

    /** The columns that are shown. */
    public List<C> columns() {
        return columns;
    }

    /** The rows that are shown, headings left out. */
    public List<R> rows() {
        return table.getItems().stream().map(Line::row).filter(row -> row != null).toList();
    }

    private void cursor(int row, int column) {
        TableColumn<Line<R>, ?> where = table.getColumns().get(column);
        table.getSelectionModel().clearAndSelect(row, where);
        table.getFocusModel().focus(row, where);
        table.revealLater();
        table.scrollTo(Math.max(0, row - 3));
    }

    private TablePosition<?, ?> position() {
        var cells = table.getSelectionModel().getSelectedCells();
        if (cells.isEmpty()) {
            return null;
        }
        TablePosition<?, ?> focused = table.getFocusModel().getFocusedCell();
        return cells.stream().anyMatch(cell -> cell.getRow() == focused.getRow() && cell.getColumn() == focused.getColumn()) ? focused : cells.getFirst();
    }

    private R rowAt(int index) {
        return index < 0 || index >= table.getItems().size() ? null : table.getItems().get(index).row();
    }

    private C columnAt(int index) {
        return index < 1 || index > columns.size() ? null : columns.get(index - 1);
    }
}
