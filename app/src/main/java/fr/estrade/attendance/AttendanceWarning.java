package fr.estrade.attendance;

import java.util.UUID;

/**
 * Something about the attendance of a session that somebody should look at; nothing is forbidden by it.
 *
 * @param slot           the half-day it is about
 * @param registrationId whom it is about; null where it is about the half-day itself
 */
public record AttendanceWarning(Kind kind, Slot slot, UUID registrationId) {

    /** What is the matter. */
    public enum Kind {
        /** The date is a public holiday: signatures of such a day make a sheet worthless (CAA Nantes, 20 April 2021). */
        PUBLIC_HOLIDAY,
        /** The day has no times, so its halves are assumed, and a sheet cannot name them. */
        NO_TIMES,
        /** Somebody was keyed on a day that has no date any more, or on a half that its times do not reach. */
        NOT_HELD,
        /** The day is over, and nothing was keyed for somebody expected. */
        MISSING,
        /** Somebody was keyed who was not expected. */
        NOT_EXPECTED,
        /** More was keyed of a day to come than an absence foreseen. */
        FUTURE
    }
}
