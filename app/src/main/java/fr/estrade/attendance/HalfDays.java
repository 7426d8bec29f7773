package fr.estrade.attendance;

import fr.estrade.calendar.TimeSpan;
import fr.estrade.db.code.HalfDay;
import fr.estrade.offer.programme.DayTimes;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Into which half-days a day falls. Who takes part signs for each (the sheet is by half-day, with its times: CAA Nantes, 1 June 2021).
 *
 * <p>A break about midday parts the day. Without one, a day that begins in the morning and goes on after two o'clock is cut at one;
 * a shorter one is a morning or an afternoon, whichever it begins in. A pause within a half is not counted.
 */
public final class HalfDays {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime CUT = LocalTime.of(13, 0);
    private static final LocalTime LATE_END = LocalTime.of(14, 0);
    private static final LocalTime MIDDAY_FROM = LocalTime.of(11, 0);
    private static final LocalTime MIDDAY_TO = LocalTime.of(15, 0);

    private HalfDays() {
    }

    /**
     * The half-days of a day, the morning first; never none. Of a day without right times both are assumed, each half as long as the
     * programme says of the whole.
     *
     * @param times            of that date, or else of the programme's day, or else the usual ones
     * @param programmeMinutes training time of the day as the programme says; null where it does not
     */
    public static List<Half> of(DayTimes times, Integer programmeMinutes) {
        if (times.minutes().orElse(0) > 0) {
            return timed(times);
        }
        if (programmeMinutes == null) {
            return List.of(new Half(HalfDay.MORNING, null, 0, Half.Basis.UNKNOWN), new Half(HalfDay.AFTERNOON, null, 0, Half.Basis.UNKNOWN));
        }
        int afternoon = programmeMinutes / 2;
        return List.of(new Half(HalfDay.MORNING, null, programmeMinutes - afternoon, Half.Basis.ASSUMED),
                new Half(HalfDay.AFTERNOON, null, afternoon, Half.Basis.ASSUMED));
    }

    private static List<Half> timed(DayTimes times) {
        if (!times.start().isBefore(NOON)) {
            return List.of(half(HalfDay.AFTERNOON, times.start(), times.end(), times));
        }
        if (!times.end().isAfter(CUT)) {
            return List.of(half(HalfDay.MORNING, times.start(), times.end(), times));
        }
        if (times.hasBreak() && times.breakStart().isBefore(MIDDAY_TO) && times.breakEnd().isAfter(MIDDAY_FROM)) {
            List<Half> halves = new ArrayList<>();
            if (times.breakStart().isAfter(times.start())) {
                halves.add(half(HalfDay.MORNING, times.start(), times.breakStart(), times));
            }
            if (times.end().isAfter(times.breakEnd())) {
                halves.add(half(HalfDay.AFTERNOON, times.breakEnd(), times.end(), times));
            }
            return halves;
        }
        if (!times.end().isAfter(LATE_END)) {
            return List.of(half(HalfDay.MORNING, times.start(), times.end(), times));
        }
        return List.of(half(HalfDay.MORNING, times.start(), CUT, times), half(HalfDay.AFTERNOON, CUT, times.end(), times));
    }

    private static Half half(HalfDay which, LocalTime from, LocalTime to, DayTimes times) {
        TimeSpan span = new TimeSpan(from, to);
        int trained = times.spans().stream().mapToInt(part -> common(part, span)).sum();
        return new Half(which, span, trained, Half.Basis.TIMES);
    }

    private static int common(TimeSpan one, TimeSpan other) {
        LocalTime from = one.start().isAfter(other.start()) ? one.start() : other.start();
        LocalTime to = one.end().isBefore(other.end()) ? one.end() : other.end();
        return to.isAfter(from) ? new TimeSpan(from, to).minutes() : 0;
    }
}
