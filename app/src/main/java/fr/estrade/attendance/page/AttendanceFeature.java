package fr.estrade.attendance.page;

import static fr.estrade.db.Tables.ATTENDANCE;
import static fr.estrade.db.Tables.ATTENDANCE_SHEET;
import static fr.estrade.db.Tables.DAY_EXPECTATION;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.attendance.AttendanceLists;
import fr.estrade.db.code.AttendanceState;
import fr.estrade.list.Filter;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips.Look;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Command;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Attendance in the window: a part of the page of a session, and its lists. */
public final class AttendanceFeature implements Feature {

    private static final String LIST_PAGE = "attendances";
    private static final String HOURS_PAGE = "attendanceHours";
    /** Name of the page of the days held and their sheets. */
    static final String SHEETS_PAGE = "attendanceSheets";
    /** The arrangement of the days whose attendance is to be keyed. */
    static final String TO_KEY = "attendance.view.toKey";
    /** The arrangement of the days whose sheets are awaited. */
    static final String SHEETS_AWAITED = "attendance.view.sheets";

    /** What a session's page shows of it. */
    public static List<AddedPart> sessionParts() {
        return List.of(new AddedPart(AttendancePart.KEY, AttendancePart::new));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.attendance", Icons.CHECK, Place.of(LIST_PAGE)).with(HOURS_PAGE, SHEETS_PAGE));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> attendances(kit, base))
                .page(HOURS_PAGE, (kit, place) -> hours(kit, base))
                .page(SHEETS_PAGE, (kit, place) -> sheets(kit, base))
                .todos(new AttendanceTodos(base.dsl()))
                .samples(() -> samples(base));
    }

    /** The session with the most hours attended, and the lists that the navigation does not name. */
    private static List<Place> samples(BaseAccess base) {
        List<Place> places = base.dsl().select(SESSION.ID).from(SESSION)
                .where(SESSION.ID.in(base.dsl().select(REGISTRATION.SESSION_ID).from(REGISTRATION)))
                .orderBy(SESSION.ATTENDED_MINUTES.desc(), SESSION.ID).limit(1)
                .fetch(row -> Place.of(SessionFeature.PAGE, row.value1()).at(AttendancePart.KEY));
        places.add(Place.of(HOURS_PAGE));
        places.add(Place.of(SHEETS_PAGE));
        return places;
    }

    private static Page attendances(Kit kit, BaseAccess base) {
        ListQuery all = AttendanceLists.ATTENDANCES.query();
        ListQuery recent = all.and(Filter.of("date", Operator.AT_LEAST, LocalDate.now(base.clock()).minusMonths(2)));
        return new ListPage(kit, base.list(AttendanceLists.ATTENDANCES, ATTENDANCE, ATTENDANCE_SHEET, SESSION, SESSION_DAY, PARTICIPANT))
                .look("state", state -> look((AttendanceState) state))
                .opening(id -> open(kit, () -> base.dsl().select(SESSION_DAY.SESSION_ID).from(ATTENDANCE).join(SESSION_DAY)
                        .on(ATTENDANCE.SESSION_DAY_ID.eq(SESSION_DAY.ID)).where(ATTENDANCE.ID.eq(id)).fetchOne(SESSION_DAY.SESSION_ID)))
                .preset("attendance.view.recent", recent).initially(recent)
                .preset("attendance.view.absent", all.and(Filter.of("state", Operator.IS, AttendanceState.ABSENT, AttendanceState.EXCUSED)))
                .also(to(kit, "attendance.to.hours", Icons.TIME, HOURS_PAGE))
                .also(to(kit, "attendance.to.sheets", Icons.DOCUMENT, SHEETS_PAGE))
                .empty("attendance.none");
    }

    private static Page hours(Kit kit, BaseAccess base) {
        ListQuery all = AttendanceLists.HOURS.query();
        ListQuery untilNow = all.and(new Filter("period", Operator.AT_MOST, List.of("today")));
        int year = LocalDate.now(base.clock()).getYear();
        return new ListPage(kit, base.list(AttendanceLists.HOURS, ATTENDANCE, REGISTRATION, DAY_EXPECTATION, SESSION, SESSION_DAY,
                PARTICIPANT))
                .opening(id -> open(kit, () -> base.dsl().select(REGISTRATION.SESSION_ID).from(REGISTRATION).where(REGISTRATION.ID.eq(id))
                        .fetchOne(REGISTRATION.SESSION_ID)))
                .preset("attendance.view.untilNow", untilNow).initially(untilNow)
                .preset("attendance.view.thisYear", within(all, year))
                .preset("attendance.view.lastYear", within(all, year - 1))
                .empty("attendance.none.hours");
    }

    private static ListQuery within(ListQuery all, int year) {
        return all.and(Filter.of("period", Operator.AT_LEAST, LocalDate.of(year, 1, 1)))
                .and(Filter.of("period", Operator.AT_MOST, LocalDate.of(year, 12, 31)));
    }

    private static Page sheets(Kit kit, BaseAccess base) {
        ListQuery past = AttendanceLists.SHEETS.query().and(new Filter("date", Operator.LESS, List.of("today")));
        return new ListPage(kit, base.list(AttendanceLists.SHEETS, ATTENDANCE, ATTENDANCE_SHEET, REGISTRATION, DAY_EXPECTATION, SESSION,
                SESSION_DAY))
                .opening(id -> open(kit, () -> base.dsl().select(SESSION_DAY.SESSION_ID).from(SESSION_DAY).where(SESSION_DAY.ID.eq(id))
                        .fetchOne(SESSION_DAY.SESSION_ID)))
                .preset("attendance.view.past", past).initially(past)
                .preset(TO_KEY, past.and(Filter.of("missing", Operator.MORE, 0)))
                .preset(SHEETS_AWAITED, past.and(Filter.of("sheetsMissing", Operator.MORE, 0)))
                .preset("attendance.view.notSigned", past.and(Filter.of("notSigned", Operator.MORE, 0)))
                .empty("attendance.none.days");
    }

    private static Command to(Kit kit, String key, Icons icon, String page) {
        return Command.of(key, icon, () -> kit.navigator().open(Place.of(page)));
    }

    private static void open(Kit kit, Callable<UUID> session) {
        kit.tasks().run(kit.text("attendance.reading"), session)
                .onSuccess(id -> kit.navigator().open(Place.of(SessionFeature.PAGE, id).at(AttendancePart.KEY))).start();
    }

    private static Look look(AttendanceState state) {
        return switch (state) {
            case PRESENT -> new Look(Icons.CHECK, Tone.SUCCESS);
            case ABSENT -> new Look(Icons.CLOSE, Tone.DANGER);
            case EXCUSED -> new Look(Icons.INFO, Tone.WARNING);
            case PARTIAL -> new Look(Icons.HALF, Tone.ACCENT);
            case PLANNED_ABSENCE -> new Look(Icons.DATE, Tone.NEUTRAL);
        };
    }
}
