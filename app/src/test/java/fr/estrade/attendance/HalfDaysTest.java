package fr.estrade.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.code.HalfDay;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.testing.Seed;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Into which half-days a day falls, and how long somebody was there. */
class HalfDaysTest {

    private static LocalTime time(String text) {
        return text == null || text.isBlank() ? null : LocalTime.parse(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            09:00, 12:30, 13:30, 17:00, MORNING 210 AFTERNOON 210
            09:00, 12:00, 14:00, 17:30, MORNING 180 AFTERNOON 210
            09:00,      ,      , 12:30, MORNING 210
            09:00, 10:30, 10:45, 12:30, MORNING 195
            13:30,      ,      , 17:00, AFTERNOON 210
            13:00, 14:45, 15:00, 17:00, AFTERNOON 225
            18:00,      ,      , 20:00, AFTERNOON 120
            09:00,      ,      , 17:00, MORNING 240 AFTERNOON 240
            09:00, 16:00, 16:15, 17:00, MORNING 240 AFTERNOON 225
            09:30,      ,      , 14:00, MORNING 270
            09:00, 13:00, 14:00, 14:00, MORNING 240
            """)
    void aDayFallsIntoItsHalves(String start, String breakStart, String breakEnd, String end, String halves) {
        DayTimes times = new DayTimes(time(start), time(breakStart), time(breakEnd), time(end));
        List<Half> found = HalfDays.of(times, null);
        assertThat(String.join(" ", found.stream().map(half -> half.half() + " " + half.minutes()).toList())).isEqualTo(halves);
        assertThat(found).allMatch(Half::isTimed);
    }

    @Test
    void withoutTimesBothHalvesAreAssumedAsLongAsTheProgrammeSays() {
        assertThat(HalfDays.of(DayTimes.UNKNOWN, 421)).containsExactly(new Half(HalfDay.MORNING, null, 211, Half.Basis.ASSUMED),
                new Half(HalfDay.AFTERNOON, null, 210, Half.Basis.ASSUMED));
        assertThat(HalfDays.of(DayTimes.UNKNOWN, null)).extracting(Half::basis).containsOnly(Half.Basis.UNKNOWN);
        assertThat(HalfDays.of(DayTimes.of(LocalTime.of(9, 0), null), 420)).as("times that are incomplete say nothing")
                .extracting(Half::basis).containsOnly(Half.Basis.ASSUMED);
    }

    @Test
    void whateverTheTimesTheHalvesTogetherLastAsLongAsTheDay() {
        Random random = Seed.random(HalfDaysTest.class);
        for (int round = 0; round < 2_000; round++) {
            LocalTime[] some = random.ints(4, 6 * 12, 22 * 12).sorted().mapToObj(slot -> LocalTime.of(slot / 12, slot % 12 * 5)).toArray(LocalTime[]::new);
            boolean pause = random.nextBoolean();
            DayTimes times = new DayTimes(some[0], pause ? some[1] : null, pause ? some[2] : null, some[3]);
            if (times.minutes().orElse(0) == 0) {
                continue;
            }
            List<Half> halves = HalfDays.of(times, random.nextInt(600));
            assertThat(halves.stream().mapToInt(Half::minutes).sum()).as(times::toString).isEqualTo(times.minutes().getAsInt());
            assertThat(halves).as(times::toString).isNotEmpty().allMatch(half -> half.minutes() > 0);
            assertThat(halves.stream().map(Half::half).distinct().toList()).as(times::toString).hasSameSizeAs(halves);
            assertThat(halves.stream().map(Half::half).sorted().toList()).isEqualTo(halves.stream().map(Half::half).toList());
        }
    }

    @Test
    void nobodyIsThereLongerThanTheHalfLasts() {
        Half half = new Half(HalfDay.MORNING, null, 210, Half.Basis.TIMES);
        assertThat(AttendedMinutes.of(AttendanceState.PRESENT, null, half)).isEqualTo(210);
        assertThat(AttendedMinutes.of(AttendanceState.PARTIAL, 90, half)).isEqualTo(90);
        assertThat(AttendedMinutes.of(AttendanceState.PARTIAL, 400, half)).isEqualTo(210);
        assertThat(AttendedMinutes.of(AttendanceState.PARTIAL, 90, new Half(HalfDay.MORNING, null, 0, Half.Basis.UNKNOWN))).isEqualTo(90);
        assertThat(List.of(AttendanceState.ABSENT, AttendanceState.EXCUSED, AttendanceState.PLANNED_ABSENCE))
                .allMatch(state -> AttendedMinutes.of(state, null, half) == 0);
        assertThat(Arrays.stream(AttendanceState.values())).as("a half that there is not")
                .allMatch(state -> AttendedMinutes.of(state, state == AttendanceState.PARTIAL ? 60 : null, null) == 0);
    }
}
