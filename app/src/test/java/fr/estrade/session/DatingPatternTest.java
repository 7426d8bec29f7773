package fr.estrade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.session.DatingPattern.Day;
import fr.estrade.session.DatingPattern.Dated;
import fr.estrade.session.DatingPattern.Proposal;
import fr.estrade.session.DatingPattern.Reason;
import fr.estrade.session.DatingPattern.Skipped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DatingPatternTest {
    /** 1, 8, 14 (Ascension) and 25 May 2026 are public holidays. */
    private static final Set<LocalDate> MAY = Set.of(may(1), may(8), may(14), may(25));

    @Test
    void everyTuesdayFromAGivenDay() {
        List<Day> days = undated(1, 1, 2, 2);
        assertThat(dates(DatingPattern.weekly(may(5), DayOfWeek.TUESDAY).forUndated(days, MAY::contains)))
                .containsExactly(may(5), may(12), may(19), may(26));
        assertThat(dates(DatingPattern.weekly(may(6), DayOfWeek.TUESDAY).forUndated(days, MAY::contains)).getFirst()).isEqualTo(may(12));
    }

    @Test
    void publicHolidaysAreSkippedAndToldOrNot() {
        Proposal proposal = DatingPattern.weekly(may(7), DayOfWeek.THURSDAY).forUndated(undated(1, 1), MAY::contains);
        assertThat(dates(proposal)).containsExactly(may(7), may(21));
        assertThat(proposal.skipped()).containsExactly(new Skipped(may(14), may(14), Reason.PUBLIC_HOLIDAY));
        assertThat(dates(DatingPattern.weekly(may(7), DayOfWeek.THURSDAY).onPublicHolidaysToo().forUndated(undated(1, 1), MAY::contains)))
                .containsExactly(may(7), may(14));
    }

    @Test
    void everyOtherWeekOnTwoWeekdays() {
        DatingPattern pattern = DatingPattern.weekly(may(5), DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY).every(2);
        assertThat(dates(pattern.forUndated(undated(1, 1, 2), MAY::contains))).containsExactly(may(5), may(6), may(19));
    }

    @Test
    void twoDaysInARowStayWithinAPhaseAndAreNotTornByAHoliday() {
        Proposal proposal = DatingPattern.weekly(may(6), DayOfWeek.WEDNESDAY).inARow(2).forUndated(undated(1, 1, 2, 3, 3), MAY::contains);
        assertThat(dates(proposal)).containsExactly(may(6), may(7), may(13), may(20), may(21));
        Proposal putOff = DatingPattern.weekly(may(13), DayOfWeek.WEDNESDAY).inARow(2).forUndated(undated(1, 1), MAY::contains);
        assertThat(dates(putOff)).containsExactly(may(20), may(21));
        assertThat(putOff.skipped()).containsExactly(new Skipped(may(13), may(14), Reason.PUBLIC_HOLIDAY));
    }

    @Test
    void aRunStepsOverTheWeekend() {
        assertThat(dates(DatingPattern.weekly(may(15), DayOfWeek.FRIDAY).inARow(2).forUndated(undated(1, 1), MAY::contains)))
                .containsExactly(may(15), may(18));
        assertThat(dates(DatingPattern.weekly(may(16), DayOfWeek.SATURDAY).inARow(2).forUndated(undated(1, 1), MAY::contains)))
                .containsExactly(may(16), may(18));
    }

    @Test
    void givenDatesAreLeftOut() {
        Proposal proposal = DatingPattern.weekly(may(5), DayOfWeek.TUESDAY).without(Set.of(may(5))).forUndated(undated(1), MAY::contains);
        assertThat(proposal.dated()).extracting(Dated::date).containsExactly(may(12));
        assertThat(proposal.skipped()).containsExactly(new Skipped(may(5), may(5), Reason.EXCLUDED));
    }

    @Test
    void datedDaysKeepTheirDateAndTheOrderIsKeptAroundThem() {
        List<Day> days = new ArrayList<>(undated(1, 1, 2, 2));
        days.set(2, new Day(UUID.randomUUID(), 2, may(19)));
        Proposal proposal = DatingPattern.weekly(may(5), DayOfWeek.TUESDAY).forUndated(days, MAY::contains);
        assertThat(dates(proposal)).containsExactly(may(5), may(12), may(26));

        days.set(2, new Day(days.get(2).id(), 2, may(8)));
        Proposal tight = DatingPattern.weekly(may(5), DayOfWeek.TUESDAY).forUndated(days, MAY::contains);
        assertThat(dates(tight)).containsExactly(may(5), may(12));
        assertThat(tight.left()).containsExactly(days.get(1).id());
    }

    @Test
    void fromAGivenDayOnEvenDatedDaysAreDatedAnew() {
        List<Day> days = new ArrayList<>(undated(1, 1, 2));
        days.set(0, new Day(days.get(0).id(), 1, may(12)));
        days.set(1, new Day(days.get(1).id(), 1, may(20)));
        Proposal proposal = DatingPattern.weekly(may(1), DayOfWeek.TUESDAY).startingWith(days.get(1).id(), days, MAY::contains);
        assertThat(proposal.dated()).containsExactly(new Dated(days.get(1).id(), may(19)), new Dated(days.get(2).id(), may(26)));
        assertThat(DatingPattern.weekly(may(1)).startingWith(UUID.randomUUID(), days, MAY::contains).dated()).isEmpty();
    }

    @Test
    void aPatternThatNeverFindsADateLeavesTheDays() {
        Proposal proposal = DatingPattern.weekly(may(5), DayOfWeek.TUESDAY).forUndated(undated(1, 1), date -> true);
        assertThat(proposal.dated()).isEmpty();
        assertThat(proposal.left()).hasSize(2);
        assertThatThrownBy(() -> DatingPattern.weekly(may(5)).every(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(5)
    void whateverThePattern() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Day> days = new ArrayList<>();
            int phase = 1;
            LocalDate fixed = may(1).minusDays(random.nextInt(30));
            for (int i = 0; i < 1 + random.nextInt(10); i++) {
                phase += random.nextInt(3) == 0 ? 1 : 0;
                fixed = fixed.plusDays(1 + random.nextInt(40));
                days.add(new Day(UUID.randomUUID(), phase, random.nextInt(3) == 0 ? fixed : null));
            }
            DayOfWeek[] weekdays = Arrays.stream(DayOfWeek.values()).filter(day -> random.nextInt(3) == 0).toArray(DayOfWeek[]::new);
            DatingPattern pattern = DatingPattern.weekly(may(1).plusDays(random.nextInt(30)), weekdays)
                    .every(1 + random.nextInt(3)).inARow(1 + random.nextInt(3));
            Proposal proposal = pattern.forUndated(days, MAY::contains);
            holds(seed, days, pattern, proposal);
        }
    }

    private static void holds(long seed, List<Day> days, DatingPattern pattern, Proposal proposal) {
        String as = "seed " + seed + ", " + pattern + ", " + days;
        Set<UUID> answered = new HashSet<>(proposal.left());
        proposal.dated().forEach(dated -> answered.add(dated.dayId()));
        assertThat(answered).as(as).containsExactlyInAnyOrderElementsOf(days.stream().filter(day -> day.date() == null).map(Day::id).toList());
        LocalDate last = LocalDate.MIN;
        for (Day day : days) {
            LocalDate date = day.date() != null ? day.date()
                    : proposal.dated().stream().filter(dated -> dated.dayId().equals(day.id())).map(Dated::date).findFirst().orElse(null);
            if (date != null) {
                assertThat(date).as(as).isAfter(last);
                last = date;
                assertThat(day.date() != null || !MAY.contains(date)).as(as).isTrue();
                assertThat(day.date() != null || !date.isBefore(pattern.from())).as(as).isTrue();
            }
        }
    }

    private static List<Day> undated(int... phases) {
        return Arrays.stream(phases).mapToObj(phase -> new Day(UUID.randomUUID(), phase, null)).toList();
    }

    private static List<LocalDate> dates(Proposal proposal) {
        return proposal.dated().stream().map(Dated::date).toList();
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }
}
