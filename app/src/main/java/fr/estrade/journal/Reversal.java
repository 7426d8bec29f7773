package fr.estrade.journal;

import fr.estrade.db.code.RowOperation;
import fr.estrade.db.tables.records.ChangeRowRecord;
import fr.estrade.storage.change.CanonicalText;
import fr.estrade.storage.change.RowImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UpdatableRecord;

/**
 * Takes a change back, row by row from its last to its first: each row must be as the change left it, apart from what the
 * journal keeps by itself. What it writes is a change of its own, so that taking that back does the first one again.
 */
final class Reversal {
    private static final int PAGE = 200;

    private final DSLContext dsl;
    private final JournalSchema schema;
    private final RowWrites writes;
    private final ChangeLog log;

    Reversal(DSLContext dsl, JournalSchema schema, RowWrites writes) {
        this.dsl = dsl;
        this.schema = schema;
        this.writes = writes;
        this.log = new ChangeLog(dsl);
    }

    /**
     * Takes a change back.
     *
     * @throws UndoConflictException if a row is not as the change left it
     */
    void of(ChangeSummary change) {
        for (int before = log.rowCount(change.id()); before > 0; before -= PAGE) {
            for (List<ChangeRowRecord> run : runs(log.rows(change.id(), Math.max(0, before - PAGE), before))) {
                reverse(change, run);
            }
        }
    }

    /** Neighbours of one table, one operation and different rows, which can be taken back together. */
    private static List<List<ChangeRowRecord>> runs(List<ChangeRowRecord> page) {
        List<List<ChangeRowRecord>> runs = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (ChangeRowRecord row : page) {
            ChangeRowRecord former = runs.isEmpty() ? null : runs.getLast().getLast();
            boolean same = former != null && former.getTableName().equals(row.getTableName()) && former.getOperation() == row.getOperation();
            if (!same || !ids.add(row.getRowId())) {
                runs.add(new ArrayList<>());
                ids = new HashSet<>(Set.of(row.getRowId()));
            }
            runs.getLast().add(row);
        }
        return runs;
    }

    private void reverse(ChangeSummary change, List<ChangeRowRecord> run) {
        ChangeRowRecord first = run.getFirst();
        TableInfo table = schema.find(first.getTableName());
        if (table == null) {
            throw new UndoConflictException(UndoConflictException.Reason.OUTDATED, first.getTableName(), first.getRowId(), null);
        }
        Map<UUID, Record> current = writes.lock(table, run.stream().map(ChangeRowRecord::getRowId).toList());
        try {
            switch (first.getOperation()) {
                case INSERT -> remove(change, table, run, current);
                case UPDATE -> setBack(change, table, run, current);
                case DELETE -> bringBack(change, table, run, current);
            }
        } catch (ConstraintException refused) {
            throw forbidden(change, table, first, refused);
        }
    }

    private void remove(ChangeSummary change, TableInfo table, List<ChangeRowRecord> run, Map<UUID, Record> current) {
        for (ChangeRowRecord row : run) {
            RowImage left = image(row.getAfterImage());
            if (!current.containsKey(row.getRowId())) {
                requireKnown(table, row, left);
            }
            requireUnchanged(change, table, row, current.get(row.getRowId()), comparable(table, left));
        }
        writes.delete(table, current.values());
    }

    private void setBack(ChangeSummary change, TableInfo table, List<ChangeRowRecord> run, Map<UUID, Record> current) {
        List<RowWrites.Update> updates = new ArrayList<>();
        for (ChangeRowRecord row : run) {
            requireKnown(table, row, image(row.getBeforeImage()));
            requireKnown(table, row, image(row.getAfterImage()));
            Map<Field<?>, Object> left = comparable(table, image(row.getAfterImage()));
            if (!left.isEmpty()) {
                Record now = current.get(row.getRowId());
                requireUnchanged(change, table, row, now, left);
                updates.add(new RowWrites.Update(now, comparable(table, image(row.getBeforeImage()))));
            }
        }
        writes.update(table, updates);
    }

    private void bringBack(ChangeSummary change, TableInfo table, List<ChangeRowRecord> run, Map<UUID, Record> current) {
        List<UpdatableRecord<?>> rows = new ArrayList<>();
        for (ChangeRowRecord row : run) {
            if (current.containsKey(row.getRowId())) {
                throw conflict(UndoConflictException.Reason.EXISTS, change, table, row.getRowId());
            }
            requireKnown(table, row, image(row.getBeforeImage()));
            UpdatableRecord<?> back = (UpdatableRecord<?>) dsl.newRecord(table.table());
            values(table, image(row.getBeforeImage())).forEach((field, value) -> set(back, field, value));
            // Whoever still holds the row as it was before its deletion must not overwrite it unseen.
            back.set(table.version(), table.versionOf(back) + 1);
            rows.add(back);
        }
        writes.insert(table, rows);
    }

    private static RowImage image(String json) {
        return RowImage.ofJson(json);
    }

    @SuppressWarnings("unchecked")
    private static void set(Record row, Field<?> field, Object value) {
        row.set((Field<Object>) field, value);
    }

    /** The columns of an image that the table still has. */
    private static Map<Field<?>, Object> values(TableInfo table, RowImage image) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        image.asMap().forEach((column, text) -> {
            Field<?> field = table.field(column);
            if (field != null) {
                values.put(field, CanonicalText.parse(text, field.getType()));
            }
        });
        return values;
    }

    /** The same without those that the journal keeps by itself. */
    private static Map<Field<?>, Object> comparable(TableInfo table, RowImage image) {
        Map<Field<?>, Object> values = values(table, image);
        values.keySet().removeIf(table::isKept);
        return values;
    }

    private static void requireKnown(TableInfo table, ChangeRowRecord row, RowImage image) {
        if (image.lacksForgotten()) {
            throw new UndoConflictException(UndoConflictException.Reason.FORGOTTEN, table.name(), row.getRowId(), null);
        }
    }

    private void requireUnchanged(ChangeSummary change, TableInfo table, ChangeRowRecord row, Record now, Map<Field<?>, Object> left) {
        if (now == null) {
            throw conflict(UndoConflictException.Reason.DELETED, change, table, row.getRowId());
        }
        if (!left.entrySet().stream().allMatch(entry -> CanonicalText.same(now.get(entry.getKey()), entry.getValue()))) {
            throw conflict(UndoConflictException.Reason.CHANGED, change, table, row.getRowId());
        }
    }

    private UndoConflictException conflict(UndoConflictException.Reason reason, ChangeSummary change, TableInfo table, UUID id) {
        return new UndoConflictException(reason, table.name(), id, log.firstAfter(change.number(), id).orElse(null));
    }

    private static UndoConflictException forbidden(ChangeSummary change, TableInfo table, ChangeRowRecord row, ConstraintException refused) {
        boolean used = refused.kind() == ConstraintException.Kind.FOREIGN_KEY && row.getOperation() == RowOperation.INSERT;
        UndoConflictException.Reason reason = used ? UndoConflictException.Reason.USED : UndoConflictException.Reason.FORBIDDEN;
        return new UndoConflictException(reason, table.name(), row.getRowId(), null);
    }
}
