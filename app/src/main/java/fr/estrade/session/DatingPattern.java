package fr.estrade.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A rhythm by which a session's days get their dates: "every Tuesday from 5 May", "two days in a row every other week".
 *
 * @param from               the first possible date
 * @param weekdays           on which training may begin; empty: the weekday of {@code from}
 * @param everyWeeks         1: every week, 2: every other week…, counted from the week of {@code from}
 * @param inARow             how many days follow each other each time. Such a run is not broken: it is kept within one phase, and put
 *                           off as a whole when one of its days is not free. It steps over weekends, unless they are among the weekdays
 * @param skipPublicHolidays whether public holidays are left out
 * @param skip               further dates to leave out
 */
public record DatingPattern(LocalDate from, Set<DayOfWeek> weekdays, int everyWeeks, int inARow, boolean skipPublicHolidays,
        Set<LocalDate> skip) {

    /** No date is looked for further away than this. */
    static final int HORIZON_YEARS = 10;

    /** @throws IllegalArgumentException when {@code everyWeeks} or {@code inARow} is not positive */
    public DatingPattern {
        if (everyWeeks < 1 || inARow < 1) {
            throw new IllegalArgumentException("Every " + everyWeeks + " weeks, " + inARow + " in a row");
        }
        weekdays = weekdays.isEmpty() ? Set.of(from.getDayOfWeek()) : Set.copyOf(weekdays);
        skip = Set.copyOf(skip);
    }

    /** Every week on these weekdays, without public holidays. */
    public static DatingPattern weekly(LocalDate from, DayOfWeek... weekdays) {
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        chosen.addAll(List.of(weekdays));
        return new DatingPattern(from, chosen, 1, 1, true, Set.of());
    }

    public DatingPattern every(int weeks) {
        return new DatingPattern(from, weekdays, weeks, inARow, skipPublicHolidays, skip);
    }

    public DatingPattern inARow(int days) {
        return new DatingPattern(from, weekdays, everyWeeks, days, skipPublicHolidays, skip);
    }

    public DatingPattern without(Set<LocalDate> dates) {
        return new DatingPattern(from, weekdays, everyWeeks, inARow, skipPublicHolidays, dates);
    }

    public DatingPattern onPublicHolidaysToo() {
        return new DatingPattern(from, weekdays, everyWeeks, inARow, false, skip);
    }

    /**
     * A day that may get a date.
     *
     * @param id    of the session's day
     * @param phase number of its phase
     * @param date  that it has; null when it has none
     */
    public record Day(UUID id, int phase, LocalDate date) {
    }

    /**
     * What the pattern would do; nothing is written yet.
     *
     * @param dated   the days that get a date, in the order of the programme
     * @param skipped the possible dates that were passed over before the last one used, and why
     * @param left    the days for which there is no date between those around them
     */
    public record Proposal(List<Dated> dated, List<Skipped> skipped, List<UUID> left) {

        public Proposal {
            dated = List.copyOf(dated);
            skipped = List.copyOf(skipped);
            left = List.copyOf(left);
        }
    }

    /** A day and the date proposed for it. */
    public record Dated(UUID dayId, LocalDate date) {
    }

    /** A date passed over. {@code blocked} is the day that is not free: the date itself, or a later one of its run. */
    public record Skipped(LocalDate date, LocalDate blocked, Reason reason) {
    }

    /** Why a date is not free. */
    public enum Reason { PUBLIC_HOLIDAY, EXCLUDED, ALREADY_USED }

    /** Dates for the days that have none; those that have one keep it, and the order of the programme is kept around them. */
    public Proposal forUndated(List<Day> days, Predicate<LocalDate> publicHoliday) {
        return new PatternRun(this, publicHoliday).propose(days, day -> day.date() == null);
    }

    /**
     * New dates for one day and all after it, dated or not; the days before it keep theirs.
     *
     * @param firstId the day to begin with; of a day that is not there, nothing is proposed
     */
    public Proposal startingWith(UUID firstId, List<Day> days, Predicate<LocalDate> publicHoliday) {
        List<UUID> order = days.stream().map(Day::id).toList();
        int first = order.indexOf(firstId);
        return new PatternRun(this, publicHoliday).propose(days, day -> first >= 0 && order.indexOf(day.id()) >= first);
    }

    /** Whether training may begin on that date, as far as the rhythm goes. */
    boolean begins(LocalDate date) {
        LocalDate firstMonday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long weeks = ChronoUnit.WEEKS.between(firstMonday, date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        return !date.isBefore(from) && weekdays.contains(date.getDayOfWeek()) && weeks % everyWeeks == 0;
    }

    /** The day of a run that comes after that one. */
    LocalDate nextInRun(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() && !weekdays.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }
}
