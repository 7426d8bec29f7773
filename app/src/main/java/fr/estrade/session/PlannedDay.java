package fr.estrade.session;

import fr.estrade.offer.programme.DayPlace;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.ProgrammeDay;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day of a session's programme together with its date.
 *
 * @param times those of the date, or of the programme's day, or the session's usual ones; {@link DayTimes#UNKNOWN} if there are none
 */
public record PlannedDay(DayPlace place, Phase phase, ProgrammeDay day, SessionDay when, DayTimes times) {

    /** Id of the session's day: what gestures on its date take. */
    public UUID id() {
        return when.id();
    }

    /** Its date; null when it has none. */
    public LocalDate date() {
        return when.date().date();
    }

    /** Whether it takes place as things stand: not in an option, or in one that was taken up. */
    public boolean isFirm() {
        return phase.isFirm();
    }
}
