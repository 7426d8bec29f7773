package fr.estrade.session;

import fr.estrade.offer.programme.DayTimes;
import fr.estrade.session.SessionWarning.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Looks through the dates of a session for what is probably a mistake. */
public final class SessionWarnings {

    private SessionWarnings() {
    }

    /**
     * The warnings, in the order of the days. Days of an option that was not taken up are looked at as well if they have a date.
     *
     * @param days in the order of the programme
     */
    public static List<SessionWarning> of(List<PlannedDay> days, Predicate<LocalDate> publicHoliday) {
        List<SessionWarning> warnings = new ArrayList<>();
        Map<LocalDate, PlannedDay> firstOn = new HashMap<>();
        PlannedDay latest = null;
        for (PlannedDay day : days) {
            LocalDate date = day.date();
            if (date == null) {
                continue;
            }
            if (publicHoliday.test(date)) {
                warnings.add(new SessionWarning(Kind.PUBLIC_HOLIDAY, day.id(), null));
            }
            if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                warnings.add(new SessionWarning(Kind.WEEKEND, day.id(), null));
            }
            if (latest != null && date.isBefore(latest.date())) {
                warnings.add(new SessionWarning(Kind.BEFORE_EARLIER_DAY, day.id(), latest.id()));
            }
            PlannedDay same = firstOn.putIfAbsent(date, day);
            if (same != null) {
                warnings.add(new SessionWarning(day.times().overlaps(same.times()) ? Kind.OVERLAP : Kind.SAME_DATE, day.id(), same.id()));
            }
            times(day, warnings);
            latest = latest == null || date.isAfter(latest.date()) ? day : latest;
        }
        return warnings;
    }

    /** The days on which a trainer of the session cannot come. */
    static List<SessionWarning> away(List<PlannedDay> days, List<SessionTrainer> trainers) {
        List<SessionWarning> warnings = new ArrayList<>();
        for (PlannedDay day : days) {
            for (SessionTrainer trainer : trainers) {
                trainer.awayOn(day).ifPresent(away -> warnings.add(new SessionWarning(Kind.TRAINER_AWAY, day.id(), null,
                        away.reason() == null ? trainer.name() : trainer.name() + ", " + away.reason())));
            }
        }
        return warnings;
    }

    private static void times(PlannedDay day, List<SessionWarning> warnings) {
        DayTimes times = day.times();
        if (times.isUnknown()) {
            warnings.add(new SessionWarning(Kind.NO_TIMES, day.id(), null));
        } else if (!times.faults().isEmpty()) {
            warnings.add(new SessionWarning(Kind.WRONG_TIMES, day.id(), null));
        } else if (day.day().minutes() != null && times.minutes().orElseThrow() != day.day().minutes()) {
            warnings.add(new SessionWarning(Kind.DURATION_DIFFERS, day.id(), null));
        }
    }
}
