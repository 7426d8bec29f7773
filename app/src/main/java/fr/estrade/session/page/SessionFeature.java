package fr.estrade.session.page;

import static fr.estrade.db.Tables.PLACE;
import static fr.estrade.db.Tables.ROOM;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Operator;
import fr.estrade.session.SessionLists;
import fr.estrade.session.Sessions;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Deletions;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Sessions in the window: their list, their record, a new one, and their days as a list. */
public final class SessionFeature implements Feature {

    /** Name of the page of a session. */
    public static final String PAGE = "session";
    /** Name of the page that opens a session; its place may name the offer. */
    public static final String NEW_PAGE = "newSession";
    private static final String LIST_PAGE = "sessions";
    private static final String DAYS_PAGE = "sessionDays";

    private final List<AddedPart> more;
    private final List<SessionGesture> gestures;

    /**
     * Sessions with what features above bring.
     *
     * @param more     parts of the page of a session, in the order of its tabs
     * @param gestures what is done with several sessions at once
     */
    public SessionFeature(List<AddedPart> more, List<SessionGesture> gestures) {
        this.more = List.copyOf(more);
        this.gestures = List.copyOf(gestures);
    }

    /** Chooses a session by its title or code. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(SessionLists.SESSIONS, SESSION),
                SessionLists.SESSIONS.query().withColumns(List.of("title", "code", "startsOn")), PAGE);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.sessions", Icons.SESSION, Place.of(LIST_PAGE)).with(PAGE, NEW_PAGE),
                new NavigationEntry("nav.sessionDays", Icons.DATE, Place.of(DAYS_PAGE)));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> list(kit, base, gestures))
                .page(PAGE, (kit, place) -> new SessionRecordPage(kit, base, place.id(), more).page())
                .page(NEW_PAGE, (kit, place) -> new NewSessionPage(kit, base, place.id()))
                .page(DAYS_PAGE, (kit, place) -> days(kit, base))
                .command(kit -> create(kit))
                .search(new RecordSearch(SessionLists.SESSIONS, PAGE, Icons.SESSION, "title", List.of("code", "status")))
                .todos(new SessionTodos(base.dsl()))
                .samples(() -> samples(base));
    }

    /** The parts of the session that has the most days. */
    private List<Place> samples(BaseAccess base) {
        return base.dsl().select(SESSION.ID).from(SESSION).orderBy(SESSION.DAY_COUNT.desc(), SESSION.DATED_COUNT.desc(), SESSION.ID).limit(1)
                .fetch(SESSION.ID).stream().flatMap(id -> Stream.concat(SessionRecordPage.PARTS.stream(), more.stream().map(AddedPart::titleKey))
                        .map(part -> Place.of(PAGE, id).at(part))).toList();
    }

    static Command create(Kit kit) {
        return Command.of("session.new", Icons.ADD, () -> kit.navigator().open(Place.of(NEW_PAGE)));
    }

    private static Page list(Kit kit, BaseAccess base, List<SessionGesture> gestures) {
        ListDefinition list = SessionLists.SESSIONS;
        LocalDate today = LocalDate.now(base.clock());
        ListPage page = new ListPage(kit, base.list(list, SESSION, SESSION_DAY, SESSION_TRAINER, TRAINER, PLACE, ROOM))
                .opens(id -> Place.of(PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .look("status", status -> SessionLooks.of((SessionStatus) status))
                .deletes(new Deletions(kit, base).of(SESSION, "session.deleted"))
                .detail(id -> new SessionDetail(kit, base, id).root())
                .preset("session.view.coming", list.query().and(Filter.of("endsOn", Operator.AT_LEAST, today)))
                .preset("session.view.undated", list.query().and(Filter.of("undatedCount", Operator.MORE, 0)))
                .preset("session.view.belowMinimum", list.query().and(Filter.of("belowMinimum", Operator.IS, true))
                        .and(Filter.of("status", Operator.IS, SessionStatus.ENVISAGED, SessionStatus.CONFIRMED)))
                .preset("session.view.ongoing", list.query().and(Filter.of("status", Operator.IS, SessionStatus.ONGOING)))
                .empty("session.none");
        for (SessionStatus status : List.of(SessionStatus.CONFIRMED, SessionStatus.DONE, SessionStatus.CANCELLED, SessionStatus.ARCHIVED)) {
            page.bulk(new BulkCommand("session.status." + status.name(), SessionLooks.of(status).icon(),
                    (ids, done) -> setStatus(kit, base, ids, status, done)));
        }
        gestures.forEach(gesture -> page.bulk(new BulkCommand(gesture.key(), gesture.icon(), gesture.action().apply(kit, base))));
        return page;
    }

    /** @param then run once they have that status */
    static void setStatus(Kit kit, BaseAccess base, List<UUID> ids, SessionStatus status, Runnable then) {
        new Undoing(kit, base).prepare(kit.texts().count("session.status.set", ids.size(), kit.texts().code(status)),
                () -> new Sessions(base.journal()).setStatus(ids, status)).onSuccess(saved -> then.run()).start();
    }

    private static Page days(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(SessionLists.SESSION_DAYS, SESSION, SESSION_DAY))
                .opening(day -> kit.tasks().run(kit.text("sessionpage.reading"), () -> base.dsl().select(SESSION_DAY.SESSION_ID).from(SESSION_DAY)
                        .where(SESSION_DAY.ID.eq(day)).fetchOne(SESSION_DAY.SESSION_ID))
                        .onSuccess(session -> kit.navigator().open(Place.of(PAGE, session))).start())
                .preset("session.view.daysUndated", SessionLists.SESSION_DAYS.query().and(Filter.unknown("date")))
                .empty("session.none");
    }
}
