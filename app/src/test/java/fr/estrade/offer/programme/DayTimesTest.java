package fr.estrade.offer.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.calendar.TimeSpan;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DayTimesTest {

    @Test
    void nineToFiveWithAnHoursBreakAreSevenHours() {
        assertThat(Sketch.NINE_TO_FIVE.minutes()).hasValue(420);
        assertThat(new DayTimes(at("09:00"), at("12:00"), at("13:00"), at("17:00")).minutes()).hasValue(420);
        assertThat(DayTimes.of(at("09:00"), at("17:00")).minutes()).hasValue(480);
    }

    @Test
    void nothingIsInventedForTimesThatAreMissingOrWrong() {
        assertThat(DayTimes.UNKNOWN.minutes()).isEmpty();
        assertThat(DayTimes.UNKNOWN.faults()).isEmpty();
        assertThat(fault(at("09:00"), null, null, null)).isEqualTo(DayTimes.Fault.INCOMPLETE);
        assertThat(fault(at("17:00"), null, null, at("09:00"))).isEqualTo(DayTimes.Fault.END_NOT_AFTER_START);
        assertThat(fault(at("09:00"), at("12:00"), null, at("17:00"))).isEqualTo(DayTimes.Fault.BREAK_INCOMPLETE);
        assertThat(fault(at("09:00"), at("13:00"), at("12:00"), at("17:00"))).isEqualTo(DayTimes.Fault.BREAK_END_NOT_AFTER_START);
        assertThat(fault(at("09:00"), at("08:00"), at("10:00"), at("17:00"))).isEqualTo(DayTimes.Fault.BREAK_OUTSIDE_DAY);
    }

    @Test
    void aDaysOwnTimesAreNeverMixedWithTheUsualOnes() {
        DayTimes own = DayTimes.of(at("10:00"), null);
        assertThat(own.orElse(Sketch.NINE_TO_FIVE)).isEqualTo(own);
        assertThat(DayTimes.UNKNOWN.orElse(Sketch.NINE_TO_FIVE)).isEqualTo(Sketch.NINE_TO_FIVE);
    }

    @Test
    void spansLeaveOutTheBreak() {
        assertThat(Sketch.NINE_TO_FIVE.spans())
                .containsExactly(new TimeSpan(at("09:00"), at("12:30")), new TimeSpan(at("13:30"), at("17:00")));
    }

    @RepeatedTest(5)
    void theSpansLastAsLongAsTheTraining() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            DayTimes times = new DayTimes(any(random), any(random), any(random), any(random));
            assertThat(times.spans().stream().mapToInt(TimeSpan::minutes).sum()).as("seed %d: %s", seed, times).isEqualTo(times.minutes().orElse(0));
            assertThat(times.minutes().orElse(0)).as("seed %d: %s", seed, times).isBetween(0, 1440);
        }
    }

    private static LocalTime any(Random random) {
        return random.nextInt(6) == 0 ? null : LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    }

    private static DayTimes.Fault fault(LocalTime start, LocalTime breakStart, LocalTime breakEnd, LocalTime end) {
        DayTimes times = new DayTimes(start, breakStart, breakEnd, end);
        assertThat(times.minutes()).isEmpty();
        assertThat(times.faults()).hasSize(1);
        return times.faults().getFirst();
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }
}
