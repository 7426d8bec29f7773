package fr.estrade.attendance;

import static fr.estrade.db.Tables.ATTENDANCE;
import static fr.estrade.db.Tables.DAY_EXPECTATION;
import static fr.estrade.db.Tables.DAY_ROLE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.db.code.HalfDay;
import fr.estrade.db.tables.records.AttendanceRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.registration.ExpectationPlan;
import fr.estrade.registration.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Keeps the hours of attendance: how long each half of a session's days lasts, how long each entry counts, how long each registration
 * was expected and there, and how long all of them were there. The times of a day that change later change all of it.
 */
public final class AttendanceMinutes implements Derivation {

    @Override
    public Table<?> records() {
        return SESSION;
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(SESSION, PHASE, PROGRAMME_DAY, SESSION_DAY, DAY_ROLE, REGISTRATION, DAY_EXPECTATION, ATTENDANCE);
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        Map<UUID, Programme> programmes = ProgrammeReader.outlines(dsl, ProgrammeOwner.Kind.SESSION, records);
        Map<UUID, List<SessionDayRecord>> days = dsl.selectFrom(SESSION_DAY).where(SESSION_DAY.SESSION_ID.in(records)).fetch().stream()
                .collect(Collectors.groupingBy(SessionDayRecord::getSessionId));
        Map<UUID, List<RegistrationRecord>> registrations = dsl.select(REGISTRATION.ID, REGISTRATION.SESSION_ID, REGISTRATION.STATUS,
                REGISTRATION.AUDIENCE_ROLE_ID).from(REGISTRATION).where(REGISTRATION.SESSION_ID.in(records)).fetchInto(REGISTRATION).stream()
                .collect(Collectors.groupingBy(RegistrationRecord::getSessionId));
        Kept kept = registrations.isEmpty() ? Kept.NOTHING : Kept.read(dsl, registrations.keySet());
        List<DerivedRow> rows = new ArrayList<>();
        programmes.forEach((session, programme) -> of(session, programme, days.getOrDefault(session, List.of()),
                registrations.getOrDefault(session, List.of()), kept, rows));
        return rows;
    }

    /** What belongs to the registrations of some sessions: roles by programme day, the rest by registration. */
    private record Kept(Map<UUID, Set<UUID>> roles, Map<UUID, List<ExpectationPlan.Change>> changes, Map<UUID, List<AttendanceRecord>> entries) {
        private static final Kept NOTHING = new Kept(Map.of(), Map.of(), Map.of());

        static Kept read(DSLContext dsl, Collection<UUID> sessions) {
            Map<UUID, Set<UUID>> roles = new HashMap<>();
            dsl.select(DAY_ROLE.PROGRAMME_DAY_ID, DAY_ROLE.AUDIENCE_ROLE_ID).from(DAY_ROLE)
                    .join(SESSION_DAY).on(DAY_ROLE.PROGRAMME_DAY_ID.eq(SESSION_DAY.PROGRAMME_DAY_ID)).where(SESSION_DAY.SESSION_ID.in(sessions))
                    .fetchGroups(DAY_ROLE.PROGRAMME_DAY_ID, DAY_ROLE.AUDIENCE_ROLE_ID).forEach((day, some) -> roles.put(day, Set.copyOf(some)));
            Map<UUID, List<ExpectationPlan.Change>> changes = dsl.select(DAY_EXPECTATION.fields()).from(DAY_EXPECTATION)
                    .join(REGISTRATION).on(DAY_EXPECTATION.REGISTRATION_ID.eq(REGISTRATION.ID)).where(REGISTRATION.SESSION_ID.in(sessions))
                    .fetchInto(DAY_EXPECTATION).stream()
                    .map(row -> new ExpectationPlan.Change(row.getRegistrationId(), row.getSessionDayId(), row.getExpected()))
                    .collect(Collectors.groupingBy(ExpectationPlan.Change::registrationId));
            Map<UUID, List<AttendanceRecord>> entries = dsl.select(ATTENDANCE.fields()).from(ATTENDANCE)
                    .join(REGISTRATION).on(ATTENDANCE.REGISTRATION_ID.eq(REGISTRATION.ID)).where(REGISTRATION.SESSION_ID.in(sessions))
                    .fetchInto(ATTENDANCE).stream().collect(Collectors.groupingBy(AttendanceRecord::getRegistrationId));
            return new Kept(roles, changes, entries);
        }
    }

    private record DayHalves(UUID dayId, boolean held, boolean dated, Map<HalfDay, Half> halves) {
    }

