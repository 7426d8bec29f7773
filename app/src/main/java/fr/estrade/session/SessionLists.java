package fr.estrade.session;

import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.ProgrammeDay;
import fr.estrade.db.tables.Session;
import fr.estrade.list.Agenda;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.list.Unknown;
import fr.estrade.organisation.Organisations;
import fr.estrade.trainer.Trainers;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The lists of sessions and of their days. What the list of sessions is sorted and filtered by stands in the session's own row, so
 * that a hundred thousand of them open as fast as a hundred; the dates are gathered for the rows on screen only.
 */
public final class SessionLists {
    private static final int CENTURY = 100;
    /** More than the agreements of any year. */
    private static final int MOST_AGREEMENTS = 1_000_000;

    /** Days with their session and programme: what takes place, or would if its option were taken up. */
    private static final Table<?> DAYS = SESSION_DAY.join(PROGRAMME_DAY).on(SESSION_DAY.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID))
            .join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID));
    private static final Condition FIRM = PHASE.KIND.eq(PhaseKind.DAYS).and(PHASE.OPTIONAL.isFalse().or(PHASE.TAKEN_UP.isTrue()));
    private static final Table<?> FIRM_DAYS_OF_SESSIONS = SESSION_DAY.join(PROGRAMME_DAY).on(SESSION_DAY.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID))
            .join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID).and(FIRM)).join(SESSION).on(SESSION_DAY.SESSION_ID.eq(SESSION.ID));

    private static final Field<String> AGREEMENT = DSL.concat(SESSION.AGREEMENT_SEQUENCE.cast(SQLDataType.VARCHAR), DSL.inline("/"),
            DSL.lpad(SESSION.AGREEMENT_YEAR.mod(DSL.inline((short) CENTURY)).cast(SQLDataType.VARCHAR), DSL.inline(2), DSL.inline("0")));
    private static final Field<Integer> AGREEMENT_ORDER = SESSION.AGREEMENT_YEAR.cast(SQLDataType.INTEGER).times(MOST_AGREEMENTS).plus(SESSION.AGREEMENT_SEQUENCE);
    private static final Field<Integer> UNDATED = SESSION.DAY_COUNT.minus(SESSION.DATED_COUNT);
    private static final Field<String> DATED = DSL.concat(SESSION.DATED_COUNT.cast(SQLDataType.VARCHAR), DSL.inline(" / "), SESSION.DAY_COUNT.cast(SQLDataType.VARCHAR));

    private static final Condition BELOW_MINIMUM = DSL.coalesce(SESSION.HEADCOUNT_MIN, DSL.inline((short) 0)).gt(SESSION.REGISTERED_COUNT.cast(SQLDataType.SMALLINT));

    /** The place that was chosen, with its room; null where none is. */
    static final Field<String> CHOSEN_PLACE = chosenPlace(SESSION);
    private static final Field<String> PLACE_NAME = DSL.coalesce(CHOSEN_PLACE, SESSION.PLACE);
    private static final Field<String> TRAINERS = DSL.coalesce(ListFields.texts(SESSION_TRAINER.join(TRAINER)
            .on(TRAINER.ID.eq(SESSION_TRAINER.TRAINER_ID)), Trainers.CALLED, SESSION_TRAINER.SESSION_ID.eq(SESSION.ID), SESSION_TRAINER.POSITION),
            SESSION.TRAINER_TEXT);

    private static final Agenda AGENDA =
            Agenda.of(FIRM_DAYS_OF_SESSIONS, SESSION.ID, SESSION_DAY.ID, SESSION_DAY.HELD_ON, SESSION.TITLE)
                    .withTimes(time(PROGRAMME_DAY, SESSION, true), time(PROGRAMME_DAY, SESSION, false), SESSION.ZONE)
                    .withPlace(DSL.coalesce(SESSION_DAY.PLACE, PLACE_NAME))
                    .withDescription(DSL.concat(SESSION.CODE, DSL.coalesce(DSL.concat(DSL.inline("\n"), PROGRAMME_DAY.TITLE), DSL.inline(""))))
                    .withSequence(SESSION_DAY.VERSION.plus(SESSION.VERSION).plus(PROGRAMME_DAY.VERSION))
                    .withCancelled(SESSION.STATUS.eq(SessionStatus.CANCELLED));

    /** Every session. */
    public static final ListDefinition SESSIONS = ListDefinition.named("sessions")
            .from(SESSION, SESSION.ID)
            .column("code", SESSION.CODE, c -> c.identity().whole().width(8))
            .column("title", SESSION.TITLE, c -> c.width(36))
            .column("offerCode", SESSION.offer().CODE, c -> c.hidden().width(10))
            .column("offerTitle", SESSION.offer().TITLE, c -> c.hidden().width(40))
            .column("status", SESSION.STATUS, c -> c.width(12))
            .column("deliveryType", SESSION.offer().DELIVERY_TYPE, c -> c.hidden().width(10))
            .column("commissioningBody", SESSION.organisation().NAME, c -> c.width(20).label("session.organisation_id"))
            .column("cafCode", SESSION.organisation().CAF_CODE, c -> c.hidden().width(6))
            .column("dates", ListFields.dates(DAYS, SESSION_DAY.HELD_ON, SESSION_DAY.SESSION_ID.eq(SESSION.ID).and(FIRM)),
                    c -> c.kind(ColumnKind.DATES).width(19).sortBy(SESSION.STARTS_ON).unknown(Unknown.TO_DEFINE))
            .column("startsOn", SESSION.STARTS_ON, c -> c.hidden().unknown(Unknown.TO_DEFINE))
            .column("endsOn", SESSION.ENDS_ON, c -> c.hidden().unknown(Unknown.TO_DEFINE))
            .column("year", DSL.extract(SESSION.STARTS_ON, DatePart.YEAR), c -> c.hidden().kind(ColumnKind.NUMBER))
            .column("dated", DATED, c -> c.width(8).sortBy(UNDATED))
            .column("datedCount", SESSION.DATED_COUNT, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("undatedCount", UNDATED, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("dayCount", SESSION.DAY_COUNT, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("firmMinutes", SESSION.FIRM_MINUTES, c -> c.hidden().kind(ColumnKind.MINUTES).width(8))
            .column("place", PLACE_NAME, c -> c.hidden().width(18))
            .column("trainers", TRAINERS, c -> c.hidden().width(20))
            .column("placeState", SESSION.PLACE_STATE, c -> c.hidden())
            .column("modality", SESSION.MODALITY, c -> c.hidden().width(11))
            .column("registeredCount", SESSION.REGISTERED_COUNT, c -> c.kind(ColumnKind.COUNT).width(8))
            .column("waitingCount", SESSION.WAITING_COUNT, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("belowMinimum", DSL.field(BELOW_MINIMUM), c -> c.hidden())
            .column("headcountMin", SESSION.HEADCOUNT_MIN, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("headcountMax", SESSION.HEADCOUNT_MAX, c -> c.hidden().kind(ColumnKind.COUNT))
            .column("agreement", AGREEMENT, c -> c.hidden().width(10).sortBy(AGREEMENT_ORDER))
            .column("agreementYear", SESSION.AGREEMENT_YEAR, c -> c.hidden())
            .column("trainerText", SESSION.TRAINER_TEXT, c -> c.hidden().width(20))
            .facet("category", CATEGORY.LABEL, CATEGORY, match -> DSL.exists(DSL.selectOne().from(OFFER_CATEGORY)
                    .join(CATEGORY).on(CATEGORY.ID.eq(OFFER_CATEGORY.CATEGORY_ID)).where(OFFER_CATEGORY.OFFER_ID.eq(SESSION.OFFER_ID)).and(match)))
            .facet("trainer", Trainers.CALLED, TRAINER, match -> DSL.exists(DSL.selectOne().from(SESSION_TRAINER)
                    .join(TRAINER).on(TRAINER.ID.eq(SESSION_TRAINER.TRAINER_ID)).where(SESSION_TRAINER.SESSION_ID.eq(SESSION.ID)).and(match)))
            .search(SESSION.SEARCH_KEY)
            .searchRelated(Trainers.CALLED, match -> SESSION.ID.in(DSL.select(SESSION_TRAINER.SESSION_ID).from(SESSION_TRAINER)
                    .join(TRAINER).on(TRAINER.ID.eq(SESSION_TRAINER.TRAINER_ID)).where(match)))
            .searchRelated(Organisations.WORDS, match -> SESSION.ORGANISATION_ID.in(Organisations.ids(match)))
            .order(Sort.descending("dates"), Sort.by("code"))
            .agenda(AGENDA)
            .build();

    /** Every day of every session that takes place as things stand, dated or not: what is still to be dated is a filter away. */
    public static final ListDefinition SESSION_DAYS = ListDefinition.named("sessionDays")
            .from(SESSION_DAY, SESSION_DAY.ID)
            .where(SESSION_DAY.TAKES_PLACE.isTrue())
            .column("sessionCode", SESSION_DAY.session().CODE, c -> c.identity().whole().width(9).sortByKey(SESSION_DAY.SORT_KEY))
            .column("sessionTitle", SESSION_DAY.session().TITLE, c -> c.width(30).searchable())
            .column("sessionStatus", SESSION_DAY.session().STATUS, c -> c.hidden().width(12))
            .column("commissioningBody", SESSION_DAY.session().organisation().NAME, c -> c.hidden().width(24).label("session.organisation_id"))
            .column("phaseNumber", SESSION_DAY.PHASE_NUMBER, c -> c.width(7))
            .column("dayNumber", SESSION_DAY.DAY_NUMBER, c -> c.width(7))
            .column("phase", SESSION_DAY.programmeDay().phase().TITLE, c -> c.hidden().sortBy(SESSION_DAY.PHASE_NUMBER))
            .column("day", SESSION_DAY.programmeDay().TITLE, c -> c.width(24).sortBy(SESSION_DAY.DAY_NUMBER))
            .column("optional", SESSION_DAY.programmeDay().phase().OPTIONAL, c -> c.hidden())
            .column("dateState", SESSION_DAY.DATE_STATE, c -> c.width(12))
            .column("date", SESSION_DAY.HELD_ON, c -> c.unknown(Unknown.TO_DEFINE))
            .column("start", time(SESSION_DAY.programmeDay(), SESSION_DAY.session(), true), c -> c.width(7))
            .column("end", time(SESSION_DAY.programmeDay(), SESSION_DAY.session(), false), c -> c.width(7))
            .column("place", DSL.coalesce(SESSION_DAY.PLACE, chosenPlace(SESSION_DAY.session()), SESSION_DAY.session().PLACE), c -> c.width(22))
            .column("audience", SESSION_DAY.programmeDay().AUDIENCE, c -> c.hidden())
            .column("note", SESSION_DAY.NOTE, c -> c.hidden())
            .order(Sort.by("date"), Sort.by("sessionCode"))
            .agenda(new Agenda(FIRM_DAYS_OF_SESSIONS, SESSION_DAY.ID, AGENDA.uid(), AGENDA.date(), AGENDA.start(), AGENDA.end(), AGENDA.zone(),
                    AGENDA.summary(), AGENDA.place(), AGENDA.description(), AGENDA.sequence(), AGENDA.cancelled()))
            .build();

    private SessionLists() {
    }

    /** All of them. */
    public static List<ListDefinition> all() {
        return List.of(SESSIONS, SESSION_DAYS);
    }

    /** A time of a date, which has its own times, or those of its programme's day, or the session's usual ones: never some of each. */
    private static Field<LocalTime> time(ProgrammeDay day, Session session, boolean start) {
        return DSL.when(anyOf(SESSION_DAY.START_TIME, SESSION_DAY.BREAK_START, SESSION_DAY.BREAK_END, SESSION_DAY.END_TIME),
                        start ? SESSION_DAY.START_TIME : SESSION_DAY.END_TIME)
                .when(anyOf(day.START_TIME, day.BREAK_START, day.BREAK_END, day.END_TIME), start ? day.START_TIME : day.END_TIME)
                .otherwise(start ? session.USUAL_START : session.USUAL_END);
    }

    private static Field<String> chosenPlace(Session session) {
        return DSL.coalesce(DSL.concat(session.place().NAME, DSL.inline(", "), session.room().NAME), session.place().NAME);
    }

    private static Condition anyOf(Field<?>... fields) {
        return DSL.coalesce(fields[0], Arrays.copyOfRange(fields, 1, fields.length)).isNotNull();
    }
}
