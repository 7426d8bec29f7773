package fr.estrade.offer;

import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;

/**
 * Lines that stand one below the other: the objectives of a whole programme, or those (or the contents) of one sequence of a day.
 *
 * @param owner    of the objectives of a whole programme; null for lines of a day
 * @param dayId    of the lines of a day; otherwise null
 * @param sequence from 1; of objectives of the whole always 1
 */
public record LineGroup(ProgrammeOwner owner, UUID dayId, LineKind kind, int sequence) {

    public LineGroup {
        Objects.requireNonNull(kind, "kind");
        if ((owner == null) == (dayId == null) || sequence < 1) {
            throw new IllegalArgumentException("Lines of " + owner + " and of day " + dayId + ", sequence " + sequence);
        }
    }

    /** The learning objectives of a whole programme. */
    public static LineGroup objectivesOf(ProgrammeOwner owner) {
        return new LineGroup(Objects.requireNonNull(owner), null, LineKind.OBJECTIVE, 1);
    }

    /** The objectives or the contents of one sequence of a day. */
    public static LineGroup ofDay(UUID dayId, int sequence, LineKind kind) {
        return new LineGroup(null, Objects.requireNonNull(dayId), kind, sequence);
    }

    static LineGroup of(ProgrammeLineRecord line) {
        if (line.getProgrammeDayId() != null) {
            return ofDay(line.getProgrammeDayId(), line.getSequence(), line.getKind());
        }
        return new LineGroup(line.getOfferId() != null ? ProgrammeOwner.offer(line.getOfferId()) : ProgrammeOwner.session(line.getSessionId()),
                null, line.getKind(), line.getSequence());
    }

    Condition condition() {
        Condition where = dayId != null ? PROGRAMME_LINE.PROGRAMME_DAY_ID.eq(dayId) : owner.kind().ofLine.eq(owner.id());
        return where.and(PROGRAMME_LINE.KIND.eq(kind)).and(PROGRAMME_LINE.SEQUENCE.eq((short) sequence));
    }

    /** Makes a line one of these. */
    void adopt(ProgrammeLineRecord line) {
        line.setProgrammeDayId(dayId);
        line.setOfferId(owner != null && !owner.isSession() ? owner.id() : null);
        line.setSessionId(owner != null && owner.isSession() ? owner.id() : null);
        line.setKind(kind);
        line.setSequence((short) sequence);
    }
}
