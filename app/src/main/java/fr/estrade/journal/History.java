package fr.estrade.journal;

import static fr.estrade.db.Tables.CHANGE;
import static fr.estrade.db.Tables.CHANGE_ROW;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.db.code.RowOperation;
import fr.estrade.db.tables.records.ChangeRowRecord;
import fr.estrade.storage.change.CanonicalText;
import fr.estrade.storage.change.RowImage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What was changed, by whom and when. Reads the base. */
public final class History {
    private final DSLContext dsl;
    private final JournalSchema schema;

    History(DSLContext dsl, JournalSchema schema) {
        this.dsl = dsl;
        this.schema = schema;
    }

    /**
     * The changes of a record and of what belongs to it, the newest first.
     *
     * @param recordId the record (aggregate root)
     * @param before   only changes with a smaller number, to read on; null for the newest
     * @param limit    how many at most
     */
    public List<ChangeSummary> ofRecord(UUID recordId, Long before, int limit) {
        return changes(CHANGE.ID.in(DSL.select(CHANGE_ROW.CHANGE_ID).from(CHANGE_ROW).where(CHANGE_ROW.RECORD_ID.eq(recordId))), before, limit);
    }

    /** The changes of one row, the newest first; arguments as for {@link #ofRecord}. */
    public List<ChangeSummary> ofRow(UUID rowId, Long before, int limit) {
        return changes(CHANGE.ID.in(DSL.select(CHANGE_ROW.CHANGE_ID).from(CHANGE_ROW).where(CHANGE_ROW.ROW_ID.eq(rowId))), before, limit);
    }

    /** The changes of the whole base, the newest first; arguments as for {@link #ofRecord}. */
    public List<ChangeSummary> all(Long before, int limit) {
        return changes(DSL.noCondition(), before, limit);
    }

    private List<ChangeSummary> changes(Condition which, Long before, int limit) {
        return dsl.selectFrom(CHANGE)
                .where(which)
                .and(before == null ? DSL.noCondition() : CHANGE.NUMBER.lt(before))
                .orderBy(CHANGE.NUMBER.desc())
                .limit(limit)
                .fetch(ChangeLog::summary);
    }

    /** Whether a change has been undone and not done again. */
    public boolean isUndone(ChangeSummary change) {
        return new ChangeLog(dsl).lastAbout(change).kind() == ChangeKind.UNDO;
    }

    /**
     * What a change did, row by row in the order it was done; several writes of one row are told as one.
     *
     * @param recordId only what belongs to that record; null for everything
     * @param limit    how many written rows to look at, at most
     */
    public List<RowDifference> differences(UUID changeId, UUID recordId, int limit) {
        return differences(dsl.selectFrom(CHANGE_ROW)
                .where(CHANGE_ROW.CHANGE_ID.eq(changeId))
                .and(recordId == null ? DSL.noCondition() : CHANGE_ROW.RECORD_ID.eq(recordId))
                .orderBy(CHANGE_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch());
    }

    /**
     * How a record and what belongs to it were right after a change, against what they are now, as one change that leads from
     * then to now: {@code before} is what stood there then, an inserted row was not there yet. What is not told is as it was.
     *
     * @param number of the change
     */
    public List<RowDifference> since(UUID recordId, long number) {
        return differences(dsl.select(CHANGE_ROW.fields()).from(CHANGE_ROW).join(CHANGE).on(CHANGE.ID.eq(CHANGE_ROW.CHANGE_ID))
                .where(CHANGE_ROW.RECORD_ID.eq(recordId)).and(CHANGE.NUMBER.gt(number))
                .orderBy(CHANGE.NUMBER, CHANGE_ROW.ROW_NUMBER)
                .fetchInto(CHANGE_ROW));
    }

    private List<RowDifference> differences(List<ChangeRowRecord> written) {
        Map<UUID, List<ChangeRowRecord>> byRow = new LinkedHashMap<>();
        written.forEach(row -> byRow.computeIfAbsent(row.getRowId(), id -> new ArrayList<>()).add(row));
        List<RowDifference> differences = new ArrayList<>();
        byRow.values().forEach(rows -> difference(rows).ifPresent(differences::add));
        return differences;
    }

    private Optional<RowDifference> difference(List<ChangeRowRecord> rows) {
        ChangeRowRecord first = rows.getFirst();
        ChangeRowRecord last = rows.getLast();
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (ChangeRowRecord row : rows) {
            texts(row.getBeforeImage()).forEach(before::putIfAbsent);
            after.putAll(texts(row.getAfterImage()));
        }
        boolean inserted = first.getBeforeImage() == null;
        boolean deleted = last.getAfterImage() == null;
        if (inserted && deleted) {
            return Optional.empty();
        }
        RowOperation operation = inserted ? RowOperation.INSERT : deleted ? RowOperation.DELETE : RowOperation.UPDATE;
        List<RowDifference.FieldDifference> fields = fields(first.getTableName(), inserted ? Map.of() : before, deleted ? Map.of() : after);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new RowDifference(first.getTableName(), first.getRowId(), operation, fields));
    }

