package fr.estrade.attendance;

import fr.estrade.calendar.TimeSpan;
import fr.estrade.db.code.HalfDay;

/**
 * Half of a day of training, for which everybody signs once.
 *
 * @param half    which one
 * @param span    from when to when, pauses included; null where the times are not known
 * @param minutes training time, pauses not counted; 0 where nothing says how long it lasts
 * @param basis   what the minutes rest upon
 */
public record Half(HalfDay half, TimeSpan span, int minutes, Basis basis) {

    /** Where the length of a half-day comes from. */
    public enum Basis {
        /** From the times of the day. */
        TIMES,
        /** Half of what the programme says of the whole day, for want of times. */
        ASSUMED,
        /** Neither times nor a duration are known. */
        UNKNOWN
    }

    /** Whether it rests on the times of the day, as a sheet has to name them. */
    public boolean isTimed() {
        return basis == Basis.TIMES;
    }
}
