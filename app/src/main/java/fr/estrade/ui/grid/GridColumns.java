package fr.estrade.ui.grid;

import fr.estrade.list.CellText;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Kit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The columns of a grid: made from the list's, with widths that follow the zoom and are remembered in em. */
final class GridColumns {

    private static final double FONT = 13;
    private static final double MARK_WIDTH = 2.7;
    /** What the icon and the ends of a chip take in em. */
    private static final double CHIP = 2;
    /** A text column of this width in em is cut no further, and takes no room that is left over. */
    private static final double SHORT_TEXT = 8;
    /** Usual width of a character in em. */
    private static final double CHARACTER = 0.6;
    /** Empty room at both sides of a cell in em. */
    private static final double SIDES = 1.4;
    /** A longer title does not widen its column; it is cut, and its tooltip shows it. */
    private static final int LONGEST_TITLE = 13;
    /** The same for figures, which need little room themselves. */
    private static final int LONGEST_TITLE_OF_FIGURES = 8;
    /** Room for the arrow of the order beside a title, in characters. */
    private static final int ARROW = 2;
    /** How far a long text may shrink before the grid scrolls sideways. */
    private static final double SHRUNK = 0.55;

    private final Kit kit;
    private final ListDefinition list;
    private final TableView<GridRow> table;
    private final CellText cellText;
    private final ToIntFunction<String> indexes;
    private final Map<String, Function<Object, Chips.Look>> looks = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final TableColumn<GridRow, Boolean> markColumn = new TableColumn<>();

    /** @param indexes where the values of a column stand in the rows that are shown; -1 when they were not read */
    GridColumns(Kit kit, ListDefinition list, TableView<GridRow> table, ToIntFunction<String> indexes) {
        this.kit = kit;
        this.list = list;
        this.table = table;
        this.indexes = indexes;
        this.cellText = new CellText(kit.texts(), ZoneId.systemDefault());
    }

    CellText cellText() {
        return cellText;
    }

    void look(String column, Function<Object, Chips.Look> look) {
        looks.put(list.column(column).key(), look);
        size();
    }

    /** Sets up the column of check marks. */
    void addMarks(CheckBox all, Function<GridRow, Runnable> toggle) {
        markColumn.setId("mark");
        markColumn.setGraphic(all);
        markColumn.setSortable(false);
        markColumn.setReorderable(false);
        markColumn.setResizable(false);
        markColumn.setCellValueFactory(cell -> cell.getValue().markedProperty());
        markColumn.setCellFactory(column -> new MarkCell(toggle));
    }

    /** Shows these columns in this order. */
    void show(List<String> keys) {
        List<TableColumn<GridRow, ?>> columns = new ArrayList<>();
        columns.add(markColumn);
        Map<String, TableColumn<GridRow, ?>> old = new HashMap<>();
        table.getColumns().forEach(column -> old.put(column.getId(), column));
        for (String key : keys) {
            columns.add(old.containsKey(key) ? old.get(key) : column(list.column(key)));
        }
        if (!table.getColumns().equals(columns)) {
            table.getColumns().setAll(columns);
        }
        size();
    }

    /** The columns as the user sees them, from left to right. */
    List<String> shown() {
        return table.getColumns().stream().filter(column -> column != markColumn).map(TableColumn::getId).toList();
    }

    /** Sets widths again, after a zoom. */
    void size() {
        double em = em();
        double mark = Math.ceil(MARK_WIDTH * em);
        markColumn.setMinWidth(mark);
        markColumn.setMaxWidth(mark);
        markColumn.setPrefWidth(mark);
        for (TableColumn<GridRow, ?> column : table.getColumns()) {
            if (column != markColumn) {
                ListColumn what = list.column(column.getId());
                double usual = usualWidth(what);
                // Whole pixels: what is lost in parts of them would make the grid scroll sideways.
                column.setMinWidth(Math.ceil(leastWidth(what, usual) * em));
                column.setPrefWidth(widths.getOrDefault(column.getId(), usual) * em);
            }
        }
    }

