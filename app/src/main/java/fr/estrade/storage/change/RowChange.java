package fr.estrade.storage.change;

import fr.estrade.db.code.RowOperation;
import java.util.UUID;

/**
 * One row of a change: what it was and what it became.
 *
 * @param table       plain name of its table
 * @param rowId       its id
 * @param operation   what happened to it
 * @param recordTable table of the record (aggregate root) that it belongs to
 * @param recordId    that record's id
 * @param before      all columns for DELETE, the changed ones for UPDATE, null for INSERT
 * @param after       all columns for INSERT, the changed ones for UPDATE, null for DELETE
 */
public record RowChange(String table, UUID rowId, RowOperation operation, String recordTable, UUID recordId, RowImage before, RowImage after) {

    /** A rough count of the bytes it takes in memory. */
    int weight() {
        return 128 + (before == null ? 0 : before.weight()) + (after == null ? 0 : after.weight());
    }

    /** Without the images, which may be personal. */
    @Override
    public String toString() {
        return operation + " " + table + " " + rowId;
    }
}
