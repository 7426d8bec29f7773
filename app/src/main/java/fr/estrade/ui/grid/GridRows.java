package fr.estrade.ui.grid;

import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.task.TaskRunner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import javafx.application.Platform;
import javafx.collections.ObservableListBase;

/**
 * The rows behind a grid, however many: all ids in their order, and values page by page where the grid looks. What has been
 * out of sight for long is forgotten again.
 */
final class GridRows extends ObservableListBase<GridRow> {

    static final int PAGE = 100;
    private static final int PAGES_KEPT = 60;
    private static final int PAGES_WANTED = 4;

    private final TaskRunner tasks;
    private final String label;
    private final Set<UUID> marks;
    private final Deque<Integer> loaded = new ArrayDeque<>();
    private final SequencedSet<Integer> wanted = new LinkedHashSet<>();
    /** What reading pages is the newest of; not this list, whose hash code is that of all its rows. */
    private final Object lane = new Object();
    private UUID[] ids = new UUID[0];
    private GridRow[] rows = new GridRow[0];
    private ListReader reader;
    private boolean asked;

    /**
     * @param label what the status line says while values are read
     * @param marks ids of the marked rows; owned by the grid
     */
    GridRows(TaskRunner tasks, String label, Set<UUID> marks) {
        this.tasks = tasks;
        this.label = label;
        this.marks = marks;
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public GridRow get(int index) {
        GridRow row = at(index);
        if (row.row() == null) {
            want(index / PAGE);
        }
        return row;
    }

    /** The id of a row, without reading its values. */
    UUID id(int index) {
        return ids[index];
    }

    /** Whether the values of a row are in memory. */
    boolean isRead(int index) {
        return rows[index] != null && rows[index].row() != null;
    }

    UUID[] ids() {
        return ids;
    }

    /** Where a record stands, or -1. */
    int indexOf(UUID id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i].equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Replaces everything.
     *
     * @param newIds   all rows in order
     * @param known    values that are known already, such as those of the first screen
     * @param newReader reads the values of the others
     */
    void show(UUID[] newIds, List<Row> known, ListReader newReader) {
        Map<UUID, Row> values = HashMap.newHashMap(known.size());
        known.forEach(row -> values.put(row.id(), row));
        beginChange();
        List<GridRow> before = new OldRows(rows, ids);
        ids = newIds;
        rows = new GridRow[newIds.length];
        reader = newReader;
        loaded.clear();
        wanted.clear();
        int filled = 0;
        for (int i = 0; i < ids.length && filled < values.size(); i++) {
            Row row = values.get(ids[i]);
            if (row != null) {
                at(i).fill(row);
                filled++;
            }
        }
        nextReplace(0, ids.length, before);
        endChange();
    }

    /** Makes the rows that exist show whether they are marked. */
    void showMarks() {
        for (GridRow row : rows) {
            if (row != null) {
                row.setMarked(marks.contains(row.id()));
            }
        }
    }

    private GridRow at(int index) {
        GridRow row = rows[index];
        if (row == null) {
            row = new GridRow(ids[index]);
            row.setMarked(marks.contains(row.id()));
            rows[index] = row;
        }
        return row;
    }

    /** Rows are asked for one by one while the grid lays itself out; they are read once it is done, the last asked first. */
    private void want(int page) {
        wanted.addLast(page);
        while (wanted.size() > PAGES_WANTED) {
            wanted.removeFirst();
        }
        if (!asked) {
            asked = true;
            Platform.runLater(() -> {
                asked = false;
                load();
            });
        }
    }

    private void load() {
        if (wanted.isEmpty()) {
            return;
        }
        List<Integer> pages = new ArrayList<>(wanted);
        Collections.reverse(pages);
        List<UUID> missing = new ArrayList<>();
        for (int page : pages) {
            int to = Math.min(ids.length, (page + 1) * PAGE);
            if (page * PAGE < to) {
                missing.addAll(Arrays.asList(ids).subList(page * PAGE, to));
            }
        }
        ListReader source = reader;
        tasks.run(label, progress -> source.watching(progress).rowsByIds(missing)).latest(lane, 0).onSuccess(found -> {
            if (source == reader) {
                fill(pages, found);
            }
        }).start();
    }

    private void fill(List<Integer> pages, List<Row> found) {
        Map<UUID, Row> values = HashMap.newHashMap(found.size());
        found.forEach(row -> values.put(row.id(), row));
        for (int page : pages) {
            for (int i = page * PAGE; i < Math.min(ids.length, (page + 1) * PAGE); i++) {
                Row row = values.get(ids[i]);
                // A row that was deleted meanwhile stays blank until the change reloads the list.
                at(i).fill(row == null ? new Row(ids[i], new Object[reader.columns().size()]) : row);
            }
            wanted.remove(page);
            loaded.remove(page);
            loaded.addLast(page);
        }
        while (loaded.size() > PAGES_KEPT) {
            forget(loaded.removeFirst());
        }
    }

    private void forget(int page) {
        Arrays.fill(rows, page * PAGE, Math.min(rows.length, (page + 1) * PAGE), null);
    }

    /** What stood there before, for listeners: only what was looked at ever existed. */
    private static final class OldRows extends java.util.AbstractList<GridRow> {

        private final GridRow[] rows;
        private final UUID[] ids;

        OldRows(GridRow[] rows, UUID[] ids) {
            this.rows = rows;
            this.ids = ids;
        }

        @Override
        public GridRow get(int index) {
            return rows[index] == null ? new GridRow(ids[index]) : rows[index];
        }

        @Override
        public int size() {
            return ids.length;
        }
    }
}
