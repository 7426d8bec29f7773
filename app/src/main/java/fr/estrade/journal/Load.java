package fr.estrade.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * Fills an empty base with many rows, fast: without images of the rows, in one transaction. Ids, versions and search keys are
 * set as by a {@link Tx}, and derived columns computed at the end.
 */
public final class Load {
    private static final int BATCH = 1000;

    private final DSLContext writing;
    private final DSLContext reading;
    private final JournalSchema schema;
    private final Refusals refusals;
    private long count;

    Load(DSLContext writing, DSLContext reading, JournalSchema schema, Refusals refusals) {
        this.writing = writing;
        this.reading = reading;
        this.schema = schema;
        this.refusals = refusals;
    }

    /** For reading; sees what was loaded so far. */
    public DSLContext dsl() {
        return reading;
    }

    /**
     * Inserts rows, in the order given; rows that belong together may alternate between tables if those referred to come first.
     *
     * @param records taken one by one: they need not all be in memory; their ids are filled in where null
     * @throws ConstraintException if the schema refuses one of them
     */
    public void insertAll(Iterable<? extends UpdatableRecord<?>> records) {
        Map<TableInfo, List<UpdatableRecord<?>>> waiting = new LinkedHashMap<>();
        for (UpdatableRecord<?> record : records) {
            TableInfo table = schema.of(record.getTable());
            prepare(table, record);
            List<UpdatableRecord<?>> batch = waiting.computeIfAbsent(table, any -> new ArrayList<>());
            batch.add(record);
            if (batch.size() == BATCH) {
                flush(waiting);
            }
        }
        flush(waiting);
    }

    /**
     * Writes the columns that were set in the record of a row that was there before: every base starts with some, such as the
     * office's.
     */
    public void update(UpdatableRecord<?> record) {
        TableInfo table = schema.of(record.getTable());
        table.keys().forEach(key -> record.set(key.column(), key.of(record::get)));
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        RowWrites.touchedColumns(record).forEach(field -> values.put(field, record.get(field)));
        refusals.guard(table, () -> writing.update(table.table()).set(values).where(table.id().eq(table.idOf(record))).execute());
    }

    /** How many rows were loaded. */
    public long count() {
        return count;
    }

    private static void prepare(TableInfo table, UpdatableRecord<?> record) {
        if (table.idOf(record) == null) {
            record.set(table.id(), Ids.next());
        }
        record.set(table.version(), 0L);
        RowWrites.putTextsInOrder(record);
        table.keys().forEach(key -> record.set(key.column(), key.of(record::get)));
    }

    /** Tables that are referred to go before those that refer to them. */
    private void flush(Map<TableInfo, List<UpdatableRecord<?>>> waiting) {
        for (TableInfo table : schema.childrenFirst().reversed()) {
            List<UpdatableRecord<?>> batch = waiting.remove(table);
            if (batch != null) {
                refusals.guard(table, () -> insert(table, batch));
                count += batch.size();
            }
        }
    }

    private int insert(TableInfo table, List<UpdatableRecord<?>> batch) {
        // Columns that no row of the batch fills are left to their defaults; the others get theirs in the rows without a value.
        List<Field<?>> columns = new ArrayList<>();
        for (Field<?> field : table.table().fields()) {
            if (batch.stream().anyMatch(record -> record.get(field) != null)) {
                columns.add(field);
            }
        }
        Map<Integer, Object> defaults = defaults(table, columns);
        BatchBindStep statement = writing.batch(writing.insertInto(table.table(), columns).values(new Object[columns.size()]));
        for (UpdatableRecord<?> record : batch) {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = record.get(columns.get(i));
                values[i] = value == null ? defaults.get(i) : value;
            }
            statement = statement.bind(values);
        }
        return statement.execute().length;
    }

    private Map<Integer, Object> defaults(TableInfo table, List<Field<?>> columns) {
        Map<Integer, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Field<?> field = columns.get(i);
            if (!field.getDataType().nullable() && field.getDataType().defaulted()) {
                values.put(i, reading.select(DSL.field("{0}", field.getDataType(), field.getDataType().defaultValue())).fetchOne(0));
            }
        }
        return values;
    }

    /**
     * Tells the server what the tables hold now. Left to itself PostgreSQL learns it a minute later, and until then takes
     * a thousand times longer over what joins large tables; H2 keeps count as rows come.
     */
    void gatherStatistics() {
        if (writing.dialect().family() == SQLDialect.POSTGRES) {
            writing.execute("analyze");
        }
    }

    /** Writes derived columns without recording them. */
    void derive(TableInfo table, List<RowWrites.Update> updates) {
        for (RowWrites.Update update : updates) {
            writing.update(table.table()).set(update.values()).where(table.id().eq(table.idOf(update.current()))).execute();
        }
    }
}
