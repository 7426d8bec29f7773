package fr.estrade.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * How long a kind of personal data is kept. A feature declares one for what it keeps on a term of its own; {@code shell.House} lists
 * them all, and the page of personal data and the command line follow.
 */
public interface RetentionRule {

    /** Its name in the command line: one word, kept from version to version. */
    String name();

    /**
     * The key of its texts: what it is about; with {@code .help}, when that goes; with {@code .done}, the history's word for having
     * forgotten it.
     */
    String key();

    /**
     * What is kept longer than it should be. Reads the base.
     *
     * @param today a term that is today has not passed
     */
    List<Reach> reach(DSLContext dsl, LocalDate today);

    /** The tables whose changes may put something beyond its term, or back. */
    Set<Table<?>> watched();
}
