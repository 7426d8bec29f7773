package fr.estrade.session;

import java.util.UUID;

/**
 * Something about the dates of a session that somebody should look at; nothing is forbidden by it.
 *
 * @param dayId of the session's day it is about
 * @param other the other day of a pair; null where there is none
 * @param who   the person it is about; null where it is about none
 */
public record SessionWarning(Kind kind, UUID dayId, UUID other, String who) {

    /** Something that is about nobody in particular. */
    public SessionWarning(Kind kind, UUID dayId, UUID other) {
        this(kind, dayId, other, null);
    }

    /** What is the matter. */
    public enum Kind {
        /** The date is a public holiday. */
        PUBLIC_HOLIDAY,
        /** The date is a Saturday or a Sunday. */
        WEEKEND,
        /** The date is before that of {@code other}, which comes earlier in the programme. */
        BEFORE_EARLIER_DAY,
        /** On the same date as {@code other}, at other times or at unknown ones. */
        SAME_DATE,
        /** On the same date as {@code other}, at the same time. */
        OVERLAP,
        /** A trainer of the session, {@code who}, cannot come. */
        TRAINER_AWAY,
        /** The day has a date but no times, neither its own nor usual ones. */
        NO_TIMES,
        /** The times are incomplete or contradict each other. */
        WRONG_TIMES,
        /** The times do not last as long as the programme says. */
        DURATION_DIFFERS
    }
}
