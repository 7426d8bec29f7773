package fr.estrade.exchange;

import fr.estrade.journal.Tx;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Rows of another table that a cell calls by their name: the employer of a person, the provider of a trainer. */
public interface NamedRows {

    /**
     * Every row, under each name that it may be called by, as {@link fr.estrade.text.SearchKey} writes them. Several rows under a name:
     * it does not tell which one is meant.
     */
    Map<String, List<UUID>> known(DSLContext dsl);

    /** Makes the row of a name that none has, and gives its id. */
    UUID make(Tx tx, String name);
}
