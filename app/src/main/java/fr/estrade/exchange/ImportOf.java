package fr.estrade.exchange;

import org.jooq.DSLContext;

/** An import whose fields depend on records of the base: of the answers to a questionnaire that was put to a session. */
public interface ImportOf {

    /** What the command line calls it. */
    String name();

    /**
     * The target for a questionnaire of a session.
     *
     * @param questionnaire code; letters of either case
     * @param session       code; letters of either case
     * @throws fr.estrade.exchange.read.ImportException if there is no such thing
     */
    ImportTarget<?> target(DSLContext dsl, String questionnaire, String session);
}
