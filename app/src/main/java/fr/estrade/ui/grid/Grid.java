package fr.estrade.ui.grid;

import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

/**
 * The rows of a list on screen. It reads the order of all rows that its query asks for, and their values as they come into sight,
 * so that a row more costs its key and no more. The database filters and sorts.
 *
 * <p>One row is current, which the detail shows; any number are {@linkplain #marks marked}, for commands on several. Both are
 * kept by id when the list is read again.
 */
public final class Grid extends View {

    private static final int FIRST_SCREEN = 100;

    private record Loaded(UUID[] ids, List<Row> rows, ListReader reader) {
    }

    private final Kit kit;
    private final ListSource source;
    private final TableView<GridRow> table = new TableView<>();
    private final Marks marks = new Marks(this::marksChanged);
    private final GridRows rows;
    private final GridColumns columns;
    private final CheckBox markAll = new CheckBox();
    private final ObjectProperty<ListQuery> query;
    private final ReadOnlyObjectWrapper<UUID> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final Map<String, Integer> indexes = new HashMap<>();
    private Consumer<UUID> onOpen = id -> { };
    private Consumer<Throwable> onFailure;
    private boolean updating;
    private boolean stale = true;

    public Grid(Kit kit, ListSource source) {
        this.kit = kit;
        this.source = source;
        this.query = new SimpleObjectProperty<>(source.list().query());
        this.rows = new GridRows(kit.tasks(), kit.text("grid.reading"), marks.live());
        this.columns = new GridColumns(kit, source.list(), table, key -> indexes.getOrDefault(key, -1));
        this.onFailure = error -> kit.toasts().warn(kit.text("grid.failed"));
    }

