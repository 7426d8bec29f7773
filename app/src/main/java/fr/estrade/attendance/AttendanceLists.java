package fr.estrade.attendance;

import static fr.estrade.db.Tables.ATTENDANCE;
import static fr.estrade.db.Tables.ATTENDANCE_SHEET;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.code.HalfDay;
import fr.estrade.db.tables.Attendance;
import fr.estrade.db.tables.Registration;
import fr.estrade.db.tables.SessionDay;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.list.Unknown;
import fr.estrade.registration.ExpectedSql;
import fr.estrade.registration.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The lists of who was there, of the hours that makes, and of the sheets of the days held. */
public final class AttendanceLists {

    private static final Field<LocalDate> RECEIVED = DSL.field(DSL.select(ATTENDANCE_SHEET.RECEIVED_ON).from(ATTENDANCE_SHEET)
            .where(ATTENDANCE_SHEET.SESSION_DAY_ID.eq(ATTENDANCE.SESSION_DAY_ID)).and(ATTENDANCE_SHEET.HALF.eq(ATTENDANCE.HALF)));

    private static final Field<String> PERSON = ListFields.name(ATTENDANCE.registration().participant().FIRST_NAME,
            ATTENDANCE.registration().participant().LAST_NAME);

    /** What was keyed, a row a person and half-day. */
    public static final ListDefinition ATTENDANCES = ListDefinition.named("attendance")
            .from(ATTENDANCE, ATTENDANCE.ID)
            .column("date", ATTENDANCE.sessionDay().HELD_ON, c -> c.unknown(Unknown.TO_DEFINE))
            .column("half", ATTENDANCE.HALF, c -> c.width(11))
            .column("participant", PERSON, c -> c.identity().width(22).sortBy(ATTENDANCE.registration().participant().LAST_NAME))
            .column("employer", ATTENDANCE.registration().participant().organisation().NAME,
                    c -> c.width(22).label("participant.organisation_id"))
            .column("sessionCode", ATTENDANCE.sessionDay().session().CODE, c -> c.whole().width(9))
            .column("sessionTitle", ATTENDANCE.sessionDay().session().TITLE, c -> c.width(28))
            .column("commissioningBody", ATTENDANCE.sessionDay().session().organisation().NAME, c -> c.hidden()
                    .width(24).label("session.organisation_id"))
            .column("state", ATTENDANCE.STATE, c -> c.width(16))
            .column("attendedMinutes", ATTENDANCE.ATTENDED_MINUTES, c -> c.kind(ColumnKind.MINUTES))
            .column("sheetReceivedOn", RECEIVED, c -> c.width(12))
            .column("traineeType", ATTENDANCE.registration().TRAINEE_TYPE, c -> c.hidden().width(18))
            .column("timesAssumed", ATTENDANCE.sessionDay().HALVES_ASSUMED, c -> c.hidden().width(9))
            .column("note", ATTENDANCE.NOTE, c -> c.hidden())
            .search(ATTENDANCE.registration().participant().SEARCH_KEY)
            .order(Sort.descending("date"), Sort.by("sessionCode"), Sort.by("half"), Sort.by("participant"))
            .build();

    private static final SessionDay DAY = SESSION_DAY.as("measured_day");
    private static final Attendance MORNING = ATTENDANCE.as("morning");
    private static final Attendance AFTERNOON = ATTENDANCE.as("afternoon");
    private static final ExpectedSql EXPECTING = new ExpectedSql(REGISTRATION, DAY);
    private static final Condition ANY_ENTRY = DSL.exists(DSL.selectOne().from(MORNING).where(MORNING.REGISTRATION_ID.eq(REGISTRATION.ID)));

