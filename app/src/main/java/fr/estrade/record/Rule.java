package fr.estrade.record;

import java.util.Optional;
import org.jooq.Record;

/**
 * Something that must hold of a record's values beyond what the schema says. Pure: looks at nothing but the values.
 *
 * @param <R> type of the record
 */
@FunctionalInterface
public interface Rule<R extends Record> {
    /**
     * The problem there is, if any.
     *
     * @param record the values as they are keyed in right now, tidied ({@link ColumnFacts#tidy}); not to be changed
     */
    Optional<Problem> check(R record);
}
