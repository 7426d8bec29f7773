package fr.estrade.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.calendar.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On which days and at what times somebody cannot come. */
class UnavailabilityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);
    private static final List<TimeSpan> MORNING = List.of(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(12, 0)));
    private static final List<TimeSpan> DAY = List.of(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(12, 30)),
            new TimeSpan(LocalTime.of(13, 30), LocalTime.of(17, 0)));

    private static Unavailability timed(LocalTime start, LocalTime end) {
        return new Unavailability(MONDAY, null, null, start, end, null);
    }

    @Test
    void aSingleDayIsThatDayAlone() {
        Unavailability day = Unavailability.on(MONDAY, "Rendez-vous");
        assertThat(day.covers(MONDAY, DAY)).isTrue();
        assertThat(day.covers(MONDAY.minusDays(1), DAY)).isFalse();
        assertThat(day.covers(MONDAY.plusDays(1), DAY)).isFalse();
    }

    @Test
    void aSpanHoldsItsFirstAndItsLastDay() {
        Unavailability span = new Unavailability(MONDAY, MONDAY.plusDays(4), null, null, null, null);
        assertThat(span.covers(MONDAY, List.of())).isTrue();
        assertThat(span.covers(MONDAY.plusDays(4), List.of())).isTrue();
        assertThat(span.covers(MONDAY.plusDays(5), List.of())).isFalse();
    }

    @Test
    void aWeekdayComesBackUntilTheEndIfThereIsOne() {
        Unavailability forever = new Unavailability(MONDAY, null, DayOfWeek.WEDNESDAY, null, null, null);
        assertThat(forever.covers(MONDAY, DAY)).as("only that weekday").isFalse();
        assertThat(forever.covers(MONDAY.plusDays(2), DAY)).isTrue();
        assertThat(forever.covers(MONDAY.minusDays(5), DAY)).as("not before it begins").isFalse();
        assertThat(forever.covers(MONDAY.plusDays(2).plusWeeks(300), DAY)).isTrue();
        Unavailability term = new Unavailability(MONDAY, MONDAY.plusWeeks(2), DayOfWeek.WEDNESDAY, null, null, null);
        assertThat(term.covers(MONDAY.plusDays(9), DAY)).isTrue();
        assertThat(term.covers(MONDAY.plusDays(16), DAY)).isFalse();
    }

    @Test
    void hoursCountOnlyWhereTheyMeetThoseOfTheDay() {
        assertThat(timed(LocalTime.of(14, 0), LocalTime.of(16, 0)).covers(MONDAY, DAY)).isTrue();
        assertThat(timed(LocalTime.of(14, 0), LocalTime.of(16, 0)).covers(MONDAY, MORNING)).isFalse();
        assertThat(timed(LocalTime.of(12, 30), LocalTime.of(13, 30)).covers(MONDAY, DAY)).as("the lunch break is free").isFalse();
        assertThat(timed(LocalTime.of(14, 0), LocalTime.of(16, 0)).covers(MONDAY, List.of())).as("any hour may be one of an unknown day")
                .isTrue();
    }
}
