package fr.estrade.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DayPatternTest {

    private static final Predicate<LocalDate> NEVER = day -> false;
    private static final Predicate<LocalDate> HOLIDAYS = new PublicHolidays(false)::isHoliday;

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }

    @Test
    void everyTuesday() {
        assertThat(DayPattern.every(TUESDAY).dates(may(6), 3, NEVER)).containsExactly(may(12), may(19), may(26));
        assertThat(DayPattern.every(TUESDAY).dates(may(5), 1, NEVER)).containsExactly(may(5));
        assertThat(DayPattern.every(TUESDAY).dates(may(5), 0, NEVER)).isEmpty();
    }

    @Test
    void everySecondWeekOnTwoDays() {
        assertThat(DayPattern.every(MONDAY, THURSDAY).withInterval(2).dates(may(6), 3, NEVER))
                .containsExactly(may(7), may(18), may(21));
    }

    @Test
    void aHolidayIsSkipped() {
        assertThat(DayPattern.every(FRIDAY).dates(may(1), 2, HOLIDAYS)).containsExactly(may(15), may(22));
    }

    @Test
    void daysInARowStayTogether() {
        DayPattern twoFromThursday = DayPattern.every(THURSDAY).withDaysInARow(2);
        assertThat(twoFromThursday.dates(may(4), 4, HOLIDAYS)).containsExactly(may(21), may(22), may(28), may(29));
        assertThat(twoFromThursday.dates(may(18), 3, NEVER)).containsExactly(may(21), may(22), may(28));
        assertThat(DayPattern.every(MONDAY, TUESDAY).withDaysInARow(2).dates(may(4), 4, NEVER))
                .containsExactly(may(4), may(5), may(11), may(12));
    }

    @Test
    void whatCanNeverBeMetEnds() {
        Predicate<LocalDate> weekend = day -> day.getDayOfWeek().compareTo(SATURDAY) >= 0;
        assertThat(DayPattern.every(FRIDAY).withDaysInARow(2).dates(may(4), 4, weekend)).isEmpty();
        assertThatThrownBy(() -> new DayPattern(Set.<DayOfWeek>of(), 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
