package fr.estrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DateShiftTest {

    @Test
    void aTuesdayStaysATuesday() {
        assertThat(DateShift.toYear(LocalDate.of(2026, 5, 5), 2027).apply(LocalDate.of(2026, 5, 5))).isEqualTo(LocalDate.of(2027, 5, 4));
        assertThat(DateShift.toYear(LocalDate.of(2026, 5, 5), 2025).apply(LocalDate.of(2026, 5, 5))).isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(DateShift.toYear(LocalDate.of(2026, 5, 5), 2026)).isEqualTo(new DateShift(0));
        assertThat(new AgreementNumber(7, 2005)).hasToString("7/05");
    }

    @RepeatedTest(3)
    void theSameWeekdayAtMostThreeDaysAway() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
            int year = 2015 + random.nextInt(20);
            LocalDate shifted = DateShift.toYear(date, year).apply(date);
            assertThat(shifted.getDayOfWeek()).as("seed %d, %s to %d", seed, date, year).isEqualTo(date.getDayOfWeek());
            assertThat(Math.abs(shifted.toEpochDay() - date.withYear(year).toEpochDay())).as("seed %d, %s to %d", seed, date, year).isLessThanOrEqualTo(3);
        }
    }
}
