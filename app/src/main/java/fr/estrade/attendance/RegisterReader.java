package fr.estrade.attendance;

import static fr.estrade.db.Tables.ATTENDANCE;
import static fr.estrade.db.Tables.ATTENDANCE_SHEET;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.registration.Roll;
import fr.estrade.registration.RollReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads who was there at a session. */
public final class RegisterReader {
    private final DSLContext dsl;

    public RegisterReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The attendance of a session; empty when there is none of that id. */
    public Optional<AttendanceRegister> read(UUID sessionId) {
        return new RollReader(dsl).read(sessionId).map(this::of);
    }

    /** The attendance of a session whose people were read already. */
    public AttendanceRegister of(Roll roll) {
        UUID session = roll.session().id();
        return new AttendanceRegister(roll, entries(session), sheets(session));
    }

    private List<Entry> entries(UUID sessionId) {
        return dsl.select(ATTENDANCE.REGISTRATION_ID, ATTENDANCE.SESSION_DAY_ID, ATTENDANCE.HALF, ATTENDANCE.STATE, ATTENDANCE.MINUTES)
                .from(ATTENDANCE).join(SESSION_DAY).on(ATTENDANCE.SESSION_DAY_ID.eq(SESSION_DAY.ID)).where(SESSION_DAY.SESSION_ID.eq(sessionId))
                .fetch(row -> new Entry(new Cell(row.value1(), new Slot(row.value2(), row.value3())), row.value4(), row.value5()));
    }

    private List<Sheet> sheets(UUID sessionId) {
        return dsl.select(ATTENDANCE_SHEET.SESSION_DAY_ID, ATTENDANCE_SHEET.HALF, ATTENDANCE_SHEET.RECEIVED_ON, ATTENDANCE_SHEET.TRAINER_SIGNED)
                .from(ATTENDANCE_SHEET).join(SESSION_DAY).on(ATTENDANCE_SHEET.SESSION_DAY_ID.eq(SESSION_DAY.ID))
                .where(SESSION_DAY.SESSION_ID.eq(sessionId))
                .fetch(row -> new Sheet(new Slot(row.value1(), row.value2()), row.value3(), row.value4()));
    }
}
