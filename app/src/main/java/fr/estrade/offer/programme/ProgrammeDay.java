package fr.estrade.offer.programme;

import fr.estrade.db.code.LineKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A day of a phase.
 *
 * @param originId    in a session, the offer's day it was copied from, which may be gone; otherwise null
 * @param title       may be null
 * @param audience    of that day alone; null: that of the whole programme
 * @param methods     of that day alone; may be null
 * @param notes       may be null
 * @param minutes     training time as typed; null where none was typed
 * @param times       of that day alone; {@link DayTimes#UNKNOWN} where it keeps the usual ones
 * @param lines       objectives and contents, in the order of the page
 * @param roleIds     the {@link AudienceRole}s expected on that day
 * @param attachments figures and documents
 */
public record ProgrammeDay(UUID id, long version, UUID originId, String title, String audience, String methods, String notes,
        Integer minutes, DayTimes times, List<ProgrammeLine> lines, List<UUID> roleIds, List<Attachment> attachments) {

    public ProgrammeDay {
        lines = List.copyOf(lines);
        roleIds = List.copyOf(roleIds);
        attachments = List.copyOf(attachments);
    }

    /** The numbers of the day's sequences, ascending; at least sequence 1. */
    public List<Integer> sequences() {
        return Stream.concat(Stream.of(1), lines.stream().map(ProgrammeLine::sequence)).distinct().sorted().toList();
    }

    /** The lines of one kind in one sequence, in order. */
    public List<ProgrammeLine> lines(int sequence, LineKind kind) {
        return lines.stream().filter(line -> line.sequence() == sequence && line.kind() == kind).toList();
    }

    /** The lines of one kind in all sequences, sequence by sequence. */
    public List<ProgrammeLine> lines(LineKind kind) {
        return sequences().stream().flatMap(sequence -> lines(sequence, kind).stream()).toList();
    }

    /** A day without anything in it yet. */
    public static ProgrammeDay empty(UUID id) {
        return new ProgrammeDay(id, 0, null, null, null, null, null, null, DayTimes.UNKNOWN, List.of(), List.of(), List.of());
    }

    /** Begins the same day with other values. */
    public DayEdit edit() {
        return new DayEdit(this);
    }
}
