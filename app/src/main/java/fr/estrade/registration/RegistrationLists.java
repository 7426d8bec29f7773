package fr.estrade.registration;

import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.tables.Registration;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.list.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The lists of registrations, and of who is expected on which day. */
public final class RegistrationLists {

    private static final Field<String> NAME = ListFields.name(REGISTRATION.participant().FIRST_NAME, REGISTRATION.participant().LAST_NAME);

    private static final Condition ANSWER_AWAITED = REGISTRATION.STATUS.in(Standing.REQUESTED.statuses()).and(REGISTRATION.ANSWERED_ON.isNull());
    private static final Field<LocalDate> ANSWER_DUE = DSL.when(ANSWER_AWAITED, DSL.localDateAdd(REGISTRATION.REQUESTED_ON,
            DSL.coalesce(REGISTRATION.session().ANSWER_DELAY_DAYS.cast(SQLDataType.INTEGER), DSL.inline(AnswerDue.USUAL_DAYS))));

    private static final Field<Integer> DAYS_BEFORE = DSL.localDateDiff(REGISTRATION.session().STARTS_ON, REGISTRATION.REQUESTED_ON);
    private static final Field<Integer> ACCESS_DAYS = DSL.when(DAYS_BEFORE.ge(0), DAYS_BEFORE);
    private static final Field<Integer> LATE = DSL.coalesce(REGISTRATION.session().REGISTRATION_DEADLINE_DAYS.cast(SQLDataType.INTEGER), DSL.inline(0))
            .minus(DAYS_BEFORE);
    private static final Field<Integer> DAYS_LATE = DSL.when(LATE.gt(0), LATE);

    private static final Registration OTHER = REGISTRATION.as("other");
    /** Number in the waiting list, from 1. */
    private static final Field<Integer> WAITING_RANK = DSL.when(REGISTRATION.STATUS.eq(RegistrationStatus.WAITING),
            ListFields.count(OTHER, OTHER.SESSION_ID.eq(REGISTRATION.SESSION_ID).and(OTHER.STATUS.eq(RegistrationStatus.WAITING))
                    .and(OTHER.POSITION.lt(REGISTRATION.POSITION).or(OTHER.POSITION.eq(REGISTRATION.POSITION).and(OTHER.ID.le(REGISTRATION.ID))))));

    private static final Field<Integer> STANDING = standing();

    /** Every registration of every session. */
    public static final ListDefinition REGISTRATIONS = columns(ListDefinition.named("registrations")
            .from(REGISTRATION, REGISTRATION.ID)
            .column("participant", NAME, c -> c.identity().whole().width(20).sortBy(REGISTRATION.participant().LAST_NAME))
            .column("participantCode", REGISTRATION.participant().CODE, RegistrationLists::code)
            .column("sessionCode", REGISTRATION.session().CODE, c -> c.whole().width(9))
            .column("sessionTitle", REGISTRATION.session().TITLE, c -> c.width(28))
            .column("startsOn", REGISTRATION.session().STARTS_ON, c -> c.unknown(Unknown.TO_DEFINE)), false, false)
            .order(Sort.descending("startsOn"), Sort.by("sessionCode"), Sort.by("standing"), Sort.by("place"))
            .build();

    private static final Field<UUID> CELL = cell();
    private static final ExpectedSql EXPECTING = new ExpectedSql(REGISTRATION, SESSION_DAY);

