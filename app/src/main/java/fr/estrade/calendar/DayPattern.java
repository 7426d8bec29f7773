package fr.estrade.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A weekly rhythm by which days are dated: every Tuesday; every second week, Monday and Tuesday; two days in a row from
 * each Thursday.
 *
 * @param startDays  the weekdays on which something begins; at least one
 * @param everyWeeks 1 for every week, 2 for every second one
 * @param daysInARow how many days follow each other from each beginning
 */
public record DayPattern(Set<DayOfWeek> startDays, int everyWeeks, int daysInARow) {

    /** How far ahead days are looked for, so that a pattern that can never be met ends. */
    private static final int HORIZON_YEARS = 20;
    private static final int DAYS_OF_WEEK = 7;

    /** @throws IllegalArgumentException for no weekday, or an interval or a number of days below 1 */
    public DayPattern {
        if (startDays.isEmpty() || everyWeeks < 1 || daysInARow < 1) {
            throw new IllegalArgumentException("No rhythm: " + startDays + ", " + everyWeeks + ", " + daysInARow);
        }
        startDays = Set.copyOf(startDays);
    }

    /** Every week on these days. */
    public static DayPattern every(DayOfWeek first, DayOfWeek... others) {
        return new DayPattern(EnumSet.of(first, others), 1, 1);
    }

    /** The same, but only each so many weeks, counted from the week of the first day asked for. */
    public DayPattern withInterval(int weeks) {
        return new DayPattern(startDays, weeks, daysInARow);
    }

    /** The same, but so many days in a row from each beginning. */
    public DayPattern withDaysInARow(int days) {
        return new DayPattern(startDays, everyWeeks, days);
    }

    /**
     * The next days of this rhythm. Days in a row stay together: where one of them must be skipped, all of them move to
     * the next beginning.
     *
     * @param from    the first day that may be taken
     * @param count   how many days are wanted; the last row may be shorter for that
     * @param skipped what must not be taken: holidays, weekends, days when somebody is away
     * @return the days in order; fewer than wanted if there are not so many in twenty years
     */
    public List<LocalDate> dates(LocalDate from, int count, Predicate<LocalDate> skipped) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate end = from.plusYears(HORIZON_YEARS);
        LocalDate week = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate free = from;
        for (; dates.size() < count && week.isBefore(end); week = week.plusWeeks(everyWeeks)) {
            for (int day = 0; day < DAYS_OF_WEEK && dates.size() < count; day++) {
                LocalDate start = week.plusDays(day);
                int length = Math.min(daysInARow, count - dates.size());
                List<LocalDate> row = start.datesUntil(start.plusDays(length)).toList();
                boolean begins = startDays.contains(start.getDayOfWeek()) && !start.isBefore(free);
                if (begins && row.stream().noneMatch(skipped)) {
                    dates.addAll(row);
                    free = row.getLast().plusDays(1);
                }
            }
        }
        return List.copyOf(dates);
    }
}
