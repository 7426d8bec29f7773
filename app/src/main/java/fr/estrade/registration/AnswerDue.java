package fr.estrade.registration;

import fr.estrade.db.code.RegistrationStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Until when a request for a place is to be answered. */
public final class AnswerDue {

    /** Days that an office has where neither session nor offer says anything. */
    public static final int USUAL_DAYS = 15;

    private AnswerDue() {
    }

    /**
     * The last day of the delay.
     *
     * @param delayDays null: the usual ones
     * @return empty where nobody waits for an answer: it was given, nothing was asked, or the status is one
     */
    public static Optional<LocalDate> of(RegistrationStatus status, LocalDate requestedOn, LocalDate answeredOn, Short delayDays) {
        boolean waits = Standing.of(status) == Standing.REQUESTED && requestedOn != null && answeredOn == null;
        return waits ? Optional.of(requestedOn.plusDays(delayDays == null ? USUAL_DAYS : delayDays)) : Optional.empty();
    }

    /** By how many days an answer is overdue; 0 while it is not. */
    public static long daysOverdue(Optional<LocalDate> due, LocalDate today) {
        return due.map(last -> Math.max(0, ChronoUnit.DAYS.between(last, today))).orElse(0L);
    }
}