    /** In em: as wide as the title and what usually stands below it; a chip is never cut, so its longest word counts. */
    private double usualWidth(ListColumn what) {
        int longest = what.kind().isNumeric() ? LONGEST_TITLE_OF_FIGURES : LONGEST_TITLE;
        int title = Math.min(list.title(what, kit.texts()).length() + ARROW, longest);
        boolean isChip = looks.containsKey(what.key());
        int content = isChip && what.kind() == ColumnKind.CODE ? longestWord(what) : what.width();
        return Math.max(content * CHARACTER + (isChip ? CHIP : 0), title * CHARACTER) + SIDES;
    }

    private int longestWord(ListColumn what) {
        return Stream.of(what.enumeration().getEnumConstants()).mapToInt(constant -> kit.texts().code(constant).length()).max().orElse(0);
    }

    /** Long texts can be cut; a code or a figure cannot without losing its sense. */
    private static double leastWidth(ListColumn what, double usual) {
        boolean isText = what.kind() == ColumnKind.TEXT && !what.isWhole();
        return isText ? Math.min(usual, Math.max(SHORT_TEXT, usual * SHRUNK)) : usual;
    }

    /** Whether a column takes room that is left over. */
    boolean isElastic(TableColumnBase<?, ?> column) {
        return column != markColumn && list.column(column.getId()).kind() == ColumnKind.TEXT
                && list.column(column.getId()).width() * CHARACTER > SHORT_TEXT;
    }

    /** Widths that the user gave, in em. */
    Map<String, Double> widths() {
        for (TableColumn<GridRow, ?> column : table.getColumns()) {
            if (column != markColumn && column.getPrefWidth() > 0) {
                widths.put(column.getId(), Math.round(column.getPrefWidth() / em() * 100) / 100.0);
            }
        }
        return Map.copyOf(widths);
    }

    void restoreWidths(Map<String, Double> remembered) {
        widths.putAll(remembered);
        size();
    }

    /** An arrow says what the rows are ordered by; behind something that is not shown it would be wrong. */
    void showSorts(List<Sort> sorts) {
        List<TableColumn<GridRow, ?>> order = new ArrayList<>();
        for (Sort sort : sorts) {
            Optional<TableColumn<GridRow, ?>> shown = table.getColumns().stream().filter(column -> sort.column().equals(column.getId())).findFirst();
            if (shown.isEmpty()) {
                break;
            }
            shown.get().setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            order.add(shown.get());
        }
        if (!table.getSortOrder().equals(order)) {
            table.getSortOrder().setAll(order);
        }
    }

    List<Sort> sorts() {
        return table.getSortOrder().stream()
                .map(column -> new Sort(column.getId(), column.getSortType() == SortType.DESCENDING)).toList();
    }

    private double em() {
        return FONT * kit.theme().zoomProperty().get() / 100;
    }

    private TableColumn<GridRow, GridCell.Value> column(ListColumn what) {
        // The text is for screen readers, the label for the eye: only that one can have a tooltip, where it is cut.
        TableColumn<GridRow, GridCell.Value> column = new TableColumn<>(list.title(what, kit.texts()));
        Label title = new Label(column.getText());
        title.setTooltip(new Tooltip(title.getText()));
        column.setGraphic(title);
        column.setId(what.key());
        column.setSortable(what.isSortable());
        column.setCellValueFactory(
                cell -> cell.getValue().content().map(row -> GridCell.Value.of(row, indexes.applyAsInt(what.key()))));
        column.setCellFactory(made -> new GridCell(what, cellText, looks.get(what.key())));
        if (what.kind().isNumeric()) {
            column.getStyleClass().add("align-right");
        }
        if (what.kind() == ColumnKind.BOOLEAN) {
            column.getStyleClass().add("flag");
        }
        return column;
    }

    /** A real check box, so that screen readers tell its state. */
    private final class MarkCell extends TableCell<GridRow, Boolean> {

        private final CheckBox box = new CheckBox();

        MarkCell(Function<GridRow, Runnable> toggle) {
            box.setFocusTraversable(false);
            box.setAccessibleText(kit.text("grid.mark"));
            box.setOnAction(event -> {
                if (getTableRow() != null && getTableRow().getItem() != null) {
                    toggle.apply(getTableRow().getItem()).run();
                }
            });
            setAlignment(Pos.CENTER);
            getStyleClass().add("mark-cell");
        }

        @Override
        protected void updateItem(Boolean marked, boolean empty) {
            super.updateItem(marked, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                box.setSelected(Boolean.TRUE.equals(marked));
            }
        }
    }
}