    /** Everybody who has a place, on every day that takes place: the same as {@link ExpectationPlan} says. */
    public static final ListDefinition EXPECTATIONS = ListDefinition.named("expectations")
            .from(REGISTRATION.join(SESSION_DAY).on(SESSION_DAY.SESSION_ID.eq(REGISTRATION.SESSION_ID)), CELL)
            .where(EXPECTING.placedAndHeld())
            .column("sessionCode", REGISTRATION.session().CODE, c -> c.whole().width(9))
            .column("participant", NAME, c -> c.identity().whole().width(20).sortBy(REGISTRATION.participant().LAST_NAME))
            .column("role", REGISTRATION.audienceRole().NAME, c -> c.width(18).label("registration.audience_role_id"))
            .column("subGroup", REGISTRATION.subGroup().NAME, c -> c.hidden().label("registration.sub_group_id"))
            .column("phaseNumber", SESSION_DAY.PHASE_NUMBER, c -> c.width(7))
            .column("dayNumber", SESSION_DAY.DAY_NUMBER, c -> c.width(7))
            .column("phase", SESSION_DAY.programmeDay().phase().TITLE, c -> c.hidden().sortBy(SESSION_DAY.PHASE_NUMBER))
            .column("day", SESSION_DAY.programmeDay().TITLE, c -> c.width(22).sortBy(SESSION_DAY.DAY_NUMBER))
            .column("date", SESSION_DAY.HELD_ON, c -> c.unknown(Unknown.TO_DEFINE))
            .column("expected", EXPECTING.expected(), c -> c.width(9))
            .column("byHand", EXPECTING.changedByHand(), c -> c.width(9))
            .search(REGISTRATION.participant().SEARCH_KEY)
            .order(Sort.by("sessionCode"), Sort.by("date"), Sort.by("phase"), Sort.by("day"), Sort.by("participant"))
            .build();

    private RegistrationLists() {
    }

    /** Requests that should have been answered before a day. */
    public static Condition answerOverdue(LocalDate day) {
        return ANSWER_DUE.lt(day);
    }

    /** All of them. */
    public static List<ListDefinition> all() {
        return List.of(REGISTRATIONS, EXPECTATIONS);
    }

    /** The registrations of one session: those with a place first, then those who ask for one, the waiting list in its order, the others. */
    public static ListDefinition ofSession(UUID sessionId) {
        return columns(ListDefinition.named("sessionRegistrations")
                .from(REGISTRATION, REGISTRATION.ID)
                .where(REGISTRATION.SESSION_ID.eq(sessionId))
                .column("participant", NAME, c -> c.identity().whole().width(20).sortBy(REGISTRATION.participant().LAST_NAME))
                .column("participantCode", REGISTRATION.participant().CODE, RegistrationLists::code), true, false)
                .order(Sort.by("standing"), Sort.by("place"))
                .build();
    }

    /** The sessions of one participant, the newest first. */
    public static ListDefinition ofParticipant(UUID participantId) {
        return columns(ListDefinition.named("participantRegistrations")
                .from(REGISTRATION, REGISTRATION.ID)
                .where(REGISTRATION.PARTICIPANT_ID.eq(participantId))
                .column("sessionCode", REGISTRATION.session().CODE, c -> c.identity().whole().width(9))
                .column("sessionTitle", REGISTRATION.session().TITLE, c -> c.width(28))
                .column("startsOn", REGISTRATION.session().STARTS_ON, c -> c.unknown(Unknown.TO_DEFINE)), false, true)
                .order(Sort.descending("startsOn"), Sort.by("sessionCode"))
                .build();
    }

    /** The sessions that members of a group are registered to with it, the newest first. */
    public static ListDefinition sessionsOfGroup(UUID groupId) {
        return ListDefinition.named("groupSessions")
                .from(SESSION, SESSION.ID)
                .where(DSL.exists(DSL.selectOne().from(REGISTRATION).where(ofGroup(groupId))))
                .column("code", SESSION.CODE, c -> c.identity().whole().width(9).label("table.session"))
                .column("title", SESSION.TITLE, c -> c.width(30))
                .column("startsOn", SESSION.STARTS_ON, c -> c.unknown(Unknown.TO_DEFINE))
                .column("status", SESSION.STATUS, c -> c.width(12))
                .column("placed", ListFields.count(REGISTRATION, ofGroup(groupId).and(REGISTRATION.STATUS.in(Standing.PLACED.statuses()))),
                        c -> c.width(9))
                .column("waiting", ListFields.count(REGISTRATION, ofGroup(groupId).and(REGISTRATION.STATUS.eq(RegistrationStatus.WAITING))),
                        c -> c.width(9))
                .column("registrations", ListFields.count(REGISTRATION, ofGroup(groupId)), c -> c.hidden().width(9))
                .search(SESSION.SEARCH_KEY)
                .order(Sort.descending("startsOn"), Sort.by("code"))
                .build();
    }

    private static Condition ofGroup(UUID groupId) {
        return REGISTRATION.SESSION_ID.eq(SESSION.ID).and(REGISTRATION.PARTICIPANT_GROUP_ID.eq(groupId));
    }

