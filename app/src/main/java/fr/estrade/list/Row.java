package fr.estrade.list;

import java.util.Arrays;
import java.util.UUID;

/**
 * One row of a list.
 *
 * @param id     of the record that the row stands for
 * @param values one a column, in the order of the columns asked for; null: unknown. Types as {@link ColumnKind} says. Not to be changed
 */
public record Row(UUID id, Object[] values) {
    /** The value of the column at that index of the columns asked for; may be null. */
    public Object get(int index) {
        return values[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && id.equals(row.id) && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + " " + Arrays.toString(values);
    }
}