    private static Map<String, String> texts(String image) {
        return image == null ? Map.of() : RowImage.ofJson(image).asMap();
    }

    private List<RowDifference.FieldDifference> fields(String tableName, Map<String, String> before, Map<String, String> after) {
        TableInfo table = schema.find(tableName);
        Set<String> columns = new LinkedHashSet<>(before.keySet());
        columns.addAll(after.keySet());
        List<RowDifference.FieldDifference> fields = new ArrayList<>();
        for (String column : columns) {
            Field<?> field = table == null ? null : table.field(column);
            boolean kept = field != null && (table.isKept(field) || field.equals(table.id()));
            if (!kept && !Objects.equals(before.get(column), after.get(column))) {
                fields.add(new RowDifference.FieldDifference(column, value(field, before.get(column)), value(field, after.get(column))));
            }
        }
        return fields;
    }

    private static Object value(Field<?> field, String text) {
        return field == null ? text : CanonicalText.parse(text, field.getType());
    }

    /**
     * A row as it was at a moment.
     *
     * @return empty if it was not there then, if it was forgotten since, or if it came with a bulk load after that moment
     */
    public <R extends Record> Optional<R> stateAt(Table<R> table, UUID id, Instant moment) {
        TableInfo info = schema.of(table);
        Map<String, String> texts = current(info, id);
        List<ChangeRowRecord> later = dsl.select(CHANGE_ROW.fields()).from(CHANGE_ROW).join(CHANGE).on(CHANGE.ID.eq(CHANGE_ROW.CHANGE_ID))
                .where(CHANGE_ROW.ROW_ID.eq(id)).and(CHANGE_ROW.TABLE_NAME.eq(info.name()))
                .and(CHANGE.MADE_AT.gt(moment.atOffset(ZoneOffset.UTC)))
                .orderBy(CHANGE.NUMBER.desc(), CHANGE_ROW.ROW_NUMBER.desc())
                .fetchInto(CHANGE_ROW);
        for (ChangeRowRecord row : later) {
            if (row.getBeforeImage() == null) {
                texts = null;
            } else if (row.getOperation() == RowOperation.DELETE && RowImage.ofJson(row.getBeforeImage()).lacksForgotten()) {
                texts = null;
            } else {
                texts = texts == null ? new LinkedHashMap<>() : texts;
                texts.putAll(texts(row.getBeforeImage()));
            }
        }
        if (texts == null || loadedAfter(moment)) {
            return Optional.empty();
        }
        return Optional.of(record(table, texts));
    }

    private boolean loadedAfter(Instant moment) {
        return dsl.fetchExists(CHANGE, CHANGE.KIND.eq(ChangeKind.LOAD).and(CHANGE.MADE_AT.gt(moment.atOffset(ZoneOffset.UTC))));
    }

    private Map<String, String> current(TableInfo table, UUID id) {
        Record row = dsl.selectFrom(table.table()).where(table.id().eq(id)).fetchOne();
        if (row == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            texts.put(field.getName(), CanonicalText.of(row.get(field)));
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private <R extends Record> R record(Table<R> table, Map<String, String> texts) {
        R record = dsl.newRecord(table);
        for (Field<?> field : table.fields()) {
            record.set((Field<Object>) field, CanonicalText.parse(texts.get(field.getName()), field.getType()));
        }
        record.touched(false);
        return record;
    }
}
