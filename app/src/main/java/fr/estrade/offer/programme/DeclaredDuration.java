package fr.estrade.offer.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The duration that the documents announce, and whether the programme keeps it. What cannot be known is not called a mismatch: a
 * module that only announces its days counts with these, a day without duration leaves the hours open.
 *
 * @param days    may be null; halves are possible
 * @param minutes may be null
 */
public record DeclaredDuration(BigDecimal days, Integer minutes) {

    /** Every mismatch of a programme: of the whole first, then phase by phase and day by day. */
    public List<DurationMismatch> mismatches(Programme programme) {
        List<DurationMismatch> found = new ArrayList<>();
        ProgrammeTotals totals = ProgrammeTotals.of(programme);
        daysMismatch(programme).ifPresent(found::add);
        minutesMismatch(programme, totals).ifPresent(found::add);
        int number = 0;
        for (Phase phase : programme.phases()) {
            number++;
            if (disagree(phase)) {
                found.add(new DurationMismatch.PhaseDays(phase.id(), number, phase.declaredDays(), phase.days().size()));
            }
            int dayNumber = 0;
            for (ProgrammeDay day : phase.days()) {
                DayPlace place = new DayPlace(number, ++dayNumber);
                OptionalInt fromTimes = day.times().minutes();
                if (day.minutes() != null && fromTimes.isPresent() && fromTimes.getAsInt() != day.minutes()) {
                    found.add(new DurationMismatch.DayMinutes(day.id(), place, day.minutes(), fromTimes.getAsInt()));
                }
            }
        }
        return found;
    }

    /** Whether the programme is all there and lasts what is declared; while it is being keyed in it neither agrees nor disagrees. */
    public boolean agrees(Programme programme) {
        ProgrammeTotals.Part firm = ProgrammeTotals.of(programme).firm();
        boolean daysAgree = days == null || sameDays(days, BigDecimal.valueOf(firm.days()));
        boolean minutesAgree = minutes == null || firm.isComplete() && firm.minutes() == minutes;
        return (days != null || minutes != null) && firm.days() > 0 && daysAgree && minutesAgree;
    }

    private Optional<DurationMismatch> daysMismatch(Programme programme) {
        if (days == null) {
            return Optional.empty();
        }
        Counted firm = count(programme, false);
        Counted withOptions = count(programme, true);
        boolean tooMany = firm.days.compareTo(roundedUp(days)) > 0;
        boolean tooFew = firm.complete && !firm.none() && !sameDays(days, firm.days);
        return tooMany || tooFew
                ? Optional.of(new DurationMismatch.Days(days, firm.days, withOptions.days))
                : Optional.empty();
    }

    private Optional<DurationMismatch> minutesMismatch(Programme programme, ProgrammeTotals totals) {
        if (minutes == null) {
            return Optional.empty();
        }
        ProgrammeTotals.Part firm = totals.firm();
        boolean tooMany = firm.minutes() > minutes;
        boolean everyDayIsThere = firm.days() > 0 && firm.isComplete() && programme.phases().stream()
                .noneMatch(phase -> phase.isFirm() && !phase.isHourBank() && phase.days().isEmpty());
        if (tooMany || everyDayIsThere && firm.minutes() != minutes) {
            return Optional.of(new DurationMismatch.Minutes(minutes, firm.minutes(), totals.withOptions().minutes()));
        }
        OptionalInt usual = programme.usualTimes().minutes();
        if (!everyDayIsThere && days != null && usual.isPresent()
                && days.multiply(BigDecimal.valueOf(usual.getAsInt())).compareTo(BigDecimal.valueOf(minutes)) != 0) {
            return Optional.of(new DurationMismatch.DaysAgainstMinutes(days, minutes, usual.getAsInt()));
        }
        return Optional.empty();
    }

    private static boolean disagree(Phase phase) {
        return !phase.isHourBank() && phase.declaredDays() != null && !phase.days().isEmpty()
                && !sameDays(phase.declaredDays(), BigDecimal.valueOf(phase.days().size()));
    }

    /** Half a day stands in the programme as a day of its own, so that two and a half days are three of the programme. */
    private static boolean sameDays(BigDecimal declared, BigDecimal counted) {
        return declared.compareTo(counted) == 0 || roundedUp(declared).compareTo(counted) == 0;
    }

    private static BigDecimal roundedUp(BigDecimal days) {
        return days.setScale(0, RoundingMode.CEILING);
    }

    /** Days of the programme; {@code complete} unless a phase of days has neither days nor a declared number of them. */
    private record Counted(BigDecimal days, boolean complete) {
        boolean none() {
            return days.signum() == 0;
        }
    }

    private static Counted count(Programme programme, boolean withOptions) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = true;
        for (Phase phase : programme.phases()) {
            if (phase.isHourBank() || !withOptions && !phase.isFirm()) {
                continue;
            }
            if (!phase.days().isEmpty()) {
                sum = sum.add(BigDecimal.valueOf(phase.days().size()));
            } else if (phase.declaredDays() != null) {
                sum = sum.add(phase.declaredDays());
            } else {
                complete = false;
            }
        }
        return new Counted(sum, complete);
    }
}
