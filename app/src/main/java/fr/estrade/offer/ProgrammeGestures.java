package fr.estrade.offer;

import fr.estrade.journal.Journal;

/**
 * Everything that is done with a programme, an offer's or a session's, gesture by gesture: each is one change of the journal, so
 * one undo takes it back. None may be called on the screen's thread.
 */
public final class ProgrammeGestures {
    private final PhaseGestures phases;
    private final DayGestures days;
    private final LineGestures lines;
    private final RoleGestures roles;

    public ProgrammeGestures(Journal journal) {
        this.phases = new PhaseGestures(journal);
        this.days = new DayGestures(journal);
        this.lines = new LineGestures(journal);
        this.roles = new RoleGestures(journal);
    }

    public PhaseGestures phases() {
        return phases;
    }

    public DayGestures days() {
        return days;
    }

    public LineGestures lines() {
        return lines;
    }

    public RoleGestures roles() {
        return roles;
    }
}
