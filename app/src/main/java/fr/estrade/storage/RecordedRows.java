package fr.estrade.storage;

import fr.estrade.db.code.RowOperation;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import fr.estrade.storage.change.RowSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** The rows of a change as the base's own journal holds them. */
final class RecordedRows implements RowSource {
    private static final int PAGE = 200;

    private final DSLContext dsl;
    private final UUID changeId;

    RecordedRows(DSLContext dsl, UUID changeId) {
        this.dsl = dsl;
        this.changeId = changeId;
    }

    @Override
    public int count() {
        return dsl.fetchCount(dsl.selectOne().from(ChangeTables.ROW).where(ChangeTables.CHANGE_ID.eq(changeId)));
    }

    @Override
    public void forEach(Consumer<RowChange> consumer) {
        int last = -1;
        Result<Record> page;
        do {
            page = dsl.select(ChangeTables.ROW_FIELDS).from(ChangeTables.ROW)
                    .where(ChangeTables.CHANGE_ID.eq(changeId)).and(ChangeTables.ROW_NUMBER.gt(last))
                    .orderBy(ChangeTables.ROW_NUMBER).limit(PAGE)
                    .fetch();
            for (Record row : page) {
                consumer.accept(change(row));
                last = row.get(ChangeTables.ROW_NUMBER);
            }
        } while (page.size() == PAGE);
    }

    private static RowChange change(Record row) {
        return new RowChange(row.get(ChangeTables.TABLE_NAME), row.get(ChangeTables.ROW_ID), RowOperation.valueOf(row.get(ChangeTables.OPERATION)),
                row.get(ChangeTables.RECORD_TABLE), row.get(ChangeTables.RECORD_ID),
                RowImage.ofJson(row.get(ChangeTables.BEFORE)), RowImage.ofJson(row.get(ChangeTables.AFTER)));
    }
}
