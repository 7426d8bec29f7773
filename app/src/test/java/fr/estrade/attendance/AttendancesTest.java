package fr.estrade.attendance;

import static fr.estrade.db.Tables.ATTENDANCE;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.attendance.AttendanceRegister.Hours;
import fr.estrade.attendance.AttendanceWarning.Kind;
import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.code.HalfDay;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.journal.Saved;
import fr.estrade.offer.Workplace;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.registration.Expectations;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.session.PlannedDay;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Seed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attendance as it is keyed and counted, on both engines. It is 20 May 2026; days are of 3 h 30 and 3 h 30. */
class AttendancesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private Workplace work;
    private Attendances attendances;
    private Registrations registrations;
    private UUID session;

    /** A session of eight days, of which the first are dated, and of four persons. */
    private void open(TestBases.Kind kind, LocalDate... dates) {
        work = new Workplace(kind);
        attendances = new Attendances(work.journal);
        registrations = new Registrations(work.journal, Workplace.CLOCK);
        session = work.sessions.create(work.eightDayOffer(), null);
        for (int i = 0; i < dates.length; i++) {
            work.dating.fix(work.session(session).days().get(i).when(), dates[i]);
        }
        GroupRoster roster = GroupRoster.read(work.dsl(), new People(work.journal).group("Estran", 4, "Chargé d’étude", 0)).orElseThrow();
        registrations.add(session, roster.requests(Map.of(), Map.of()), TODAY, null);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private AttendanceRegister register() {
        return new RegisterReader(work.dsl()).read(session).orElseThrow();
    }

    private UUID person(int index) {
        return register().people().get(index).id();
    }

    private UUID day(int index) {
        return work.session(session).days().get(index).id();
    }

    private Cell cell(int person, int day, HalfDay half) {
        return new Cell(person(person), new Slot(day(day), half));
    }

    private Saved key(Cell cell, AttendanceState state) {
        return attendances.set(List.of(new Entry(cell, state, null)));
    }

    private int kept(UUID registration) {
        return work.dsl().fetchSingle(REGISTRATION, REGISTRATION.ID.eq(registration)).getAttendedMinutes();
    }

    private int keptOfSession() {
        return work.dsl().fetchSingle(SESSION, SESSION.ID.eq(session)).getAttendedMinutes();
    }

    private List<Kind> warnings() {
        return register().warnings(TODAY, LocalDate.of(2026, 5, 14)::equals).stream().map(AttendanceWarning::kind).toList();
    }

    @ParameterizedTest
    @EnumSource
    void allArePresentButTheExceptions(TestBases.Kind kind) {
        open(kind, LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 19));
        assertThat(register().halves()).hasSize(4);
        key(cell(1, 0, HalfDay.MORNING), AttendanceState.EXCUSED);
        attendances.set(List.of(new Entry(cell(2, 0, HalfDay.MORNING), AttendanceState.PARTIAL, 90)));
        Saved all = attendances.allPresent(session, List.of(new Slot(day(0), HalfDay.MORNING), new Slot(day(0), HalfDay.AFTERNOON)));

        Slot morning = new Slot(day(0), HalfDay.MORNING);
        assertThat(register().present(morning)).isEqualTo(3);
        assertThat(register().attended(cell(2, 0, HalfDay.MORNING))).isEqualTo(90);
        assertThat(register().of(person(0))).isEqualTo(new Hours(420, 840));
        assertThat(register().of(person(1))).isEqualTo(new Hours(210, 840));
        assertThat(register().total()).isEqualTo(new Hours(510 + 840, 4 * 840));
        assertThat(kept(person(2))).isEqualTo(300);
        assertThat(keptOfSession()).isEqualTo(1350);
        assertThat(work.dsl().fetchSingle(REGISTRATION, REGISTRATION.ID.eq(person(0))).getExpectedMinutes()).isEqualTo(840);

        work.journal.undo(all.changeId());
        assertThat(register().entry(cell(0, 0, HalfDay.MORNING))).isEmpty();
        assertThat(register().entry(cell(1, 0, HalfDay.MORNING)).orElseThrow().state()).isEqualTo(AttendanceState.EXCUSED);
        assertThat(keptOfSession()).isEqualTo(90);

        attendances.clear(List.of(cell(2, 0, HalfDay.MORNING)));
        assertThat(keptOfSession()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void timesChangedLaterAreCountedAnew(TestBases.Kind kind) {
        open(kind, LocalDate.of(2026, 5, 18));
        attendances.allPresent(session, register().halves().stream().map(HeldHalf::slot).toList());
        assertThat(kept(person(0))).isEqualTo(420);
        work.dating.setTimes(work.session(session).days().getFirst().when(), DayTimes.of(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(kept(person(0))).isEqualTo(180);
        assertThat(keptOfSession()).isEqualTo(720);
        assertThat(warnings()).as("the afternoon there is not any more").containsOnly(Kind.NOT_HELD).hasSize(4);
        assertThat(work.dsl().fetchSingle(REGISTRATION, REGISTRATION.ID.eq(person(0))).getExpectedMinutes()).isEqualTo(180);
    }

    @ParameterizedTest
    @EnumSource
    void aDayOrARegistrationThatGoesTakesItsEntriesAndUndoBringsThemBack(TestBases.Kind kind) {
        open(kind, LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 19));
        attendances.allPresent(session, register().halves().stream().map(HeldHalf::slot).toList());
        attendances.received(new Slot(day(0), HalfDay.MORNING), TODAY);
        Map<String, List<String>> before = work.state();

        Saved gone = registrations.delete(List.of(person(0))).saved();
        assertThat(keptOfSession()).isEqualTo(3 * 840);
        work.journal.undo(gone.changeId());
        assertThat(work.state()).isEqualTo(before);

        PlannedDay first = work.session(session).days().getFirst();
        work.programme.days().delete(first.day());
        assertThat(register().halves()).hasSize(2);
        assertThat(keptOfSession()).isEqualTo(4 * 420);
        work.journal.undo(work.journal.history().all(null, 1).getFirst().id());
        assertThat(work.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whoDroppedOutKeepsTheHoursOfBefore(TestBases.Kind kind) {
        open(kind, LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 19), LocalDate.of(2026, 6, 2));
        key(cell(0, 0, HalfDay.MORNING), AttendanceState.PRESENT);
        UUID gone = person(0);
        registrations.setStatus(List.of(gone), RegistrationStatus.DROPPED_OUT, "changement de poste");
        assertThat(register().people()).extracting(one -> one.id()).contains(gone);
        assertThat(register().of(gone)).isEqualTo(new Hours(210, 210));
        assertThat(kept(gone)).isEqualTo(210);
        assertThat(warnings()).doesNotContain(Kind.NOT_EXPECTED);
        UUID later = person(1);
        registrations.setStatus(List.of(later), RegistrationStatus.CANCELLED, null);
        assertThat(register().people()).extracting(one -> one.id()).doesNotContain(later);
    }

    @ParameterizedTest
    @EnumSource
    void whatShouldBeLookedAtIsSaid(TestBases.Kind kind) {
        open(kind, LocalDate.of(2026, 5, 14), TODAY, LocalDate.of(2026, 6, 2));
        assertThat(warnings()).filteredOn(Kind.PUBLIC_HOLIDAY::equals).hasSize(2);
        assertThat(warnings()).as("nothing of today is missing yet").filteredOn(Kind.MISSING::equals).hasSize(8);
        attendances.allPresent(session, register().halves().subList(0, 2).stream().map(HeldHalf::slot).toList());
        assertThat(warnings()).doesNotContain(Kind.MISSING);

        key(cell(0, 2, HalfDay.MORNING), AttendanceState.PLANNED_ABSENCE);
        assertThat(warnings()).doesNotContain(Kind.FUTURE);
        key(cell(0, 2, HalfDay.MORNING), AttendanceState.PRESENT);
        assertThat(warnings()).containsOnlyOnce(Kind.FUTURE);

        new Expectations(work.journal).set(session, List.of(new Expectations.Place(person(1), day(0))), false);
        assertThat(warnings()).as("keyed twice that day").filteredOn(Kind.NOT_EXPECTED::equals).hasSize(2);
        assertThat(register().of(person(1))).as("what was keyed counts").isEqualTo(new Hours(420, 1260));
        assertThat(warnings()).doesNotContain(Kind.NO_TIMES, Kind.NOT_HELD);
        work.dating.undate(List.of(work.session(session).days().getFirst().when()));
        assertThat(warnings()).filteredOn(Kind.NOT_HELD::equals).hasSize(8);
        assertThat(keptOfSession()).as("only the one of June is held").isEqualTo(210);
    }

    @ParameterizedTest
    @EnumSource
    void aSheetIsReceivedAndSigned(TestBases.Kind kind) {
        open(kind, LocalDate.of(2026, 5, 18));
        Slot morning = new Slot(day(0), HalfDay.MORNING);
        attendances.received(morning, TODAY);
        Saved signed = attendances.note(new Sheet(morning, TODAY, true));
        assertThat(register().sheet(morning).orElseThrow()).isEqualTo(new Sheet(morning, TODAY, true));
        work.journal.undo(signed.changeId());
        assertThat(register().sheet(morning).orElseThrow().trainerSigned()).isFalse();
        attendances.received(morning, null);
        assertThat(register().sheet(morning).orElseThrow().receivedOn()).isNull();
    }

    /** Whatever is keyed, what the base keeps is what the register counts, and nobody was there longer than expected. */
    @ParameterizedTest
    @EnumSource
    void whatTheBaseKeepsIsWhatTheRegisterCounts(TestBases.Kind kind) {
        open(kind, LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 19), LocalDate.of(2026, 6, 2));
        Random random = Seed.random(AttendancesTest.class);
        List<UUID> people = register().people().stream().map(one -> one.id()).toList();
        for (int round = 0; round < 6; round++) {
            List<Entry> entries = new ArrayList<>();
            for (UUID person : people) {
                for (int day = 0; day < 4; day++) {
                    for (HalfDay half : HalfDay.values()) {
                        AttendanceState state = AttendanceState.values()[random.nextInt(AttendanceState.values().length)];
                        if (random.nextInt(3) > 0) {
                            entries.add(new Entry(new Cell(person, new Slot(day(day), half)), state,
                                    state == AttendanceState.PARTIAL ? random.nextInt(400) : null));
                        }
                    }
                }
            }
            attendances.set(entries);
            new Expectations(work.journal).set(session, List.of(new Expectations.Place(people.get(random.nextInt(4)), day(random.nextInt(4)))),
                    random.nextBoolean());
            AttendanceRegister register = register();
            for (UUID person : people) {
                Hours hours = register.of(person);
                assertThat(kept(person)).isEqualTo(hours.attended());
                assertThat(hours.attended()).isBetween(0, hours.expected());
                assertThat(hours.rate().orElse(0.0)).isBetween(0.0, 1.0);
            }
            assertThat(keptOfSession()).isEqualTo(register.total().attended());
            assertThat(register.halves().stream().flatMap(held -> register.people().stream().map(one -> new Cell(one.id(), held.slot())))
                    .mapToInt(register::attended).sum()).isEqualTo(register.total().attended());
            assertThat(Stream.of(ATTENDANCE).flatMap(table -> work.dsl().fetch(table).stream()).mapToInt(row -> row.getAttendedMinutes()).sum())
                    .isEqualTo(register.total().attended());
        }
    }
}
