package fr.estrade.registration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Until when one can register to a session. */
public final class RegistrationDeadline {

    /**
     * A registration that came too late.
     *
     * @param daysBefore days from it to the start; 0 on the first day, less than 0 after it
     * @param daysLate   by how much; at least 1
     */
    public record Lateness(long daysBefore, long daysLate) {
    }

    private RegistrationDeadline() {
    }

    /** The last day on which one can register. */
    public static LocalDate of(LocalDate startsOn, int daysBeforeStart) {
        return startsOn.minusDays(daysBeforeStart);
    }

    /**
     * By how much a registration is late.
     *
     * @param startsOn        first day of the session; null while it has no date: nothing is late then
     * @param daysBeforeStart the deadline; null where there is none: then only a session that has begun is too late
     * @param requestedOn     when a place was asked for; null: unknown
     * @return empty if it is in time
     */
    public static Optional<Lateness> lateness(LocalDate startsOn, Short daysBeforeStart, LocalDate requestedOn) {
        if (startsOn == null || requestedOn == null) {
            return Optional.empty();
        }
        long before = ChronoUnit.DAYS.between(requestedOn, startsOn);
        long late = (daysBeforeStart == null ? 0 : daysBeforeStart) - before;
        return late > 0 ? Optional.of(new Lateness(before, late)) : Optional.empty();
    }
}
