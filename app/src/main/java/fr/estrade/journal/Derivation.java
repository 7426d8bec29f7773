package fr.estrade.journal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * Columns that follow from other rows (a session's first day, an offer's firm minutes). After a write that touched the watched
 * tables, they are computed anew in the same change. They are never typed and never a conflict; their comment in the schema
 * says "derived".
 */
public interface Derivation {

    /** The table of the records (aggregate roots) that are computed for. */
    Table<?> records();

    /** A change of a row of these tables asks for a computation for the record that the row belongs to. */
    Set<Table<?>> watched();

    /**
     * Computes for some records.
     *
     * @param dsl     reads what the transaction has written so far
     * @param records ids of records, some hundreds at most; one that was deleted may be among them
     * @return what the derived columns should be; a row that is gone is passed over
     */
    List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records);
}
