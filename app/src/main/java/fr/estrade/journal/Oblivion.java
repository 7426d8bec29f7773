package fr.estrade.journal;

import static fr.estrade.db.Tables.CHANGE_ROW;

import fr.estrade.db.code.RowOperation;
import fr.estrade.db.tables.records.ChangeRowRecord;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import fr.estrade.storage.change.RowSpool;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Finds what the journal tells of rows, and writes the rows of a change that forgets them. */
final class Oblivion {
    private static final RowImage NOTHING = new RowImage(Map.of()).forgetting(Set.of());

    private final DSLContext dsl;
    private final JournalSchema schema;

    Oblivion(DSLContext dsl, JournalSchema schema) {
        this.dsl = dsl;
        this.schema = schema;
    }

    /** The rows of a table that were deleted, and of which the journal still tells more than that. */
    Set<UUID> deleted(Table<?> table) {
        TableInfo info = schema.of(table);
        return dsl.selectDistinct(CHANGE_ROW.ROW_ID).from(CHANGE_ROW)
                .where(CHANGE_ROW.TABLE_NAME.eq(info.name()))
                .andNotExists(DSL.selectOne().from(info.table()).where(info.id().eq(CHANGE_ROW.ROW_ID)))
                .and(tells(CHANGE_ROW.BEFORE_IMAGE).or(tells(CHANGE_ROW.AFTER_IMAGE)))
                .fetchSet(CHANGE_ROW.ROW_ID);
    }

    private static Condition tells(Field<String> image) {
        return image.isNotNull().and(image.notContains(RowImage.forgottenMark()));
    }

    /** How many of these rows are there. */
    int living(Reach reach) {
        return ids(schema.of(reach.table()), reach.rows()).size();
    }

    /** The changes that tell of these rows. */
    Set<UUID> changes(Reach reach) {
        Set<UUID> changes = new HashSet<>();
        for (List<UUID> some : Chunks.of(reach.rows())) {
            changes.addAll(dsl.selectDistinct(CHANGE_ROW.CHANGE_ID).from(CHANGE_ROW)
                    .where(CHANGE_ROW.ROW_ID.in(some)).and(CHANGE_ROW.TABLE_NAME.eq(reach.table().getName()))
                    .and(tells(CHANGE_ROW.BEFORE_IMAGE).or(tells(CHANGE_ROW.AFTER_IMAGE)))
                    .fetchSet(CHANGE_ROW.CHANGE_ID));
        }
        return changes;
    }

    private Set<UUID> ids(TableInfo table, Collection<UUID> wanted) {
        Set<UUID> found = new HashSet<>();
        for (List<UUID> some : Chunks.of(wanted)) {
            found.addAll(dsl.select(table.id()).from(table.table()).where(table.id().in(some)).fetchSet(table.id()));
        }
        return found;
    }

    /**
     * Forgets rows.
     *
     * @param writes writes rows without their images
     * @param spool  gets the rows that are there no more
     * @return how many rows were there
     */
    int forget(Reach reach, RowWrites writes, RowSpool spool) {
        TableInfo table = schema.of(reach.table());
        Map<UUID, Record> living = writes.lock(table, reach.rows());
        Set<UUID> gone = new HashSet<>(reach.rows());
        gone.removeAll(living.keySet());
        for (List<UUID> some : Chunks.of(gone)) {
            traces(table, some).forEach(trace -> spool.add(new RowChange(table.name(), trace.getRowId(),
                    reach.columns().isEmpty() ? RowOperation.DELETE : RowOperation.UPDATE, trace.getRecordTable(), trace.getRecordId(),
                    NOTHING, nulls(reach.columns()))));
        }
        if (reach.columns().isEmpty()) {
            writes.delete(table, living.values());
        } else {
            writes.update(table, living.values().stream().map(row -> new RowWrites.Update(row, values(reach))).toList());
        }
        return living.size();
    }

    /** One of the recorded rows of each. */
    private Collection<ChangeRowRecord> traces(TableInfo table, List<UUID> ids) {
        return dsl.selectFrom(CHANGE_ROW).where(CHANGE_ROW.ROW_ID.in(ids)).and(CHANGE_ROW.TABLE_NAME.eq(table.name())).fetch().stream()
                .collect(Collectors.toMap(ChangeRowRecord::getRowId, row -> row, (one, other) -> one, LinkedHashMap::new)).values();
    }

    private static RowImage nulls(Set<Field<?>> columns) {
        if (columns.isEmpty()) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        columns.forEach(column -> texts.put(column.getName(), null));
        return new RowImage(texts);
    }

    private static Map<Field<?>, Object> values(Reach reach) {
        Map<Field<?>, Object> values = new LinkedHashMap<>(reach.marks());
        reach.columns().forEach(column -> values.put(column, null));
        return values;
    }
}
