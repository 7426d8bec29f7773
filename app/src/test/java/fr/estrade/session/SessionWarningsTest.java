package fr.estrade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.DateState;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.offer.programme.DayPlace;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.session.SessionWarning.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionWarningsTest {
    private static final DayTimes MORNING = DayTimes.of(LocalTime.of(9, 0), LocalTime.of(12, 30));
    private static final DayTimes AFTERNOON = DayTimes.of(LocalTime.of(13, 30), LocalTime.of(17, 0));
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 5, 14));

    @Test
    void ordinaryDaysAreQuiet() {
        assertThat(kinds(day(18, MORNING, null), day(19, MORNING, 210), undated())).isEmpty();
    }

    @Test
    void holidaysAndWeekends() {
        assertThat(kinds(day(14, MORNING, null))).containsExactly(Kind.PUBLIC_HOLIDAY);
        assertThat(kinds(day(16, MORNING, null))).containsExactly(Kind.WEEKEND);
    }

    @Test
    void aDayBeforeAnEarlierOneNamesIt() {
        PlannedDay first = day(20, MORNING, null);
        PlannedDay second = day(19, MORNING, null);
        PlannedDay third = day(21, MORNING, null);
        assertThat(SessionWarnings.of(List.of(first, second, third), HOLIDAYS::contains))
                .containsExactly(new SessionWarning(Kind.BEFORE_EARLIER_DAY, second.id(), first.id()));
    }

    @Test
    void theSameDateTwice() {
        assertThat(kinds(day(18, MORNING, null), day(18, AFTERNOON, null))).containsExactly(Kind.SAME_DATE);
        assertThat(kinds(day(18, MORNING, null), day(18, MORNING, null))).containsExactly(Kind.OVERLAP);
    }

    @Test
    void timesMissingOrWrongOrOfAnotherLength() {
        assertThat(kinds(day(18, DayTimes.UNKNOWN, null))).containsExactly(Kind.NO_TIMES);
        assertThat(kinds(day(18, DayTimes.of(LocalTime.NOON, LocalTime.of(9, 0)), null))).containsExactly(Kind.WRONG_TIMES);
        assertThat(kinds(day(18, MORNING, 420))).containsExactly(Kind.DURATION_DIFFERS);
    }

    @Test
    void aDateAndItsStateAgree() {
        assertThatThrownBy(() -> new DayDate(DateState.FIXED, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayDate(DateState.TO_DEFINE, LocalDate.EPOCH)).isInstanceOf(IllegalArgumentException.class);
        assertThat(DayDate.shared(List.of(DayDate.toSchedule(), DayDate.toSchedule()))).contains(DateState.TO_SCHEDULE);
        assertThat(DayDate.shared(List.of(DayDate.toSchedule(), DayDate.toDefine()))).isEmpty();
        assertThat(DayDate.shared(List.of(DayDate.on(LocalDate.EPOCH)))).isEmpty();
        assertThat(DayDate.shared(List.of())).isEmpty();
    }

    private static List<Kind> kinds(PlannedDay... days) {
        return SessionWarnings.of(List.of(days), HOLIDAYS::contains).stream().map(SessionWarning::kind).toList();
    }

    private static PlannedDay undated() {
        return planned(DayDate.toDefine(), DayTimes.UNKNOWN, null);
    }

    private static PlannedDay day(int ofMay, DayTimes times, Integer minutes) {
        return planned(DayDate.on(LocalDate.of(2026, 5, ofMay)), times, minutes);
    }

    /** A day with a date, or without one. */
    static PlannedDay day(LocalDate date, DayTimes times) {
        return planned(date == null ? DayDate.toDefine() : DayDate.on(date), times, null);
    }

    private static PlannedDay planned(DayDate date, DayTimes times, Integer minutes) {
        ProgrammeDay day = new ProgrammeDay(UUID.randomUUID(), 0, null, null, null, null, null, minutes, DayTimes.UNKNOWN, List.of(), List.of(), List.of());
        Phase phase = new Phase(UUID.randomUUID(), 0, null, PhaseKind.DAYS, false, false, null, null, null, null, null, null, List.of(), List.of(day));
        return new PlannedDay(new DayPlace(1, 1), phase, day,
                new SessionDay(UUID.randomUUID(), 0, day.id(), date, times, null, null), times);
    }
}
