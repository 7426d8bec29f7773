package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import fr.estrade.storage.change.RowSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Writes a change into the journal's tables, by plain names: the same for a change just made and for one of the tail. */
final class ChangeTables {
    static final Table<?> ROW = DSL.table(DSL.name("change_row"));
    static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    static final Field<OffsetDateTime> MADE_AT = DSL.field(DSL.name("made_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<String> MADE_BY = text("made_by");
    static final Field<String> LABEL = text("label");
    static final Field<String> KIND = text("kind");
    static final Field<UUID> TARGET_ID = DSL.field(DSL.name("target_id"), SQLDataType.UUID);
    static final Field<String> APP_VERSION = text("app_version");

    static final Field<UUID> CHANGE_ID = DSL.field(DSL.name("change_id"), SQLDataType.UUID);
    static final Field<Integer> ROW_NUMBER = DSL.field(DSL.name("row_number"), SQLDataType.INTEGER);
    static final Field<String> TABLE_NAME = text("table_name");
    static final Field<UUID> ROW_ID = DSL.field(DSL.name("row_id"), SQLDataType.UUID);
    static final Field<String> OPERATION = text("operation");
    static final Field<String> RECORD_TABLE = text("record_table");
    static final Field<UUID> RECORD_ID = DSL.field(DSL.name("record_id"), SQLDataType.UUID);
    static final Field<String> BEFORE = text("before_image");
    static final Field<String> AFTER = text("after_image");

    static final List<Field<?>> FIELDS = List.of(ID, Tables.NUMBER, MADE_AT, MADE_BY, LABEL, KIND, TARGET_ID, APP_VERSION);
    static final List<Field<?>> ROW_FIELDS = List.of(CHANGE_ID, ROW_NUMBER, TABLE_NAME, ROW_ID, OPERATION, RECORD_TABLE, RECORD_ID, BEFORE, AFTER);

    private static final int BATCH = 500;

    private ChangeTables() {}

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    /** The changes with a greater number, in their order. */
    static List<ChangeHeader> after(DSLContext dsl, long number, int limit) {
        return dsl.select(FIELDS).from(Tables.CHANGE).where(Tables.NUMBER.gt(number)).orderBy(Tables.NUMBER).limit(limit)
                .fetch(row -> new ChangeHeader(row.get(ID), row.get(Tables.NUMBER), row.get(MADE_AT).toInstant(), row.get(MADE_BY), row.get(LABEL),
                        ChangeKind.valueOf(row.get(KIND)), row.get(TARGET_ID), row.get(APP_VERSION)));
    }

    /** Writes the change and its rows. */
    static void insert(DSLContext dsl, ChangeHeader header, RowSource rows) {
        insert(dsl, header);
        RowBatches batches = new RowBatches(dsl, header.id());
        rows.forEach(batches::add);
        batches.flush();
    }

    /** Writes the change without its rows. */
    static void insert(DSLContext dsl, ChangeHeader header) {
        dsl.insertInto(Tables.CHANGE, FIELDS)
                .values(header.id(), header.number(), header.madeAt().atOffset(ZoneOffset.UTC), header.madeBy(), header.label(),
                        header.kind().name(), header.targetId(), header.appVersion())
                .execute();
    }

    /** Rows on their way into the table, some hundreds at a time. */
    static final class RowBatches {
        private final DSLContext dsl;
        private final UUID changeId;
        private final List<Object[]> waiting = new ArrayList<>();
        private int number;

        RowBatches(DSLContext dsl, UUID changeId) {
            this.dsl = dsl;
            this.changeId = changeId;
        }

        void add(RowChange row) {
            waiting.add(new Object[] {changeId, number++, row.table(), row.rowId(), row.operation().name(), row.recordTable(),
                row.recordId(), json(row.before()), json(row.after())});
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            BatchBindStep batch = dsl.batch(dsl.insertInto(ROW, ROW_FIELDS).values(new Object[ROW_FIELDS.size()]));
            for (Object[] values : waiting) {
                batch = batch.bind(values);
            }
            batch.execute();
            waiting.clear();
        }

        private static String json(RowImage image) {
            return image == null ? null : image.toJson();
        }
    }
}
