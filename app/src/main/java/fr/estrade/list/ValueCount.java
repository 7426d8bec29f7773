package fr.estrade.list;

/**
 * A value that occurs in a column, for the menu of its filter.
 *
 * @param value as the column's rows hold it; null: unknown
 * @param count number of rows that have it
 */
public record ValueCount(Object value, long count) {
}
