package fr.estrade.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.code.HalfDay;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.offer.Workplace;
import fr.estrade.registration.Expectations;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.storage.TestBases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of attendance, on both engines. Two days of 7 h, in December and in January, and two persons. */
class AttendanceListsTest {
    private Workplace work;
    private UUID session;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        session = work.sessions.create(work.eightDayOffer(), null);
        work.dating.fix(work.session(session).days().get(0).when(), LocalDate.of(2025, 12, 15));
        work.dating.fix(work.session(session).days().get(1).when(), LocalDate.of(2026, 1, 12));
        GroupRoster roster = GroupRoster.read(work.dsl(), new People(work.journal).group("Estran", 2, "Agent", 0)).orElseThrow();
        new Registrations(work.journal, Workplace.CLOCK).add(session, roster.requests(Map.of(), Map.of()), LocalDate.of(2025, 11, 3), null);
        AttendanceRegister register = new RegisterReader(work.dsl()).read(session).orElseThrow();
        UUID first = register.people().getFirst().id();
        UUID second = register.people().getLast().id();
        UUID december = register.halves().getFirst().day().id();
        UUID january = register.halves().getLast().day().id();
        Attendances attendances = new Attendances(work.journal);
        attendances.set(List.of(new Entry(new Cell(first, new Slot(december, HalfDay.MORNING)), AttendanceState.PRESENT, null),
                new Entry(new Cell(first, new Slot(december, HalfDay.AFTERNOON)), AttendanceState.PARTIAL, 60),
                new Entry(new Cell(first, new Slot(january, HalfDay.MORNING)), AttendanceState.ABSENT, null),
                new Entry(new Cell(second, new Slot(january, HalfDay.MORNING)), AttendanceState.PRESENT, null)));
        new Expectations(work.journal).set(session, List.of(new Expectations.Place(second, december)), false);
        attendances.note(new Sheet(new Slot(december, HalfDay.MORNING), LocalDate.of(2025, 12, 18), true));
        attendances.note(new Sheet(new Slot(december, HalfDay.AFTERNOON), LocalDate.of(2025, 12, 18), false));
    }

    @AfterEach
    void close() {
        work.close();
    }

    private List<List<Object>> rows(ListDefinition list, ListQuery query, String... columns) {
        List<List<Object>> rows = new ArrayList<>();
        new ListReader(work.dsl(), list, query.withColumns(List.of(columns)), Workplace.CLOCK)
                .stream(row -> rows.add(Arrays.asList(row.values())));
        return rows;
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @EnumSource
    void hoursAreCountedByPersonAndWithinAPeriod(TestBases.Kind kind) {
        open(kind);
        ListDefinition list = AttendanceLists.HOURS;
        ListQuery all = list.query().withSorts(List.of(Sort.by("participant")));
        String[] columns = {"participant", "expectedMinutes", "attendedMinutes", "absentMinutes", "rate"};
        assertThat(rows(list, all, columns)).containsExactly(
                List.of("Agent Nom01", 840, 270, 360, percent("32.1")),
                List.of("Agent Nom02", 420, 210, 0, percent("50.0")));
        ListQuery year = all.and(new Filter("period", Operator.AT_LEAST, List.of("2026-01-01")))
                .and(new Filter("period", Operator.AT_MOST, List.of("2026-12-31")));
        assertThat(rows(list, year, columns)).containsExactly(
                List.of("Agent Nom01", 420, 0, 210, percent("0.0")),
                List.of("Agent Nom02", 420, 210, 0, percent("50.0")));
        assertThat(rows(list, year.and(new Filter("attendedMinutes", Operator.MORE, List.of("0"))), columns))
                .as("what is filtered is what is shown").hasSize(1);
        assertThat(rows(list, all.and(new Filter("period", Operator.AT_LEAST, List.of("2027-01-01"))), columns)).isEmpty();
        assertThat(rows(list, year.withSorts(List.of(Sort.descending("attendedMinutes"))), "participant").getFirst())
                .containsExactly("Agent Nom02");
    }

    @ParameterizedTest
    @EnumSource
    void hoursToComeAreNotMissedYet(TestBases.Kind kind) {
        open(kind);
        work.dating.fix(work.session(session).days().get(2).when(), LocalDate.of(2026, 5, 21));
        ListQuery all = AttendanceLists.HOURS.query().withSorts(List.of(Sort.by("participant")));
        String[] columns = {"participant", "expectedMinutes", "attendedMinutes", "toComeMinutes", "rate"};
        assertThat(rows(AttendanceLists.HOURS, all, columns)).as("it is 20 May, and the third day is tomorrow").containsExactly(
                List.of("Agent Nom01", 840, 270, 420, percent("32.1")), List.of("Agent Nom02", 420, 210, 420, percent("50.0")));
        ListQuery year = all.and(new Filter("period", Operator.AT_LEAST, List.of("2026-01-01")));
        assertThat(rows(AttendanceLists.HOURS, year, columns)).containsExactly(
                List.of("Agent Nom01", 420, 0, 420, percent("0.0")), List.of("Agent Nom02", 420, 210, 420, percent("50.0")));
        ListQuery untilToday = all.and(new Filter("period", Operator.AT_MOST, List.of("today")));
        assertThat(rows(AttendanceLists.HOURS, untilToday, columns).getFirst()).containsExactly("Agent Nom01", 840, 270, 0, percent("32.1"));
    }

    @ParameterizedTest
    @EnumSource
    void daysHeldTellWhatIsMissingOfThem(TestBases.Kind kind) {
        open(kind);
        ListDefinition list = AttendanceLists.SHEETS;
        String[] columns = {"date", "expectedPeople", "missing", "present", "sheetsMissing", "notSigned", "afternoonSheet"};
        assertThat(rows(list, list.query(), columns)).containsExactly(
                Arrays.asList(LocalDate.of(2026, 1, 12), 2, 2, 1, 2, 0, null),
                List.of(LocalDate.of(2025, 12, 15), 1, 0, 2, 0, 1, LocalDate.of(2025, 12, 18)));
        assertThat(rows(list, list.query().and(new Filter("missing", Operator.MORE, List.of("0"))), "date")).hasSize(1);
        assertThat(rows(AttendanceLists.ofSession(session), AttendanceLists.ofSession(session).query(), "date", "present"))
                .containsExactly(List.of(LocalDate.of(2025, 12, 15), 2), List.of(LocalDate.of(2026, 1, 12), 1));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKeyedIsListedByPersonAndHalfDay(TestBases.Kind kind) {
        open(kind);
        ListDefinition list = AttendanceLists.ATTENDANCES;
        assertThat(rows(list, list.query(), "date", "half", "participant", "state", "attendedMinutes", "sheetReceivedOn")).containsExactly(
                Arrays.asList(LocalDate.of(2026, 1, 12), HalfDay.MORNING, "Agent Nom01", AttendanceState.ABSENT, 0, null),
                Arrays.asList(LocalDate.of(2026, 1, 12), HalfDay.MORNING, "Agent Nom02", AttendanceState.PRESENT, 210, null),
                List.of(LocalDate.of(2025, 12, 15), HalfDay.MORNING, "Agent Nom01", AttendanceState.PRESENT, 210, LocalDate.of(2025, 12, 18)),
                List.of(LocalDate.of(2025, 12, 15), HalfDay.AFTERNOON, "Agent Nom01", AttendanceState.PARTIAL, 60, LocalDate.of(2025, 12, 18)));
    }
}
