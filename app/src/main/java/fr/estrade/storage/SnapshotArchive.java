package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.storage.archive.ArchiveWriter;
import fr.estrade.storage.change.CanonicalText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Writes all rows that a connection sees into a backup, some hundreds at a time. */
final class SnapshotArchive {
    private static final int PAGE = 1000;
    /** For tables whose rows may hold a file each. */
    private static final int FEW = 10;

    private static final Field<Long> ROW_NUMBER = DSL.field("_rowid_", SQLDataType.BIGINT);

    private final DSLContext dsl;
    private final UUID baseId;
    private final int schema;
    private final String appVersion;
    private final LongConsumer progress;
    private long written;

    /**
     * A backup to be written.
     *
     * @param dsl        sees the base as it is at one moment
     * @param baseId     the base's; may be null
     * @param schema     version of its schema
     * @param appVersion of the program
     * @param progress   told how many rows are written
     */
    SnapshotArchive(DSLContext dsl, UUID baseId, int schema, String appVersion, LongConsumer progress) {
        this.dsl = dsl;
        this.baseId = baseId;
        this.schema = schema;
        this.appVersion = appVersion;
        this.progress = progress;
    }

    /** Writes the backup into a file that must not exist. */
    ArchiveManifest write(Path file, Instant madeAt, ArchiveManifest.Reason reason) throws IOException {
        try (ArchiveWriter out = new ArchiveWriter(file)) {
            for (LiveTable table : LiveSchema.read(dsl).tables()) {
                out.beginTable(table.name(), List.copyOf(table.columns().keySet()));
                write(table, out);
                out.endTable();
            }
            return out.finish(new ArchiveManifest(ArchiveManifest.FORMAT, baseId, schema, appVersion, madeAt, reason,
                    Tables.newestNumber(dsl), List.of()));
        }
    }

    private void write(LiveTable table, ArchiveWriter out) throws IOException {
        int limit = table.holdsBytes() ? FEW : PAGE;
        int width = table.columns().size();
        Reading reading = reading(table);
        Result<Record> page;
        Record last = null;
        do {
            page = reading.after(last, limit);
            for (Record row : page) {
                String[] texts = new String[width];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = CanonicalText.of(row.get(i));
                }
                out.row(texts);
                last = row;
            }
            written += page.size();
            progress.accept(written);
        } while (page.size() == limit);
    }

    /** H2 is read by its own numbers of rows, without any index: so a file whose indexes are damaged is read whole. */
    private Reading reading(LiveTable table) {
        List<Field<?>> columns = new ArrayList<>(table.columns().values());
        if (dsl.dialect() == SQLDialect.H2) {
            columns.add(ROW_NUMBER);
            return new Reading(DSL.table("{0} use index ()", DSL.name(table.name())), columns, List.of(ROW_NUMBER));
        }
        return new Reading(table.table(), columns, table.key());
    }

    private final class Reading {
        private final Table<?> table;
        private final List<Field<?>> columns;
        private final List<Field<?>> key;

        Reading(Table<?> table, List<Field<?>> columns, List<Field<?>> key) {
            this.table = table;
            this.columns = columns;
            this.key = key;
        }

        Result<Record> after(Record last, int limit) {
            return dsl.select(columns)
                    .from(table)
                    .where(last == null ? DSL.noCondition() : SnapshotArchive.after(key, last))
                    .orderBy(key)
                    .limit(limit)
                    .fetch();
        }
    }

    /** Written so that both engines go straight to the place in the key's index. */
    private static Condition after(List<Field<?>> key, Record last) {
        Condition after = DSL.falseCondition();
        for (Field<?> column : key.reversed()) {
            after = greater(column, last).or(equal(column, last).and(after));
        }
        return key.size() == 1 ? greater(key.getFirst(), last) : atLeast(key.getFirst(), last).and(after);
    }

    private static <T> Condition greater(Field<T> column, Record last) {
        return column.gt(last.get(column));
    }

    private static <T> Condition equal(Field<T> column, Record last) {
        return column.eq(last.get(column));
    }

    private static <T> Condition atLeast(Field<T> column, Record last) {
        return column.ge(last.get(column));
    }
}
