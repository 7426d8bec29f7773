package fr.estrade.session;

import fr.estrade.db.code.AssignmentState;
import fr.estrade.trainer.Unavailability;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A trainer of a session.
 *
 * @param name     the person, or what is written until somebody is named
 * @param provider who employs them; may be null
 * @param note     may be null
 * @param away     when they cannot come
 */
public record SessionTrainer(UUID trainerId, String code, String name, String provider, AssignmentState state, String note,
        List<Unavailability> away) {

    /** Why the trainer cannot come on a day of the session; empty if nothing is known against it, or the day has no date. */
    public Optional<Unavailability> awayOn(PlannedDay day) {
        return day.date() == null ? Optional.empty() : away.stream().filter(span -> span.covers(day.date(), day.times().spans()))
                .findFirst();
    }
}
