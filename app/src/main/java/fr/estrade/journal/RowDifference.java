package fr.estrade.journal;

import fr.estrade.db.code.RowOperation;
import java.util.List;
import java.util.UUID;

/**
 * What a change did to a row.
 *
 * @param table     name of its table
 * @param id        its id
 * @param operation inserted, updated or deleted
 * @param fields    the columns that differ, without what the program keeps by itself
 */
public record RowDifference(String table, UUID id, RowOperation operation, List<FieldDifference> fields) {

    /**
     * What a change did to a column.
     *
     * @param column its name
     * @param before the value before, of the column's Java type; null if unknown or if the row was not there
     * @param after  the value after, likewise
     */
    public record FieldDifference(String column, Object before, Object after) {}
}
