package fr.estrade.session;

import fr.estrade.session.DatingPattern.Dated;
import fr.estrade.session.DatingPattern.Day;
import fr.estrade.session.DatingPattern.Proposal;
import fr.estrade.session.DatingPattern.Reason;
import fr.estrade.session.DatingPattern.Skipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Applies a pattern to the days of a session, once. */
final class PatternRun {
    private final DatingPattern pattern;
    private final Predicate<LocalDate> publicHoliday;
    private final Set<LocalDate> used = new HashSet<>();
    private final List<Dated> dated = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<UUID> left = new ArrayList<>();
    private LocalDate earliest;

    PatternRun(DatingPattern pattern, Predicate<LocalDate> publicHoliday) {
        this.pattern = pattern;
        this.publicHoliday = publicHoliday;
        this.earliest = pattern.from();
    }

    Proposal propose(List<Day> days, Predicate<Day> wanted) {
        days.stream().filter(wanted.negate()).map(Day::date).filter(Objects::nonNull).forEach(used::add);
        int i = 0;
        while (i < days.size()) {
            Day day = days.get(i);
            if (!wanted.test(day)) {
                if (day.date() != null && !day.date().isBefore(earliest)) {
                    earliest = day.date().plusDays(1);
                }
                i++;
                continue;
            }
            int end = i;
            while (end < days.size() && end - i < pattern.inARow() && wanted.test(days.get(end)) && days.get(end).phase() == day.phase()) {
                end++;
            }
            place(days.subList(i, end), nextFixed(days.subList(end, days.size()), wanted));
            i = end;
        }
        return new Proposal(dated, skipped, left);
    }

    /** The first date that a later day holds and keeps: the run must end before it. Null when there is none. */
    private static LocalDate nextFixed(List<Day> later, Predicate<Day> wanted) {
        return later.stream().filter(wanted.negate()).map(Day::date).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    private void place(List<Day> run, LocalDate before) {
        LocalDate horizon = earliest.plusYears(DatingPattern.HORIZON_YEARS);
        LocalDate limit = before != null && before.isBefore(horizon) ? before : horizon;
        List<Skipped> passedOver = new ArrayList<>();
        for (LocalDate date = earliest; date.isBefore(limit); date = date.plusDays(1)) {
            if (!pattern.begins(date)) {
                continue;
            }
            List<LocalDate> dates = dates(date, run.size());
            if (!dates.getLast().isBefore(limit)) {
                break;
            }
            Optional<Skipped> obstacle = obstacle(date, dates);
            if (obstacle.isEmpty()) {
                for (int i = 0; i < run.size(); i++) {
                    dated.add(new Dated(run.get(i).id(), dates.get(i)));
                }
                used.addAll(dates);
                earliest = dates.getLast().plusDays(1);
                skipped.addAll(passedOver);
                return;
            }
            passedOver.add(obstacle.get());
        }
        run.forEach(day -> left.add(day.id()));
    }

    private List<LocalDate> dates(LocalDate first, int count) {
        List<LocalDate> dates = new ArrayList<>(List.of(first));
        while (dates.size() < count) {
            dates.add(pattern.nextInRun(dates.getLast()));
        }
        return dates;
    }

    private Optional<Skipped> obstacle(LocalDate first, List<LocalDate> dates) {
        for (LocalDate date : dates) {
            if (pattern.skipPublicHolidays() && publicHoliday.test(date)) {
                return Optional.of(new Skipped(first, date, Reason.PUBLIC_HOLIDAY));
            }
            if (pattern.skip().contains(date)) {
                return Optional.of(new Skipped(first, date, Reason.EXCLUDED));
            }
            if (used.contains(date)) {
                return Optional.of(new Skipped(first, date, Reason.ALREADY_USED));
            }
        }
        return Optional.empty();
    }
}
