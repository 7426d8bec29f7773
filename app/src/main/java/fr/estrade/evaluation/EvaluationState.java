package fr.estrade.evaluation;

import java.time.LocalDate;

/** Where an evaluation of a session stands on a given day. In the order of a list: what presses first. */
public enum EvaluationState {
    /** Sheets should have come back. */
    OVERDUE,
    /** Due within the week, or just past. */
    DUE,
    /** Due later, or on a day that is not known yet. */
    UPCOMING,
    /** Every sheet that was expected came back. */
    COMPLETE,
    /** Nothing more is awaited: somebody closed it, or its session was cancelled. */
    CLOSED;

    /** Days after the due day within which nobody is reminded: sheets of the last afternoon come by post (DOMAIN 3.10). */
    public static final int TOLERANCE_DAYS = 3;
    /** So many days ahead an evaluation is due. */
    public static final int SOON_DAYS = 7;

    /**
     * The state of an evaluation; the list computes the same.
     *
     * @param dueOn  may be null
     * @param closed whether it is closed, or its session cancelled
     */
    public static EvaluationState of(LocalDate dueOn, int expected, int received, boolean closed, LocalDate today) {
        if (closed) {
            return CLOSED;
        }
        if (expected > 0 && received >= expected) {
            return COMPLETE;
        }
        if (dueOn == null || dueOn.isAfter(today.plusDays(SOON_DAYS))) {
            return UPCOMING;
        }
        return dueOn.isBefore(today.minusDays(TOLERANCE_DAYS)) ? OVERDUE : DUE;
    }
}
