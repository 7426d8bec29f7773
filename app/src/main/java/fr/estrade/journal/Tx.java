package fr.estrade.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * One change being written. Whatever fails, fails the whole change: after an exception of a writing method nothing more can be
 * written, and nothing is kept. Belongs to the thread that runs the write, and ends with it.
 */
public final class Tx {
    private final DSLContext reading;
    private final JournalSchema schema;
    private final RowWrites writes;
    private final Instant madeAt;
    private boolean failed;

    Tx(DSLContext reading, JournalSchema schema, RowWrites writes, Instant madeAt) {
        this.reading = reading;
        this.schema = schema;
        this.writes = writes;
        this.madeAt = madeAt;
    }

    /** For reading; sees what this change has written so far. */
    public DSLContext dsl() {
        return reading;
    }

    /** When this change is made. */
    public Instant madeAt() {
        return madeAt;
    }

    /**
     * Inserts a row. A null id is filled in; a null value is left to the column's default. The record then holds the row as the
     * base has it.
     *
     * @throws ConstraintException if the schema refuses it
     */
    public <R extends UpdatableRecord<?>> R insert(R record) {
        insertAll(List.of(record));
        return record;
    }

    /**
     * Inserts many rows, some hundreds at a time, in the order given; rows that belong together may alternate between tables.
     * The records then hold their rows as the base has them.
     *
     * @param records taken one by one: they need not all be in memory
     * @return how many there were
     * @throws ConstraintException if the schema refuses one of them
     */
    public int insertAll(Iterable<? extends UpdatableRecord<?>> records) {
        return writing(() -> {
            int count = 0;
            List<UpdatableRecord<?>> batch = new ArrayList<>();
            for (Iterator<? extends UpdatableRecord<?>> all = records.iterator(); all.hasNext(); count++) {
                UpdatableRecord<?> next = all.next();
                if (!batch.isEmpty() && (batch.size() == Chunks.SIZE || !batch.getFirst().getTable().equals(next.getTable()))) {
                    insertBatch(batch);
                    batch.clear();
                }
                batch.add(next);
            }
            if (!batch.isEmpty()) {
                insertBatch(batch);
            }
            return count;
        });
    }

    private void insertBatch(List<UpdatableRecord<?>> batch) {
        TableInfo table = schema.of(batch.getFirst().getTable());
        for (UpdatableRecord<?> record : batch) {
            if (table.idOf(record) == null) {
                record.set(table.id(), Ids.next());
            }
            record.set(table.version(), 0L);
        }
        Map<UUID, Record> inserted = writes.insert(table, batch);
        for (UpdatableRecord<?> record : batch) {
            take(inserted.get(table.idOf(record)), record);
        }
    }

    private static void take(Record from, UpdatableRecord<?> into) {
        // Not from(Object), which looks for the methods of beans by reflection, and gives each record a configuration to cache them in.
        for (Field<?> field : into.fields()) {
            take(field, from, into);
        }
        into.touched(false);
    }

    private static <T> void take(Field<T> field, Record from, Record into) {
        into.set(field, from.get(field));
    }

    /**
     * Writes the columns of a row that were set in the record and differ from the base. The record then holds the row as the
     * base has it.
     *
     * @return false if nothing differed
     * @throws StaleRecordException if somebody saved the row since the record was read
     * @throws ConstraintException  if the schema refuses it
     */
    public boolean update(UpdatableRecord<?> record) {
        return writing(() -> {
            TableInfo table = schema.of(record.getTable());
            Record current = current(table, record);
            Map<Field<?>, Object> values = RowWrites.differences(table, current, record, RowWrites.touchedColumns(record));
            boolean differs = !values.isEmpty();
            Record now = differs ? writes.update(table, List.of(new RowWrites.Update(current, values))).get(table.idOf(record)) : current;
            take(now, record);
            return differs;
        });
    }

    private Record current(TableInfo table, Record record) {
        UUID id = table.idOf(record);
        Record current = writes.lock(table, List.of(id)).get(id);
        if (current == null || table.versionOf(current) != table.versionOf(record)) {
            throw new StaleRecordException(table.name(), id, current);
        }
        return current;
    }

    /**
     * Deletes one row; what belongs to it must have been deleted before (see {@link #deleteTree}).
     *
     * @throws StaleRecordException if somebody saved or deleted the row since the record was read
     * @throws ConstraintException  if a row still refers to it
     */
    public void delete(UpdatableRecord<?> record) {
        writing(() -> {
            TableInfo table = schema.of(record.getTable());
            writes.delete(table, List.of(current(table, record)));
            return null;
        });
    }

