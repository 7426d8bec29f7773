package fr.estrade.attendance.page;

import fr.estrade.attendance.AttendanceRegister;
import fr.estrade.attendance.AttendanceWarning;
import fr.estrade.attendance.Attendances;
import fr.estrade.attendance.RegisterReader;
import fr.estrade.calendar.PublicHolidays;
import fr.estrade.db.code.HolidayRegion;
import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.Saved;
import fr.estrade.offer.OfficeDefaults;
import fr.estrade.registration.Roll;
import fr.estrade.storage.BaseException;
import fr.estrade.task.Task;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.OwnChanges;
import fr.estrade.ui.Undoing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the screens read and write the attendance of a session with. */
final class AttendanceDesk {

    /**
     * The attendance as it was read.
     *
     * @param warnings what should be looked at
     * @param today    what day it was then
     */
    record Seen(AttendanceRegister register, List<AttendanceWarning> warnings, LocalDate today) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID sessionId;
    private final Attendances attendances;
    private final Undoing undoing;
    private final OwnChanges own = new OwnChanges();
    private Runnable written = () -> { };
    /** The people as they were read last; null while they are to be read. */
    private Roll roll;

    AttendanceDesk(Kit kit, BaseAccess base, UUID sessionId) {
        this.kit = kit;
        this.base = base;
        this.sessionId = sessionId;
        this.attendances = new Attendances(base.journal());
        this.undoing = new Undoing(kit, base);
    }

    Kit kit() {
        return kit;
    }

    BaseAccess base() {
        return base;
    }

    UUID sessionId() {
        return sessionId;
    }

    Attendances attendances() {
        return attendances;
    }

    LocalDate today() {
        return LocalDate.now(base.clock());
    }

    /** Reads the attendance and gives it on the thread of the user interface; nothing if the session is gone. */
    void read(Object lane, Consumer<Seen> consumer) {
        roll = null;
        read(lane, () -> new RegisterReader(base.dsl()).read(sessionId), consumer);
    }

    /** Reads what was keyed, of the people who were read before: all that a change of this page can have made otherwise. */
    void readKeyed(Object lane, Consumer<Seen> consumer) {
        Roll known = roll;
        if (known == null) {
            read(lane, consumer);
        } else {
            read(lane, () -> Optional.of(new RegisterReader(base.dsl()).of(known)), consumer);
        }
    }

    private void read(Object lane, Supplier<Optional<AttendanceRegister>> reader, Consumer<Seen> consumer) {
        kit.tasks().run(kit.text("attendance.reading"), () -> reader.get().map(register -> {
            PublicHolidays holidays = new PublicHolidays(OfficeDefaults.read(base.dsl()).holidays() == HolidayRegion.ALSACE_MOSELLE);
            return new Seen(register, register.warnings(today(), holidays::isHoliday), today());
        })).latest(lane, 0).onSuccess(seen -> seen.ifPresent(now -> {
            roll = now.register().roll();
            consumer.accept(now);
        })).start();
    }

    /** A change was made: of the session's, and not by this page, it calls for reading everything again. */
    void heard(ChangeEvent event, Runnable readAgain) {
        if (event.touchesRecord(sessionId)) {
            own.heard(event, readAgain);
        }
    }

    /** Says what is to be done after each change of this page. */
    void onWritten(Runnable action) {
        written = action;
    }

    /** Writes what was keyed of a cell or two; the screen shows it, so nothing more is said. */
    void write(Callable<Saved> gesture) {
        start(kit.tasks().write(kit.text("attendance.writing"), gesture));
    }

    /** Writes what was done to many cells at once, says so, and offers to take it back. */
    void write(String done, Callable<Saved> gesture) {
        start(undoing.prepare(done, gesture));
    }

    private void start(Task<Saved> task) {
        own.by(task, saved -> saved).onSuccess(saved -> written.run())
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }
}
