package fr.estrade.calendar;

import static fr.estrade.calendar.PublicHoliday.ASCENSION;
import static fr.estrade.calendar.PublicHoliday.EASTER_MONDAY;
import static fr.estrade.calendar.PublicHoliday.GOOD_FRIDAY;
import static fr.estrade.calendar.PublicHoliday.LABOUR_DAY;
import static fr.estrade.calendar.PublicHoliday.SAINT_STEPHEN;
import static fr.estrade.calendar.PublicHoliday.WHIT_MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private final PublicHolidays france = new PublicHolidays(false);
    private final PublicHolidays alsace = new PublicHolidays(true);

    @ParameterizedTest
    @CsvSource({"1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20",
        "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2100-03-28", "1818-03-22"})
    void easterFallsWhereTheTablesSay(LocalDate sunday) {
        assertThat(PublicHoliday.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void theMovingFeastsOf2026() {
        assertThat(france.on(LocalDate.of(2026, 4, 6))).contains(EASTER_MONDAY);
        assertThat(france.on(LocalDate.of(2026, 5, 14))).contains(ASCENSION);
        assertThat(france.on(LocalDate.of(2026, 5, 25))).contains(WHIT_MONDAY);
        assertThat(france.in(2026)).hasSize(11);
    }

    @Test
    void alsaceAndMoselleHaveTwoMore() {
        assertThat(france.isHoliday(LocalDate.of(2026, 4, 3))).isFalse();
        assertThat(alsace.on(LocalDate.of(2026, 4, 3))).contains(GOOD_FRIDAY);
        assertThat(alsace.on(LocalDate.of(2026, 12, 26))).contains(SAINT_STEPHEN);
        assertThat(alsace.in(2026)).hasSize(13);
    }

    @Test
    void twoHolidaysOnOneDayAreOneDay() {
        assertThat(france.on(LocalDate.of(2008, 5, 1))).contains(LABOUR_DAY);
        assertThat(france.in(2008)).hasSize(10);
    }

    @Test
    void easterIsASundayAndEachHolidayHasAName() {
        for (int year = 1900; year < 2200; year++) {
            assertThat(PublicHoliday.easter(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        }
        for (PublicHoliday holiday : PublicHoliday.values()) {
            assertThat(Texts.french().has(Texts.codeKey(holiday))).isTrue();
        }
    }
}
