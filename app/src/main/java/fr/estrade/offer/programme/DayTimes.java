package fr.estrade.offer.programme;

import fr.estrade.calendar.TimeSpan;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The times of a day of training: when it starts and ends, and the break between. Each may be null, which means unknown; a day
 * without a break has neither {@code breakStart} nor {@code breakEnd}.
 */
public record DayTimes(LocalTime start, LocalTime breakStart, LocalTime breakEnd, LocalTime end) {

    /** Nothing is known. */
    public static final DayTimes UNKNOWN = new DayTimes(null, null, null, null);

    /** What is wrong with times that were given. */
    public enum Fault {
        /** Only the start or only the end is known. */
        INCOMPLETE,
        /** The end is not after the start. */
        END_NOT_AFTER_START,
        /** Only one side of the break is known. */
        BREAK_INCOMPLETE,
        /** The end of the break is not after its start. */
        BREAK_END_NOT_AFTER_START,
        /** The break reaches outside the day. */
        BREAK_OUTSIDE_DAY
    }

    /** Times without a break. */
    public static DayTimes of(LocalTime start, LocalTime end) {
        return new DayTimes(start, null, null, end);
    }

    /** Whether none of the four is known. */
    public boolean isUnknown() {
        return start == null && breakStart == null && breakEnd == null && end == null;
    }

    public boolean hasBreak() {
        return breakStart != null && breakEnd != null;
    }

    /** These times, or {@code other} if nothing is known of these. The two are never mixed. */
    public DayTimes orElse(DayTimes other) {
        return isUnknown() ? other : this;
    }

    /** What is wrong; empty for times that are right and for times of which nothing is known. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!isUnknown() && (start == null || end == null)) {
            faults.add(Fault.INCOMPLETE);
        }
        if (start != null && end != null && !end.isAfter(start)) {
            faults.add(Fault.END_NOT_AFTER_START);
        }
        if ((breakStart == null) != (breakEnd == null)) {
            faults.add(Fault.BREAK_INCOMPLETE);
        }
        if (hasBreak()) {
            if (!breakEnd.isAfter(breakStart)) {
                faults.add(Fault.BREAK_END_NOT_AFTER_START);
            }
            if (start != null && breakStart.isBefore(start) || end != null && breakEnd.isAfter(end)) {
                faults.add(Fault.BREAK_OUTSIDE_DAY);
            }
        }
        return faults;
    }

    /** Training time in minutes, the break not counted; empty when the times are unknown, incomplete or wrong. */
    public OptionalInt minutes() {
        if (start == null || end == null || !faults().isEmpty()) {
            return OptionalInt.empty();
        }
        long present = Duration.between(start, end).toMinutes();
        long pause = hasBreak() ? Duration.between(breakStart, breakEnd).toMinutes() : 0;
        return OptionalInt.of((int) (present - pause));
    }

    /**
     * The spans of training: before and after the break, or one when there is no break. Empty when the times are unknown, incomplete
     * or wrong.
     */
    public List<TimeSpan> spans() {
        if (minutes().isEmpty()) {
            return List.of();
        }
        if (!hasBreak()) {
            return List.of(new TimeSpan(start, end));
        }
        List<TimeSpan> spans = new ArrayList<>();
        if (breakStart.isAfter(start)) {
            spans.add(new TimeSpan(start, breakStart));
        }
        if (end.isAfter(breakEnd)) {
            spans.add(new TimeSpan(breakEnd, end));
        }
        return spans;
    }

    /** Whether both are known on both sides and share some time of the day; breaks are not counted as free. */
    public boolean overlaps(DayTimes other) {
        return start != null && end != null && other.start != null && other.end != null
                && start.isBefore(other.end) && other.start.isBefore(end);
    }
}