    /**
     * Hours by registration, of those who have a place or were there: expected up to today, attended, missed, and those still to come, which
     * nobody can have attended and no rate counts. With a filter on {@code period} all of them are those of the days of the period, which is
     * what a yearly report counts (Cerfa 10443, frame F: hours by attendance date).
     */
    public static final ListDefinition HOURS = ListDefinition.named("attendanceHours")
            .from(REGISTRATION, REGISTRATION.ID)
            .where(REGISTRATION.STATUS.in(Standing.PLACED.statuses()).or(ANY_ENTRY))
            .column("participant", ListFields.name(REGISTRATION.participant().FIRST_NAME, REGISTRATION.participant().LAST_NAME),
                    c -> c.identity().whole().width(20).sortBy(REGISTRATION.participant().LAST_NAME))
            .column("employer", REGISTRATION.participant().organisation().NAME, c -> c.width(22).label("participant.organisation_id"))
            .column("sessionCode", REGISTRATION.session().CODE, c -> c.whole().width(9))
            .column("sessionTitle", REGISTRATION.session().TITLE, c -> c.hidden().width(28))
            .column("startsOn", REGISTRATION.session().STARTS_ON, c -> c.unknown(Unknown.TO_DEFINE))
            .column("status", REGISTRATION.STATUS, c -> c.hidden().width(14))
            .column("traineeType", REGISTRATION.TRAINEE_TYPE, c -> c.width(18))
            .column("commissioningBody", REGISTRATION.session().organisation().NAME, c -> c.hidden()
                    .width(24).label("session.organisation_id"))
            .measure("expectedMinutes", "period", (period, today) -> expected(period.and(held(today))), c -> c.kind(ColumnKind.MINUTES).whole().width(17))
            .measure("attendedMinutes", "period", (period, today) -> attended(period), c -> c.kind(ColumnKind.MINUTES).width(13))
            .measure("absentMinutes", "period", (period, today) -> absent(period), c -> c.kind(ColumnKind.MINUTES).width(14))
            .measure("toComeMinutes", "period", (period, today) -> expected(period.and(DAY.HELD_ON.gt(today))), c -> c.hidden().kind(ColumnKind.MINUTES).width(13))
            .measure("rate", "period", (period, today) -> rate(period.and(held(today))), c -> c.kind(ColumnKind.DECIMAL).width(12))
            .facet("period", DAY.HELD_ON, DAY,
                    match -> DSL.exists(DSL.selectOne().from(DAY).where(DAY.SESSION_ID.eq(REGISTRATION.SESSION_ID)).and(match)))
            .search(REGISTRATION.participant().SEARCH_KEY)
            .order(Sort.descending("startsOn"), Sort.by("sessionCode"), Sort.by("participant"))
            .build();

    private static final ExpectedSql EXPECTING_OF_DAY = new ExpectedSql(REGISTRATION, SESSION_DAY);
    private static final Registration OF_SESSION = REGISTRATION.as("of_session");

    private static final Field<Integer> HALVES = one(SESSION_DAY.MORNING_MINUTES).plus(one(SESSION_DAY.AFTERNOON_MINUTES));
    private static final Field<Integer> EXPECTED_PEOPLE = DSL.field(DSL.selectCount().from(REGISTRATION)
            .where(REGISTRATION.SESSION_ID.eq(SESSION_DAY.SESSION_ID)).and(EXPECTING_OF_DAY.placedAndHeld())
            .and(DSL.condition(EXPECTING_OF_DAY.expected())));
    private static final Field<Integer> KEYED_OF_THEM = DSL.field(DSL.selectCount().from(ATTENDANCE)
            .join(REGISTRATION).on(ATTENDANCE.REGISTRATION_ID.eq(REGISTRATION.ID))
            .where(ATTENDANCE.SESSION_DAY_ID.eq(SESSION_DAY.ID)).and(EXPECTING_OF_DAY.placedAndHeld())
            .and(DSL.condition(EXPECTING_OF_DAY.expected()))
            .and(DSL.when(ATTENDANCE.HALF.eq(HalfDay.MORNING), SESSION_DAY.MORNING_MINUTES).otherwise(SESSION_DAY.AFTERNOON_MINUTES).isNotNull()));
    private static final Field<Integer> PRESENT = DSL.field(DSL.selectCount().from(ATTENDANCE)
            .where(ATTENDANCE.SESSION_DAY_ID.eq(SESSION_DAY.ID)).and(ATTENDANCE.STATE.in(AttendanceState.PRESENT, AttendanceState.PARTIAL)));

