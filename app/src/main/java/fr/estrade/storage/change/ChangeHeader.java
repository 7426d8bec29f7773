package fr.estrade.storage.change;

import fr.estrade.db.code.ChangeKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A change without its rows.
 *
 * @param id         its id
 * @param number     its place in the order of commits, from 1 without a gap
 * @param madeAt     when, to the microsecond
 * @param madeBy     who
 * @param label      what, as JSON of a text key and arguments
 * @param kind       DO, UNDO, REDO or LOAD
 * @param targetId   for UNDO and REDO the change that it undoes or redoes; else null
 * @param appVersion version of the program that made it
 */
public record ChangeHeader(UUID id, long number, Instant madeAt, String madeBy, String label, ChangeKind kind, UUID targetId, String appVersion) {

    /** The same with its number. */
    public ChangeHeader withNumber(long given) {
        return new ChangeHeader(id, given, madeAt, madeBy, label, kind, targetId, appVersion);
    }
}