    private static void of(UUID session, Programme programme, List<SessionDayRecord> dates, List<RegistrationRecord> registrations, Kept kept,
            List<DerivedRow> into) {
        Map<UUID, SessionDayRecord> byProgrammeDay = dates.stream().collect(Collectors.toMap(SessionDayRecord::getProgrammeDayId, row -> row));
        List<DayHalves> days = new ArrayList<>();
        List<ExpectationPlan.Day> planned = new ArrayList<>();
        for (Phase phase : programme.phases()) {
            for (ProgrammeDay day : phase.days()) {
                SessionDayRecord date = byProgrammeDay.get(day.id());
                if (date != null) {
                    DayHalves halves = halves(programme, phase, day, date);
                    days.add(halves);
                    planned.add(new ExpectationPlan.Day(date.getId(), phase.isFirm(), kept.roles.getOrDefault(day.id(), Set.of())));
                    into.add(row(date.getId(), halves.halves));
                }
            }
        }
        List<RegistrationRecord> placed = registrations.stream().filter(row -> Standing.of(row.getStatus()) == Standing.PLACED).toList();
        ExpectationPlan plan = new ExpectationPlan(placed.stream().map(row -> new ExpectationPlan.Person(row.getId(), row.getAudienceRoleId())).toList(),
                planned, placed.stream().flatMap(row -> kept.changes.getOrDefault(row.getId(), List.of()).stream()).toList());
        int attendedByAll = 0;
        for (RegistrationRecord registration : registrations) {
            attendedByAll += of(registration.getId(), Standing.of(registration.getStatus()) == Standing.PLACED ? plan : null, days,
                    kept.entries.getOrDefault(registration.getId(), List.of()), into);
        }
        into.add(new DerivedRow(SESSION, session, Map.of(SESSION.ATTENDED_MINUTES, attendedByAll)));
    }

    private static DayHalves halves(Programme programme, Phase phase, ProgrammeDay day, SessionDayRecord date) {
        DayTimes own = new DayTimes(date.getStartTime(), date.getBreakStart(), date.getBreakEnd(), date.getEndTime());
        Map<HalfDay, Half> halves = HalfDays.of(own.orElse(programme.timesOf(day)), day.minutes()).stream()
                .collect(Collectors.toMap(Half::half, half -> half));
        return new DayHalves(date.getId(), phase.isFirm(), date.getHeldOn() != null, halves);
    }

    private static DerivedRow row(UUID dayId, Map<HalfDay, Half> halves) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(SESSION_DAY.MORNING_MINUTES, minutes(halves.get(HalfDay.MORNING)));
        values.put(SESSION_DAY.AFTERNOON_MINUTES, minutes(halves.get(HalfDay.AFTERNOON)));
        values.put(SESSION_DAY.HALVES_ASSUMED, halves.values().stream().anyMatch(half -> !half.isTimed()));
        return new DerivedRow(SESSION_DAY, dayId, values);
    }

    private static Integer minutes(Half half) {
        return half == null ? null : half.minutes();
    }

    /** @param plan null for somebody without a place */
    private static int of(UUID registration, ExpectationPlan plan, List<DayHalves> days, List<AttendanceRecord> entries, List<DerivedRow> into) {
        Map<Slot, AttendanceRecord> bySlot = entries.stream().collect(Collectors.toMap(row -> new Slot(row.getSessionDayId(), row.getHalf()), row -> row));
        int expected = 0;
        int attended = 0;
        for (DayHalves day : days) {
            boolean takesPlace = day.held && day.dated;
            boolean planned = takesPlace && plan != null && plan.isExpected(registration, day.dayId);
            for (HalfDay which : HalfDay.values()) {
                Half half = takesPlace ? day.halves.get(which) : null;
                AttendanceRecord entry = bySlot.get(new Slot(day.dayId, which));
                int here = entry == null ? 0 : AttendedMinutes.of(entry.getState(), entry.getMinutes(), half);
                attended += here;
                expected += half != null && (planned || entry != null) ? half.minutes() : 0;
                if (entry != null) {
                    into.add(new DerivedRow(ATTENDANCE, entry.getId(), Map.of(ATTENDANCE.ATTENDED_MINUTES, here)));
                }
            }
        }
        into.add(new DerivedRow(REGISTRATION, registration, Map.of(REGISTRATION.EXPECTED_MINUTES, expected, REGISTRATION.ATTENDED_MINUTES, attended)));
        return attended;
    }
}
