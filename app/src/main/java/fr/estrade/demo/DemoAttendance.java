package fr.estrade.demo;

import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.code.HalfDay;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.AttendanceRecord;
import fr.estrade.db.tables.records.AttendanceSheetRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.registration.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.UpdatableRecord;

/**
 * Who was there on the past days of the sessions of the content: nearly everybody; here and there somebody is away, or leaves early.
 * Of a session that is going on the last afternoon is still to be keyed, and the sheets of the last day have not come back.
 */
final class DemoAttendance {
    private static final Set<SessionStatus> NOT_HELD = Set.of(SessionStatus.CANCELLED, SessionStatus.NOT_DONE);
    /** Numbers of a cell that this divides make an absence, those next to them an excuse, a part of the time. */
    private static final int ONE_IN = 29;
    private static final int LEFT_AFTER = 120;
    private static final int SHEET_AFTER = 3;

    private final DemoSetting setting;

    DemoAttendance(DemoSetting setting) {
        this.setting = setting;
    }

    /**
     * Hands the rows of a session, to be handed after those of the session and its registrations.
     *
     * @param registered registrations in the order of the session, and what else belongs to them
     */
    void of(SessionRows session, List<UpdatableRecord<?>> registered, Consumer<UpdatableRecord<?>> rows) {
        List<RegistrationRecord> registrations = registered.stream().filter(RegistrationRecord.class::isInstance)
                .map(RegistrationRecord.class::cast).toList();
        if (registrations.isEmpty() || NOT_HELD.contains(session.session().getStatus())) {
            return;
        }
        LocalDate today = setting.today();
        List<SessionDayRecord> held = session.firmDays().stream().filter(day -> day.getHeldOn() != null && day.getHeldOn().isBefore(today)).toList();
        boolean goingOn = session.session().getStatus() == SessionStatus.ONGOING;
        List<AttendanceRecord> keyed = new ArrayList<>();
        for (int d = 0; d < held.size(); d++) {
            SessionDayRecord day = held.get(d);
            boolean last = goingOn && d == held.size() - 1;
            for (HalfDay half : HalfDay.values()) {
                if ((half == HalfDay.MORNING ? day.getMorningMinutes() : day.getAfternoonMinutes()) == null) {
                    continue;
                }
                if (!last) {
                    rows.accept(sheet(day, half, d));
                }
                for (int i = 0; i < registrations.size(); i++) {
                    RegistrationRecord one = registrations.get(i);
                    boolean comes = Standing.of(one.getStatus()) == Standing.PLACED
                            || one.getStatus() == RegistrationStatus.DROPPED_OUT && d == 0;
                    if (comes && !(last && half == HalfDay.AFTERNOON)) {
                        keyed.add(entry(one, day, half, i * 7 + d * 11 + half.ordinal() * 5));
                    }
                }
            }
        }
        keyed.forEach(rows);
    }

    private AttendanceRecord entry(RegistrationRecord registration, SessionDayRecord day, HalfDay half, int number) {
        AttendanceRecord row = new AttendanceRecord();
        row.setId(setting.ids().next());
        row.setRegistrationId(registration.getId());
        row.setSessionDayId(day.getId());
        row.setHalf(half);
        row.setState(switch (number % ONE_IN) {
            case 17 -> AttendanceState.ABSENT;
            case 18, 3 -> AttendanceState.EXCUSED;
            case 12 -> AttendanceState.PARTIAL;
            default -> AttendanceState.PRESENT;
        });
        row.setMinutes(row.getState() == AttendanceState.PARTIAL ? LEFT_AFTER : null);
        return row;
    }

    private AttendanceSheetRecord sheet(SessionDayRecord day, HalfDay half, int number) {
        AttendanceSheetRecord row = new AttendanceSheetRecord();
        row.setId(setting.ids().next());
        row.setSessionDayId(day.getId());
        row.setHalf(half);
        LocalDate back = day.getHeldOn().plusDays(SHEET_AFTER);
        row.setReceivedOn(back.isAfter(setting.today()) ? setting.today() : back);
        row.setTrainerSigned(number % 5 != 4);
        return row;
    }
}
