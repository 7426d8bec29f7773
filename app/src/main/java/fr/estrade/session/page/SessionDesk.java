package fr.estrade.session.page;

import fr.estrade.calendar.PublicHolidays;
import fr.estrade.db.code.HolidayRegion;
import fr.estrade.journal.StaleRecordException;
import fr.estrade.offer.OfficeDefaults;
import fr.estrade.offer.programme.Difference;
import fr.estrade.session.SessionDating;
import fr.estrade.session.SessionReader;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.session.Sessions;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What the parts of a session's page read it with and write it with. */
final class SessionDesk {

    /**
     * A session as it stands, and what surrounds it.
     *
     * @param differences how its programme differs from the offer's of now
     * @param holidays    those that the office keeps
     */
    record Seen(SessionSnapshot session, List<Difference> differences, PublicHolidays holidays) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID id;
    private final Sessions sessions;
    private final SessionDating dating;

    SessionDesk(Kit kit, BaseAccess base, UUID id) {
        this.kit = kit;
        this.base = base;
        this.id = id;
        this.sessions = new Sessions(base.journal());
        this.dating = new SessionDating(base.journal());
    }

    UUID id() {
        return id;
    }

    Kit kit() {
        return kit;
    }

    BaseAccess base() {
        return base;
    }

    Sessions sessions() {
        return sessions;
    }

    SessionDating dating() {
        return dating;
    }

    /** Reads the session and gives it on the thread of the user interface; nothing if it is gone meanwhile. */
    void read(Consumer<Seen> consumer) {
        kit.tasks().run(kit.text("sessionpage.reading"), this::seen).latest(this, 0)
                .onSuccess(seen -> seen.ifPresent(consumer)).start();
    }

    private Optional<Seen> seen() {
        SessionReader reader = new SessionReader(base.dsl());
        return reader.read(id).map(session -> new Seen(session, reader.differences(session), holidays(base)));
    }

    /** The public holidays that the office keeps. Not on the thread of the user interface. */
    static PublicHolidays holidays(BaseAccess base) {
        return new PublicHolidays(OfficeDefaults.read(base.dsl()).holidays() == HolidayRegion.ALSACE_MOSELLE);
    }

    /** Writes; what somebody else saved meanwhile is said, and shown instead. */
    void write(String labelKey, Runnable gesture, Runnable onStale) {
        kit.tasks().write(kit.text(labelKey), gesture::run)
                .onFailure(StaleRecordException.class, stale -> {
                    kit.toasts().warn(kit.text("sessionpage.stale"));
                    onStale.run();
                })
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused)))
                .start();
    }
}
