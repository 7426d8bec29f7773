package fr.estrade.list;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Finds what SQL cannot express, for many rows at once: the values of a column, or something that several columns tell of. Called once
 * for each batch of rows, however many columns have it.
 *
 * @param <T> what is found for a row
 */
@FunctionalInterface
public interface BulkFacts<T> {
    /**
     * What was found by the rows' ids; a row without entry is unknown. Values of columns have the types that {@link ColumnKind} says.
     *
     * @param dsl to read with
     * @param ids of at most some hundred rows
     */
    Map<UUID, ? extends T> load(DSLContext dsl, List<UUID> ids);
}
