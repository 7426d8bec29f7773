package fr.estrade.journal;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Table;

/**
 * Rows that a feature writes because somebody changed records of a feature below, which does not know of it: a session that is
 * confirmed gets its evaluations. They are part of the same change, so one undo takes both back; neither undo nor redo asks anew. Before
 * the derivations run.
 */
public interface Consequence {

    /** The table of the records whose own rows may ask for more. */
    Table<?> records();

    /**
     * Writes what follows.
     *
     * @param tx      the change
     * @param records ids of records whose own row it inserted, changed or deleted
     */
    void follow(Tx tx, Collection<UUID> records);
}
