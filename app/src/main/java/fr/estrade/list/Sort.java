package fr.estrade.list;

import java.util.Objects;

/**
 * An order by one column. Unknown values come last in both directions.
 *
 * @param column     key of the column
 * @param descending from the greatest to the least
 */
public record Sort(String column, boolean descending) {
    public Sort {
        Objects.requireNonNull(column, "column");
    }

    /** From the least to the greatest. */
    public static Sort by(String column) {
        return new Sort(column, false);
    }

    /** From the greatest to the least. */
    public static Sort descending(String column) {
        return new Sort(column, true);
    }

    /** The other direction. */
    public Sort reversed() {
        return new Sort(column, !descending);
    }
}
