package fr.estrade.session;

import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.offer.Rows;
import fr.estrade.offer.programme.DayTimes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Dates, times and places of a session's days: each call is one change of the journal. A day is given as it was seen; if somebody
 * saved it since, a {@link fr.estrade.journal.StaleRecordException} is thrown and nothing is written. None may be called on the
 * screen's thread.
 */
public final class SessionDating {
    private final Journal journal;

    public SessionDating(Journal journal) {
        this.journal = journal;
    }

    /** Fixes the date of a day. Whether it differs now. */
    public boolean fix(SessionDay seen, LocalDate date) {
        return set(ChangeLabel.of("change.sessionDay.dated", date), List.of(seen), DayDate.on(date));
    }

    /** Takes the dates of days away: they are "à définir". */
    public boolean undate(Collection<SessionDay> seen) {
        return set(ChangeLabel.of("change.sessionDay.undated", seen.size()), seen, DayDate.toDefine());
    }

    /** Takes the dates of days away: they are "à programmer". */
    public boolean toSchedule(Collection<SessionDay> seen) {
        return set(ChangeLabel.of("change.sessionDay.toSchedule", seen.size()), seen, DayDate.toSchedule());
    }

    private boolean set(ChangeLabel label, Collection<SessionDay> days, DayDate date) {
        return journal.write(label, tx -> days.forEach(day -> tx.update(dated(day, date)))).changed();
    }

    private static SessionDayRecord dated(SessionDay seen, DayDate date) {
        SessionDayRecord row = Rows.asSeen(SESSION_DAY, seen.id(), seen.version());
        row.setDateState(date.state());
        row.setHeldOn(date.date());
        return row;
    }

    /**
     * Gives the days of a session the dates that a pattern proposed for them, as one change.
     *
     * @param session as it was when the pattern made its proposal
     */
    public boolean apply(SessionSnapshot session, DatingPattern.Proposal proposal) {
        return journal.write(ChangeLabel.of("change.sessionDay.pattern", proposal.dated().size()), tx -> {
            for (DatingPattern.Dated dated : proposal.dated()) {
                tx.update(dated(day(session, dated.dayId()), DayDate.on(dated.date())));
            }
        }).changed();
    }

    private static SessionDay day(SessionSnapshot session, UUID id) {
        return session.days().stream().filter(day -> day.id().equals(id)).findFirst().orElseThrow().when();
    }

    /** Gives a date times of its own; {@link DayTimes#UNKNOWN} lets it keep those of the programme. */
    public boolean setTimes(SessionDay seen, DayTimes times) {
        return journal.write(ChangeLabel.of("change.sessionDay.times"), tx -> {
            SessionDayRecord row = Rows.asSeen(SESSION_DAY, seen.id(), seen.version());
            row.setStartTime(times.start());
            row.setBreakStart(times.breakStart());
            row.setBreakEnd(times.breakEnd());
            row.setEndTime(times.end());
            tx.update(row);
        }).changed();
    }

    /** Gives a day a place of its own; null lets it keep that of the session. */
    public boolean setPlace(SessionDay seen, String place) {
        return journal.write(ChangeLabel.of("change.sessionDay.place"),
                tx -> Rows.set(tx, SESSION_DAY, seen.id(), seen.version(), SESSION_DAY.PLACE, blankToNull(place))).changed();
    }

    /** Sets the remark on a day; null takes it away. */
    public boolean setNote(SessionDay seen, String note) {
        return journal.write(ChangeLabel.of("change.sessionDay.note"),
                tx -> Rows.set(tx, SESSION_DAY, seen.id(), seen.version(), SESSION_DAY.NOTE, blankToNull(note))).changed();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
