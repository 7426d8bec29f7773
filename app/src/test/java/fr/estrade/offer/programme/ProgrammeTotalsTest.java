package fr.estrade.offer.programme;

import static fr.estrade.offer.programme.Sketch.NINE_TO_FIVE;
import static fr.estrade.offer.programme.Sketch.day;
import static fr.estrade.offer.programme.Sketch.days;
import static fr.estrade.offer.programme.Sketch.hourBank;
import static fr.estrade.offer.programme.Sketch.option;
import static fr.estrade.offer.programme.Sketch.phase;
import static fr.estrade.offer.programme.Sketch.programme;
import static fr.estrade.offer.programme.Sketch.takenUp;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.offer.programme.ProgrammeTotals.HourBank;
import fr.estrade.offer.programme.ProgrammeTotals.Part;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeTotalsTest {

    @Test
    void fourFirmPhasesAnOptionAndAnHourBank() {
        ProgrammeTotals totals = ProgrammeTotals.of(Sketch.eightDays());
        assertThat(totals.firm()).isEqualTo(new Part(8, 56 * 60, 0));
        assertThat(totals.withOptions()).isEqualTo(new Part(9, 63 * 60, 0));
        assertThat(totals.hourBank()).isEqualTo(new HourBank(1, 0, 1));
    }

    @Test
    void aDayWithoutDurationIsCountedAndReported() {
        ProgrammeTotals totals = ProgrammeTotals.of(programme(DayTimes.UNKNOWN, phase(day(), day(180, DayTimes.UNKNOWN), day(null, NINE_TO_FIVE))));
        assertThat(totals.firm()).isEqualTo(new Part(3, 600, 1));
        assertThat(totals.firm().isComplete()).isFalse();
    }

    @Test
    void typedMinutesComeBeforeTimes() {
        assertThat(ProgrammeTotals.of(programme(NINE_TO_FIVE, phase(day(360, NINE_TO_FIVE)))).firm().minutes()).isEqualTo(360);
    }

    @Test
    void anOptionTakenUpIsFirm() {
        Phase taken = takenUp(option(days(1)));
        assertThat(ProgrammeTotals.of(programme(NINE_TO_FIVE, phase(days(2)), taken)).firm().days()).isEqualTo(3);
    }

    @Test
    void hourBanksAddTheirCeilingsAndNoDays() {
        ProgrammeTotals totals = ProgrammeTotals.of(programme(NINE_TO_FIVE, hourBank(false, 600), hourBank(true, 300), hourBank(true, null)));
        assertThat(totals.hourBank()).isEqualTo(new HourBank(3, 900, 1));
        assertThat(totals.withOptions()).isEqualTo(new Part(0, 0, 0));
    }

    @Test
    void placesAreNumberedFromOne() {
        Programme programme = Sketch.eightDays();
        ProgrammeDay second = programme.phases().get(2).days().get(1);
        assertThat(programme.placeOf(second.id())).contains(new DayPlace(3, 2));
        assertThat(programme.days().map(day -> programme.placeOf(day.id()).orElseThrow()).toList()).isSorted().hasSize(9);
    }

    @Test
    void theDeclaredDurationIsKept() {
        assertThat(declared("8", 56).mismatches(Sketch.eightDays())).isEmpty();
        assertThat(declared(null, null).mismatches(Sketch.eightDays())).isEmpty();
    }

    @Test
    void eightDaysDeclaredForNineAreFlagged() {
        Programme nine = programme(NINE_TO_FIVE, phase(days(9)), option(days(1)));
        assertThat(declared("8", null).mismatches(nine))
                .containsExactly(new DurationMismatch.Days(new BigDecimal("8"), new BigDecimal("9"), new BigDecimal("10")));
        assertThat(declared("10", null).mismatches(nine)).hasSize(1);
        assertThat(declared(null, 56).mismatches(nine)).containsExactly(new DurationMismatch.Minutes(56 * 60, 63 * 60, 70 * 60));
    }

    @Test
    void tenDaysOfSevenHoursAreSeventyHoursEvenWithoutCards() {
        Programme modules = programme(NINE_TO_FIVE, phase(false, "5"), phase(false, "5"));
        assertThat(declared("10", 70).mismatches(modules)).isEmpty();
        assertThat(declared("9", 70).mismatches(programme(NINE_TO_FIVE)))
                .containsExactly(new DurationMismatch.DaysAgainstMinutes(new BigDecimal("9"), 70 * 60, 420));
        assertThat(declared("9", 70).mismatches(modules)).hasSize(2);
    }

    @Test
    void whatIsUnknownIsNoMismatch() {
        assertThat(declared("8", 56).mismatches(programme(DayTimes.UNKNOWN))).isEmpty();
        assertThat(declared(null, 56).mismatches(programme(DayTimes.UNKNOWN, phase(days(8))))).isEmpty();
        assertThat(declared("8", null).mismatches(programme(NINE_TO_FIVE, phase(days(2)), phase()))).as("a phase still empty").isEmpty();
    }

    @Test
    void halfADayMayBeADayOfItsOwn() {
        assertThat(declared("2.5", null).mismatches(programme(NINE_TO_FIVE, phase(days(3))))).isEmpty();
        assertThat(declared("2.5", null).mismatches(programme(NINE_TO_FIVE, phase(days(2))))).hasSize(1);
    }

    @Test
    void aPhaseIsHeldToItsOwnDeclaration() {
        Phase three = phase(false, "2", days(3));
        assertThat(declared(null, null).mismatches(programme(NINE_TO_FIVE, phase(days(1)), three)))
                .containsExactly(new DurationMismatch.PhaseDays(three.id(), 2, new BigDecimal("2"), 3));
    }

    @Test
    void typedMinutesAgainstTheDaysOwnTimesAreFlagged() {
        ProgrammeDay day = day(480, NINE_TO_FIVE);
        assertThat(declared(null, null).mismatches(programme(DayTimes.UNKNOWN, phase(day))))
                .isEqualTo(List.of(new DurationMismatch.DayMinutes(day.id(), new DayPlace(1, 1), 480, 420)));
    }

    @Test
    void aProgrammeThatIsBeingKeyedInDoesNotAgreeYet() {
        DeclaredDuration eight = declared("8", 56);
        assertThat(eight.agrees(Sketch.eightDays())).isTrue();
        assertThat(eight.agrees(programme(NINE_TO_FIVE))).isFalse();
        Programme begun = programme(NINE_TO_FIVE, phase(days(2)), phase());
        assertThat(eight.mismatches(begun)).isEmpty();
        assertThat(eight.agrees(begun)).isFalse();
        assertThat(declared(null, null).agrees(Sketch.eightDays())).isFalse();
    }

    private static DeclaredDuration declared(String days, Integer hours) {
        return new DeclaredDuration(days == null ? null : new BigDecimal(days), hours == null ? null : hours * 60);
    }
}
