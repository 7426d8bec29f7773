package fr.estrade.storage;

import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import fr.estrade.storage.change.RowSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Takes what a change forgets out of the images that older changes keep of the same rows: all of them for a row that it deletes, the
 * columns that it sets for one that stays. The change tells by the images before, which lack what it forgets.
 */
final class Scrub {
    private static final String VERSION = "version";

    private final DSLContext dsl;
    private final UUID changeId;

    Scrub(DSLContext dsl, UUID changeId) {
        this.dsl = dsl;
        this.changeId = changeId;
    }

    /** The rows of the change; those that it only touched in passing (a count that is kept) lose nothing. */
    void of(RowSource rows) {
        rows.forEach(row -> {
            if (row.before() != null && row.before().lacksForgotten()) {
                scrub(row);
            }
        });
    }

    private void scrub(RowChange row) {
        Set<String> columns = new HashSet<>();
        if (row.after() != null) {
            columns.addAll(row.after().columns());
            columns.remove(VERSION);
        }
        var older = dsl.select(ChangeTables.CHANGE_ID, ChangeTables.ROW_NUMBER, ChangeTables.BEFORE, ChangeTables.AFTER).from(ChangeTables.ROW)
                .where(ChangeTables.ROW_ID.eq(row.rowId())).and(ChangeTables.TABLE_NAME.eq(row.table())).and(ChangeTables.CHANGE_ID.ne(changeId))
                .fetch();
        for (Record image : older) {
            String before = scrubbed(image.get(ChangeTables.BEFORE), columns);
            String after = scrubbed(image.get(ChangeTables.AFTER), columns);
            dsl.update(ChangeTables.ROW).set(ChangeTables.BEFORE, before).set(ChangeTables.AFTER, after)
                    .where(ChangeTables.CHANGE_ID.eq(image.get(ChangeTables.CHANGE_ID)))
                    .and(ChangeTables.ROW_NUMBER.eq(image.get(ChangeTables.ROW_NUMBER)))
                    .execute();
        }
    }

    private static String scrubbed(String image, Set<String> columns) {
        return image == null ? null : RowImage.ofJson(image).forgetting(columns).toJson();
    }
}