    /** Of days: somebody has a place in the session, and the day takes place, of no option or of one that was taken up. */
    public static final Condition HAS_PEOPLE = SESSION_DAY.TAKES_PLACE.isTrue()
            .and(DSL.exists(DSL.selectOne().from(OF_SESSION).where(OF_SESSION.SESSION_ID.eq(SESSION_DAY.SESSION_ID))
                    .and(OF_SESSION.STATUS.in(Standing.PLACED.statuses()))));
    /** Of days: how many expected half-days of persons nobody has keyed. */
    public static final Field<Integer> MISSING = HALVES.times(EXPECTED_PEOPLE).minus(KEYED_OF_THEM);
    /** Of days: how many sheets have not come back. */
    public static final Field<Integer> SHEETS_AWAITED = awaited(SESSION_DAY.MORNING_MINUTES, HalfDay.MORNING)
            .plus(awaited(SESSION_DAY.AFTERNOON_MINUTES, HalfDay.AFTERNOON));

    /** The days held of sessions that have participants: what was keyed of them, and whether their sheets came back. */
    public static final ListDefinition SHEETS = days(ListDefinition.named("attendanceSheets")
            .from(SESSION_DAY, SESSION_DAY.ID)
            .where(SESSION_DAY.HELD_ON.isNotNull())
            .where(HAS_PEOPLE)
            .column("date", SESSION_DAY.HELD_ON)
            .column("sessionCode", SESSION_DAY.session().CODE, c -> c.identity().whole().width(9))
            .column("sessionTitle", SESSION_DAY.session().TITLE, c -> c.width(30).searchable()))
            .order(Sort.descending("date"), Sort.by("sessionCode"))
            .build();

    private AttendanceLists() {
    }

    /** All of them. */
    public static List<ListDefinition> all() {
        return List.of(ATTENDANCES, HOURS, SHEETS);
    }

    /** The days held of one session, for what is shown of it. */
    public static ListDefinition ofSession(UUID sessionId) {
        return days(ListDefinition.named("sessionAttendance")
                .from(SESSION_DAY, SESSION_DAY.ID)
                .where(SESSION_DAY.SESSION_ID.eq(sessionId)).where(SESSION_DAY.HELD_ON.isNotNull())
                .where(SESSION_DAY.TAKES_PLACE.isTrue())
                .column("date", SESSION_DAY.HELD_ON, c -> c.identity()))
                .order(Sort.by("date"))
                .build();
    }

    private static ListDefinition.Builder days(ListDefinition.Builder list) {
        return list
                .column("expectedPeople", EXPECTED_PEOPLE, c -> c.kind(ColumnKind.COUNT).width(9))
                .column("missing", MISSING, c -> c.kind(ColumnKind.COUNT).width(10))
                .column("present", PRESENT, c -> c.kind(ColumnKind.COUNT).width(9))
                .column("morningSheet", received(HalfDay.MORNING), c -> c.width(14))
                .column("afternoonSheet", received(HalfDay.AFTERNOON), c -> c.width(18))
                .column("sheetsMissing", SHEETS_AWAITED, c -> c.kind(ColumnKind.COUNT).width(14))
                .column("notSigned", notSigned(HalfDay.MORNING).plus(notSigned(HalfDay.AFTERNOON)), c -> c.kind(ColumnKind.COUNT).width(15))
                .column("timesAssumed", SESSION_DAY.HALVES_ASSUMED, c -> c.hidden().width(9));
    }

    /** Days up to today: those to come are neither attended nor missed. */
    private static Condition held(LocalDate today) {
        return DAY.HELD_ON.le(today);
    }

    private static Field<Integer> one(Field<Integer> minutes) {
        return DSL.when(minutes.isNotNull(), DSL.inline(1)).otherwise(DSL.inline(0));
    }