    /**
     * Deletes a row and everything that belongs to it, as the schema's comments say ("parent: …").
     *
     * @return how many rows were deleted; 0 if there is no such row
     * @throws StillUsedException if something that does not belong to it refers to it
     */
    public int deleteTree(Table<?> table, UUID id) {
        return writing(() -> {
            int count = 0;
            Map<TableInfo, Set<UUID>> tree = new TreeDeletion(reading, schema).of(schema.of(table), id);
            for (Map.Entry<TableInfo, Set<UUID>> rows : tree.entrySet()) {
                count += deleteByIds(rows.getKey(), rows.getValue());
            }
            return count;
        });
    }

    /**
     * Lets go of a row that is about to be deleted: the columns by which rows that do not belong to it refer to it are emptied, where
     * they may be empty. What cannot be empty still keeps the row from being deleted.
     *
     * @return how many rows were changed
     */
    public int loosen(Table<?> table, UUID id) {
        return writing(() -> {
            int count = 0;
            for (JournalSchema.Reference reference : schema.referencesTo(schema.of(table))) {
                if (!reference.isOwner() && reference.column().getDataType().nullable()) {
                    List<UUID> ids = idsWhere(reference.from(), reference.column().eq(id));
                    for (List<UUID> some : Chunks.of(ids)) {
                        List<RowWrites.Update> updates = new ArrayList<>();
                        Map<Field<?>, Object> empty = new LinkedHashMap<>();
                        empty.put(reference.column(), null);
                        writes.lock(reference.from(), some).values().forEach(row -> updates.add(new RowWrites.Update(row, empty)));
                        writes.update(reference.from(), updates);
                    }
                    count += ids.size();
                }
            }
            return count;
        });
    }

    /**
     * Deletes the rows of a table for which a condition holds.
     *
     * @return how many
     * @throws ConstraintException if a row still refers to one of them
     */
    public int deleteWhere(Table<?> table, Condition condition) {
        return writing(() -> {
            TableInfo info = schema.of(table);
            return deleteByIds(info, idsWhere(info, condition));
        });
    }

    private int deleteByIds(TableInfo table, Collection<UUID> ids) {
        int count = 0;
        for (List<UUID> some : Chunks.of(ids)) {
            Collection<Record> rows = writes.lock(table, some).values();
            writes.delete(table, rows);
            count += rows.size();
        }
        return count;
    }

    private List<UUID> idsWhere(TableInfo table, Condition condition) {
        return reading.select(table.id()).from(table.table()).where(condition).orderBy(table.id()).fetch(table.id());
    }

    /**
     * Changes the rows of a table for which a condition holds.
     *
     * @param change sets columns of each row
     * @return how many rows differ now
     * @throws ConstraintException if the schema refuses one of them
     */
    public <R extends UpdatableRecord<R>> int updateWhere(Table<R> table, Condition condition, Consumer<R> change) {
        return writing(() -> {
            int count = 0;
            TableInfo info = schema.of(table);
            for (List<UUID> some : Chunks.of(idsWhere(info, condition))) {
                List<RowWrites.Update> updates = new ArrayList<>();
                for (Record current : writes.lock(info, some).values()) {
                    R wish = current.into(table);
                    change.accept(wish);
                    Map<Field<?>, Object> values = RowWrites.differences(info, current, wish, List.of(table.fields()));
                    if (!values.isEmpty()) {
                        updates.add(new RowWrites.Update(current, values));
                    }
                }
                writes.update(info, updates);
                count += updates.size();
            }
            return count;
        });
    }

    /**
     * Makes one record of two: whatever refers to the one that goes refers to the one that stays, then the one that goes is deleted.
     * Its values are lost; what is wanted of them is for an {@link #update} afterwards.
     *
     * @param preferred ids of rows of the one that goes, which stay where only one of two can (see {@link MergePlan.Clash})
     * @throws StaleRecordException if somebody saved or deleted one of the two since they were read
     * @throws ConstraintException  if the schema refuses it
     */
    public void merge(UpdatableRecord<?> stays, UpdatableRecord<?> goes, Set<UUID> preferred) {
        writing(() -> {
            TableInfo table = schema.of(stays.getTable());
            current(table, stays);
            current(table, goes);
            new Merger(reading, schema, writes).merge(table, table.idOf(stays), table.idOf(goes), preferred);
            return null;
        });
    }

    /** Whether a writing method has failed, so that the change must not be kept. */
    boolean hasFailed() {
        return failed;
    }

    private <T> T writing(Supplier<T> statements) {
        if (failed) {
            throw new IllegalStateException("This change has failed already");
        }
        try {
            return statements.get();
        } catch (RuntimeException refused) {
            failed = true;
            throw refused;
        }
    }
}
