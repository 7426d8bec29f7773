package fr.estrade.ui.grid;

import fr.estrade.list.ListColumn;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.list.Sort;
import fr.estrade.ui.Keys;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What keys do in a grid. */
final class GridKeys {

    private static final int MOST_COPIED = 10_000;

    private final Grid grid;
    private final TableView<GridRow> table;
    private int anchor = -1;

    GridKeys(Grid grid, TableView<GridRow> table) {
        this.grid = grid;
        this.table = table;
    }

    void install() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // What stands in place of rows has keys of its own: Enter presses its button.
            if (!(event.getTarget() instanceof Button) && act(event)) {
                event.consume();
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
                markTo(table.getSelectionModel().getSelectedIndex());
            } else {
                anchor = table.getSelectionModel().getSelectedIndex();
            }
        });
    }

    /** Hands over characters keyed in on the grid: they are meant for the filter. */
    static void typed(Grid grid, Consumer<String> filter) {
        grid.root().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            String typed = event.getCharacter();
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
            if (plain && !typed.isBlank() && typed.codePointAt(0) > ' ' && typed.codePointAt(0) != 0x7f) {
                filter.accept(typed);
                event.consume();
            }
        });
    }

    private boolean act(KeyEvent event) {
        if (Keys.LIST_OPEN.matches(event)) {
            grid.openCurrent();
        } else if (Keys.LIST_MARK.matches(event)) {
            mark();
        } else if (Keys.LIST_MARK_RANGE.matches(event)) {
            markTo(table.getSelectionModel().getSelectedIndex());
        } else if (Keys.LIST_MARK_ALL.matches(event)) {
            grid.markAll(true);
        } else if (Keys.LIST_UNMARK.matches(event)) {
            boolean some = !grid.marks().ids().isEmpty();
            grid.markAll(false);
            return some;
        } else if (Keys.LIST_COPY.matches(event)) {
            copy();
        } else if (Keys.LIST_SORT.matches(event)) {
            sort(Keys.LIST_SORT.which(event));
        } else {
            return false;
        }
        return true;
    }

    private void mark() {
        UUID id = grid.currentProperty().get();
        if (id != null) {
            grid.toggle(id);
            anchor = table.getSelectionModel().getSelectedIndex();
        }
    }

    private void markTo(int index) {
        if (index >= 0) {
            int from = anchor < 0 ? index : Math.min(anchor, index);
            int to = Math.min(grid.rows().size() - 1, anchor < 0 ? index : Math.max(anchor, index));
            grid.marks().add(List.of(grid.rows().ids()).subList(from, to + 1));
        }
    }

    private void sort(int index) {
        List<String> shown = grid.columns().shown();
        if (index >= shown.size() || !grid.source().list().column(shown.get(index)).isSortable()) {
            return;
        }
        String key = shown.get(index);
        List<Sort> now = grid.queryProperty().get().sorts();
        boolean first = !now.isEmpty() && now.getFirst().column().equals(key);
        grid.queryProperty().set(grid.queryProperty().get().withSorts(List.of(first ? now.getFirst().reversed() : Sort.by(key))));
    }

    /** Copies the marked rows, or else the current one, as a spreadsheet takes them. */
    private void copy() {
        List<UUID> marked = grid.marks().ids();
        UUID current = grid.currentProperty().get();
        List<UUID> ids = marked.isEmpty() ? current == null ? List.of() : List.of(current) : marked;
        if (ids.isEmpty() || ids.size() > MOST_COPIED) {
            return;
        }
        ListReader reader = grid.source().reader(grid.queryProperty().get());
        grid.kit().tasks().run(grid.kit().text("grid.copying"), () -> text(reader, reader.rowsByIds(ids))).onSuccess(text -> {
            grid.kit().clipboard().put(text);
            grid.kit().toasts().say(grid.kit().texts().count("grid.copied", ids.size()));
        }).start();
    }

    private String text(ListReader reader, List<Row> rows) {
        StringJoiner lines = new StringJoiner("\n");
        for (Row row : rows) {
            StringJoiner cells = new StringJoiner("\t");
            List<ListColumn> columns = reader.columns();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(grid.columns().cellText().of(columns.get(i), row.get(i)).replaceAll("[\\t\\r\\n]+", " "));
            }
            lines.add(cells.toString());
        }
        return lines.toString();
    }
}
