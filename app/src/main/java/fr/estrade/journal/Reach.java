package fr.estrade.journal;

import java.util.Objects;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What is to be forgotten of one table.
 *
 * @param table   the table
 * @param rows    ids of rows, of such too as were deleted before and of which the journal still tells
 * @param columns what is forgotten of each; empty for the whole row, which is deleted. These columns become null, so they must be nullable
 * @param marks   what is noted in rows that stay: that they were made anonymous, and when
 */
public record Reach(Table<?> table, Set<UUID> rows, Set<Field<?>> columns, Map<Field<?>, Object> marks) {

    public Reach {
        Objects.requireNonNull(table);
        rows = Set.copyOf(rows);
        columns = Set.copyOf(columns);
        marks = Map.copyOf(marks);
    }

    /** Columns of rows. */
    public Reach(Table<?> table, Set<UUID> rows, Set<Field<?>> columns) {
        this(table, rows, columns, Map.of());
    }

    /** Whole rows. */
    public static Reach of(Table<?> table, Set<UUID> rows) {
        return new Reach(table, rows, Set.of());
    }
}