    private static ListDefinition.Builder columns(ListDefinition.Builder list, boolean ofOneSession, boolean ofOnePerson) {
        return list
                .column("status", REGISTRATION.STATUS, c -> c.width(14))
                .column("statusOn", REGISTRATION.STATUS_ON, c -> hide(c, !ofOneSession))
                .column("waitingRank", WAITING_RANK, c -> hide(c, !ofOneSession).kind(ColumnKind.COUNT).width(12))
                .column("employer", REGISTRATION.participant().organisation().NAME,
                        c -> hide(c, ofOnePerson).width(22).label("participant.organisation_id"))
                .column("group", REGISTRATION.participantGroup().NAME, c -> hide(c, !ofOnePerson).width(20).label("table.participant_group"))
                .column("subGroup", REGISTRATION.subGroup().NAME, c -> hide(c, !ofOneSession).width(18).label("registration.sub_group_id"))
                .column("role", REGISTRATION.audienceRole().NAME,
                        c -> hide(c, !ofOneSession && !ofOnePerson).width(18).label("registration.audience_role_id"))
                .column("traineeType", REGISTRATION.TRAINEE_TYPE, c -> c.hidden().width(18))
                .column("expectedMinutes", REGISTRATION.EXPECTED_MINUTES, c -> c.hidden().kind(ColumnKind.MINUTES))
                .column("attendedMinutes", REGISTRATION.ATTENDED_MINUTES, c -> hide(c, !ofOnePerson).kind(ColumnKind.MINUTES))
                .column("requestedOn", REGISTRATION.REQUESTED_ON)
                .column("answerDueOn", ANSWER_DUE, c -> hide(c, ofOneSession).width(12))
                .column("answeredOn", REGISTRATION.ANSWERED_ON, c -> c.hidden())
                .column("interviewedOn", REGISTRATION.INTERVIEWED_ON, c -> c.hidden())
                .column("admissionOn", REGISTRATION.ADMISSION_ON, c -> c.hidden())
                .column("admissionOutcome", REGISTRATION.ADMISSION_OUTCOME, c -> c.hidden())
                .column("accessDays", ACCESS_DAYS, c -> c.hidden().kind(ColumnKind.COUNT).width(9))
                .column("daysLate", DAYS_LATE, c -> c.hidden().kind(ColumnKind.COUNT).width(9))
                .column("lateReason", REGISTRATION.LATE_REASON, c -> c.hidden())
                .column("reason", REGISTRATION.STATUS_REASON, c -> c.hidden())
                .column("note", REGISTRATION.NOTE, c -> c.hidden())
                .column("standing", STANDING, c -> c.hidden().kind(ColumnKind.NUMBER))
                .column("place", REGISTRATION.POSITION, c -> c.hidden())
                .search(REGISTRATION.participant().SEARCH_KEY);
    }

    private static void code(ListColumn.Options options) {
        options.hidden().whole().width(10).label("registration.participantCode");
    }

    private static ListColumn.Options hide(ListColumn.Options options, boolean hidden) {
        return hidden ? options.hidden() : options;
    }

    private static Field<Integer> standing() {
        var numbered = DSL.when(REGISTRATION.STATUS.in(Standing.PLACED.statuses()), DSL.inline(Standing.PLACED.ordinal() + 1));
        for (Standing standing : List.of(Standing.REQUESTED, Standing.WAITING, Standing.OUT)) {
            numbered = numbered.when(REGISTRATION.STATUS.in(standing.statuses()), DSL.inline(standing.ordinal() + 1));
        }
        return numbered;
    }

    /** An id for somebody on a day, made of what is random in both ids. */
    private static Field<UUID> cell() {
        Field<String> person = REGISTRATION.ID.cast(SQLDataType.VARCHAR(36));
        Field<String> day = SESSION_DAY.ID.cast(SQLDataType.VARCHAR(36));
        Field<String> dash = DSL.inline("-");
        return DSL.concat(DSL.substring(person, 25, 8), dash, DSL.substring(person, 33, 4), dash, DSL.substring(person, 20, 4), dash,
                DSL.substring(day, 20, 4), dash, DSL.substring(day, 25, 12)).cast(SQLDataType.UUID);
    }
}
