package fr.estrade.offer.programme;

import fr.estrade.db.code.LineKind;
import java.util.UUID;

/**
 * A line keyed into a programme.
 *
 * @param originId in a session, the offer's line it was copied from, which may be gone; otherwise null
 * @param kind     a learning objective or a content
 * @param sequence from 1: the lines of one sequence of a day stand side by side
 * @param depth    nesting, 0 for the outermost
 * @param version  of the row that was read, for a change that must not overwrite somebody else's
 */
public record ProgrammeLine(UUID id, long version, UUID originId, LineKind kind, int sequence, int depth, String body) {

    /** A new line. */
    public static ProgrammeLine of(UUID id, LineKind kind, int sequence, int depth, String body) {
        return new ProgrammeLine(id, 0, null, kind, sequence, depth, body);
    }

    /** The same line as one of that kind in that sequence. */
    public ProgrammeLine in(LineKind newKind, int newSequence) {
        return new ProgrammeLine(id, version, originId, newKind, newSequence, depth, body);
    }

    /** The same line with other words and nesting. */
    public ProgrammeLine saying(String newBody, int newDepth) {
        return new ProgrammeLine(id, version, originId, kind, sequence, newDepth, newBody);
    }
}