    @Override
    protected Parent build() {
        table.getStyleClass().add("grid");
        table.setAccessibleText(source.list().title(kit.texts()));
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        markAll.setAccessibleText(kit.text("grid.markAll"));
        markAll.setFocusTraversable(false);
        markAll.setOnAction(event -> markAll(markAll.isSelected()));
        columns.addMarks(markAll, row -> () -> toggle(row.id()));
        table.setItems(rows);
        // Setting the policy sorts, and so does setting the order: neither is a wish of the user yet.
        updating = true;
        table.setSortPolicy(sorted -> {
            if (!updating) {
                query.set(query.get().withSorts(columns.sorts()));
            }
            return true;
        });
        // After the policy: the usual one would sort these rows itself, fail, and take the order back.
        columns.show(query.get().columns());
        columns.showSorts(query.get().sorts());
        updating = false;
        FittingColumns.in(table, columns::isElastic);
        table.setRowFactory(view -> row());
        table.getColumns().subscribe(this::columnsMoved);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!updating) {
                current.set(row == null ? null : row.id());
            }
        });
        new GridKeys(this, table).install();
        query.subscribe(this::queryChanged);
        follow(kit.theme().zoomProperty(), zoom -> columns.size());
        return table;
    }

    @Override
    protected void onAttached() {
        if (stale && rows.isEmpty()) {
            load();
        } else if (stale) {
            refresh();
        }
    }

    @Override
    public void focusFirst() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !rows.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** What is shown; setting it reads the list anew. */
    public ObjectProperty<ListQuery> queryProperty() {
        return query;
    }

    /** The list and how it is read. */
    public ListSource source() {
        return source;
    }

    /** The id of the row that the cursor is on; null when there is none. */
    public ReadOnlyObjectProperty<UUID> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How many rows the query gives; null while that is not known. */
    public ReadOnlyObjectProperty<Integer> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether the list is being read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Which rows are marked. */
    public Marks marks() {
        return marks;
    }

    /** The marked records, or the one the cursor is on. */
    public List<UUID> chosen() {
        List<UUID> marked = marks.ids();
        UUID at = currentProperty().get();
        return !marked.isEmpty() ? marked : at == null ? List.of() : List.of(at);
    }

    /** The ids of all rows in order. */
    public List<UUID> ids() {
        return Arrays.asList(rows.ids());
    }

    /** What opens a record: Enter or a double click on its row. */
    public void onOpen(Consumer<UUID> action) {
        onOpen = action;
    }

    /** Shows the values of a column as chips; before the grid is built. */
    public void look(String column, Function<Object, Chips.Look> look) {
        columns.look(column, look);
    }

    /** What stands where there are no rows. */
    public void setPlaceholder(Node node) {
        table.setPlaceholder(node);
    }

    /** Widths of the columns in em, to be remembered. */
    public Map<String, Double> widths() {
        return columns.widths();
    }

    /** Gives the columns remembered widths. */
    public void restoreWidths(Map<String, Double> widths) {
        columns.restoreWidths(widths);
    }

    /** Moves the cursor to a record, when the list holds it. */
    public void select(UUID id) {
        int index = rows.indexOf(id);
        if (index >= 0) {
            table.getSelectionModel().select(index);
            table.scrollTo(Math.max(0, index - 3));
        }
        current.set(id);
    }

    /** Reads the list again, because the base has changed; later, if it is out of sight. Cursor, marks and place stay. */
    public void reload() {
        stale = true;
        if (isAttached()) {
            refresh();
        }
    }

    void openCurrent() {
        if (current.get() != null) {
            onOpen.accept(current.get());
        }
    }

    void toggle(UUID id) {
        marks.toggle(id);
    }

    void markAll(boolean all) {
        if (all) {
            marks.add(ids());
        } else {
            marks.clear();
        }
    }

    TableView<GridRow> table() {
        return table;
    }

    GridRows rows() {
        return rows;
    }

    GridColumns columns() {
        return columns;
    }

    Kit kit() {
        return kit;
    }

    private TableRow<GridRow> row() {
        TableRow<GridRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null) {
                if (event.getClickCount() == 2) {
                    onOpen.accept(row.getItem().id());
                } else if (event.isShortcutDown()) {
                    toggle(row.getItem().id());
                }
            }
        });
        return row;
    }

    private void queryChanged(ListQuery before, ListQuery now) {
        updating = true;
        columns.show(now.columns());
        columns.showSorts(now.sorts());
        updating = false;
        boolean onlyArranged = now.withColumns(before.columns()).equals(before) && indexes.keySet().containsAll(now.columns());
        if (!onlyArranged) {
            stale = true;
            if (isAttached()) {
                load();
            }
        }
    }

    private void columnsMoved() {
        if (!updating) {
            List<String> shown = columns.shown();
            if (!shown.equals(query.get().columns()) && shown.size() == query.get().columns().size()) {
                query.set(query.get().withColumns(shown));
            }
        }
    }

    /** Reads the order of all rows and what the first screen shows of them. */
    private void load() {
        loading.set(true);
        read(List.of());
    }

    /** Reads everything that is in sight again, without moving it. */
    private void refresh() {
        List<UUID> inSight = new ArrayList<>();
        int at = Math.max(0, table.getSelectionModel().getSelectedIndex());
        for (int i = Math.max(0, at - FIRST_SCREEN); i < Math.min(rows.size(), at + FIRST_SCREEN); i++) {
            inSight.add(rows.id(i));
        }
        read(inSight);
    }

    /** @param inSight rows whose values are read at once; empty: those of the first screen */
    private void read(List<UUID> inSight) {
        ListQuery asked = query.get();
        int place = inSight.isEmpty() ? 0 : Math.max(0, table.getSelectionModel().getSelectedIndex());
        kit.tasks().run(kit.text("grid.reading"), progress -> {
            ListReader reader = source.reader(asked).watching(progress);
            UUID[] ids = reader.ids();
            List<UUID> wanted = inSight.isEmpty() ? Arrays.asList(ids).subList(0, Math.min(ids.length, FIRST_SCREEN)) : inSight;
            return new Loaded(ids, reader.rowsByIds(wanted), source.reader(asked));
        }).latest(this, 0).onSuccess(loaded -> show(loaded, place)).onFailure(this::failed).start();
    }

    /** @param place where the cursor goes when its record is gone */
    private void show(Loaded loaded, int place) {
        UUID cursor = current.get();
        updating = true;
        indexes.clear();
        for (int i = 0; i < loaded.reader().columns().size(); i++) {
            indexes.put(loaded.reader().columns().get(i).key(), i);
        }
        table.getSelectionModel().clearSelection();
        rows.show(loaded.ids(), loaded.rows(), loaded.reader());
        int index = cursor == null ? -1 : rows.indexOf(cursor);
        if (index >= 0) {
            table.getSelectionModel().select(index);
        }
        updating = false;
        stale = false;
        loading.set(false);
        count.set(loaded.ids().length);
        if (index < 0) {
            // The record is gone, or there was none yet: a list that has rows always has a current one, the next if there was one.
            int next = Math.min(place, rows.size() - 1);
            table.getSelectionModel().select(next);
            current.set(rows.isEmpty() ? null : rows.id(next));
        }
    }

    private void failed(Throwable error) {
        loading.set(false);
        onFailure.accept(error);
    }

    /** Hands over what goes wrong while the list is read. */
    public void onFailure(Consumer<Throwable> action) {
        onFailure = Objects.requireNonNull(action);
    }

    private void marksChanged() {
        rows.showMarks();
        int marked = marks.live().size();
        markAll.setSelected(marked > 0 && count.get() != null && marked >= count.get());
        markAll.setIndeterminate(marked > 0 && !markAll.isSelected());
    }
}
