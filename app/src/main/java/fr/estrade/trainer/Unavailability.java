package fr.estrade.trainer;

import fr.estrade.calendar.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * When somebody cannot come: a day, a span of days, or one weekday of a span.
 *
 * @param from    first day
 * @param until   last day; null: the first day only, or with a weekday without an end
 * @param weekday only these days of the span; null: all of them
 * @param start   from when on such a day; null: the whole day
 * @param end     until when; null: the whole day
 * @param reason  why; may be null
 */
public record Unavailability(LocalDate from, LocalDate until, DayOfWeek weekday, LocalTime start, LocalTime end, String reason) {

    public Unavailability {
        Objects.requireNonNull(from, "from");
    }

    /** A whole day. */
    public static Unavailability on(LocalDate day, String reason) {
        return new Unavailability(day, null, null, null, null, reason);
    }

    /**
     * Whether somebody cannot come on a day at these times.
     *
     * @param times of work on that day; empty: not known, so any hour counts
     */
    public boolean covers(LocalDate date, List<TimeSpan> times) {
        if (!includes(date)) {
            return false;
        }
        if (start == null || end == null || times.isEmpty()) {
            return true;
        }
        return times.stream().anyMatch(time -> time.start().isBefore(end) && start.isBefore(time.end()));
    }

    private boolean includes(LocalDate date) {
        if (date.isBefore(from)) {
            return false;
        }
        LocalDate last = until != null ? until : weekday == null ? from : LocalDate.MAX;
        return !date.isAfter(last) && (weekday == null || date.getDayOfWeek() == weekday);
    }
}