    private static Field<LocalDate> received(HalfDay half) {
        return DSL.field(DSL.select(ATTENDANCE_SHEET.RECEIVED_ON).from(ATTENDANCE_SHEET).where(sheet(half)));
    }

    private static Field<Integer> awaited(Field<Integer> minutes, HalfDay half) {
        return DSL.when(minutes.isNotNull().and(received(half).isNull()), DSL.inline(1)).otherwise(DSL.inline(0));
    }

    private static Field<Integer> notSigned(HalfDay half) {
        return DSL.field(DSL.selectCount().from(ATTENDANCE_SHEET).where(sheet(half)).and(ATTENDANCE_SHEET.RECEIVED_ON.isNotNull())
                .and(ATTENDANCE_SHEET.TRAINER_SIGNED.isFalse()));
    }

    private static Condition sheet(HalfDay half) {
        return ATTENDANCE_SHEET.SESSION_DAY_ID.eq(SESSION_DAY.ID).and(ATTENDANCE_SHEET.HALF.eq(half));
    }

    private static Field<Integer> expected(Condition period) {
        Condition planned = EXPECTING.placedAndHeld().and(DSL.condition(EXPECTING.expected()));
        return sum(DSL.when(planned.or(MORNING.ID.isNotNull()), DSL.coalesce(DAY.MORNING_MINUTES, DSL.inline(0))).otherwise(DSL.inline(0))
                .plus(DSL.when(planned.or(AFTERNOON.ID.isNotNull()), DSL.coalesce(DAY.AFTERNOON_MINUTES, DSL.inline(0)))
                        .otherwise(DSL.inline(0))), period);
    }

    private static Field<Integer> attended(Condition period) {
        return sum(minutes(MORNING).plus(minutes(AFTERNOON)), period);
    }

    private static Field<Integer> minutes(Attendance of) {
        return DSL.coalesce(of.ATTENDED_MINUTES, DSL.inline(0));
    }

    /** Of what was keyed: half-days that nobody has keyed yet are neither attended nor missed. */
    private static Field<Integer> absent(Condition period) {
        return sum(missed(MORNING, DAY.MORNING_MINUTES).plus(missed(AFTERNOON, DAY.AFTERNOON_MINUTES)), period);
    }

    private static Field<Integer> missed(Attendance of, TableField<?, Integer> half) {
        return DSL.when(of.ID.isNotNull(), DSL.greatest(DSL.inline(0), DSL.coalesce(half, DSL.inline(0)).minus(of.ATTENDED_MINUTES)))
                .otherwise(DSL.inline(0));
    }

    /** Percent of the expected hours that were attended; unknown where none were expected. */
    private static Field<BigDecimal> rate(Condition period) {
        return DSL.round(attended(period).cast(SQLDataType.DECIMAL(12, 2)).times(DSL.inline(100)).div(DSL.nullif(expected(period), 0)), 1)
                .cast(SQLDataType.DECIMAL(6, 1));
    }

    private static Field<Integer> sum(Field<Integer> minutes, Condition period) {
        return DSL.coalesce(DSL.field(DSL.select(DSL.sum(minutes).cast(SQLDataType.INTEGER)).from(DAY)
                .leftJoin(MORNING).on(MORNING.SESSION_DAY_ID.eq(DAY.ID).and(MORNING.REGISTRATION_ID.eq(REGISTRATION.ID))
                        .and(MORNING.HALF.eq(HalfDay.MORNING)))
                .leftJoin(AFTERNOON).on(AFTERNOON.SESSION_DAY_ID.eq(DAY.ID).and(AFTERNOON.REGISTRATION_ID.eq(REGISTRATION.ID))
                        .and(AFTERNOON.HALF.eq(HalfDay.AFTERNOON)))
                .where(DAY.SESSION_ID.eq(REGISTRATION.SESSION_ID)).and(DAY.HELD_ON.isNotNull())
                .and(DAY.TAKES_PLACE.isTrue()).and(period)), DSL.inline(0));
    }
}
