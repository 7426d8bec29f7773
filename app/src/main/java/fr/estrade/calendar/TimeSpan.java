package fr.estrade.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A span within one day, from its start to before its end.
 *
 * @param start when it begins
 * @param end   when it ends; after the start
 */
public record TimeSpan(LocalTime start, LocalTime end) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public TimeSpan {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A span ends after it starts: " + start + " to " + end);
        }
    }

    /** Its length in minutes. */
    public int minutes() {
        return (int) Duration.between(start, end).toMinutes();
    }

    /** Whether both have some moment in common; spans that only touch do not. */
    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
