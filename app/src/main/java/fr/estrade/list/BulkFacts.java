package fr.estrade.list;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Finds the values of a column that SQL cannot express, for many rows at once; called once for each batch of rows. */
@FunctionalInterface
public interface BulkFacts {
    /**
     * The values by the rows' ids; a row without entry is unknown. Types as the column's {@link ColumnKind} says.
     *
     * @param dsl to read with
     * @param ids of at most some hundred rows
     */
    Map<UUID, ?> load(DSLContext dsl, List<UUID> ids);
}
