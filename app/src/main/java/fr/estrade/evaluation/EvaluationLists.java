package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.ToolOwner;
import fr.estrade.db.tables.QuestionnaireVersion;
import fr.estrade.list.ColumnKind;
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
import org.jooq.impl.EnumConverter;
import org.jooq.impl.SQLDataType;

/** The lists of questionnaires, and of what is put to the people of sessions. */
public final class EvaluationLists {

    private static final QuestionnaireVersion NEWER = QUESTIONNAIRE_VERSION.as("newer");
    private static final Condition NEWEST = QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID)
            .and(QUESTIONNAIRE_VERSION.NUMBER.eq(DSL.select(DSL.max(NEWER.NUMBER)).from(NEWER).where(NEWER.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID))));
    private static final Condition PUT = SESSION_EVALUATION.questionnaireVersion().QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID);

    /** Every questionnaire. */
    public static final ListDefinition QUESTIONNAIRES = ListDefinition.named("questionnaires")
            .from(QUESTIONNAIRE, QUESTIONNAIRE.ID)
            .column("code", QUESTIONNAIRE.CODE, c -> c.whole().width(16))
            .column("name", QUESTIONNAIRE.NAME, c -> c.identity().width(34))
            .column("moment", QUESTIONNAIRE.MOMENT, c -> c.width(20))
            .column("addressee", QUESTIONNAIRE.ADDRESSEE, c -> c.width(18))
            .column("versions", ListFields.count(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID)),
                    c -> c.kind(ColumnKind.COUNT).width(8))
            .column("questions", ListFields.count(QUESTION.join(QUESTIONNAIRE_SECTION).on(QUESTIONNAIRE_SECTION.ID.eq(QUESTION.QUESTIONNAIRE_SECTION_ID))
                    .join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID)), NEWEST),
                    c -> c.kind(ColumnKind.COUNT).width(9))
            .column("sessions", DSL.field(DSL.select(DSL.countDistinct(SESSION_EVALUATION.SESSION_ID)).from(SESSION_EVALUATION).where(PUT)),
                    c -> c.kind(ColumnKind.COUNT).width(8))
            .column("lastUsed", DSL.field(DSL.select(DSL.max(SESSION_EVALUATION.session().ENDS_ON)).from(SESSION_EVALUATION).where(PUT)))
            .column("answers", DSL.field(DSL.select(DSL.coalesce(DSL.sum(SESSION_EVALUATION.RECEIVED_COUNT).cast(SQLDataType.INTEGER), DSL.inline(0)))
                    .from(SESSION_EVALUATION).where(PUT)), c -> c.kind(ColumnKind.COUNT).width(9))
            .column("archived", QUESTIONNAIRE.ARCHIVED, c -> c.hidden())
            .column("notes", QUESTIONNAIRE.NOTES, c -> c.hidden())
            .search(QUESTIONNAIRE.SEARCH_KEY)
            .order(Sort.by("moment"), Sort.by("name"))
            .build();

    private static final Field<Integer> MISSING = DSL.greatest(SESSION_EVALUATION.EXPECTED_COUNT.minus(SESSION_EVALUATION.RECEIVED_COUNT), DSL.inline(0));
    private static final Field<String> PROVIDER = DSL.coalesce(SESSION_EVALUATION.session().offer().offerProviderFk().NAME,
            ListFields.first(SESSION_TRAINER, SESSION_TRAINER.trainer().organisation().NAME, SESSION_TRAINER.SESSION_ID.eq(SESSION_EVALUATION.SESSION_ID)
                    .and(SESSION_TRAINER.trainer().ORGANISATION_ID.isNotNull()), SESSION_TRAINER.POSITION, SESSION_TRAINER.ID));
    /** Who is to send the sheets; null where the office collects them itself, or nobody has said. */
    public static final Field<String> AWAITED_FROM = DSL.when(SESSION_EVALUATION.COLLECTED_BY.eq(ToolOwner.PROVIDER), PROVIDER)
            .when(SESSION_EVALUATION.COLLECTED_BY.eq(ToolOwner.CLIENT), SESSION_EVALUATION.session().organisation().NAME);

    private EvaluationLists() {
    }

    /** Everything that is put to the people of sessions, as it stands on a day. */
    public static ListDefinition evaluations(LocalDate today) {
        return columns(ListDefinition.named("evaluations")
                .from(SESSION_EVALUATION, SESSION_EVALUATION.ID)
                .column("sessionCode", SESSION_EVALUATION.session().CODE, c -> c.identity().whole().width(8).label("table.session"))
                .column("sessionTitle", SESSION_EVALUATION.session().TITLE, c -> c.width(20)), today, false)
                .column("offerCode", SESSION_EVALUATION.session().offer().CODE, c -> c.hidden().whole().width(9))
                .column("commissioningBody", SESSION_EVALUATION.session().organisation().NAME, c -> c.hidden().width(22).label("session.organisation_id"))
                .column("startsOn", SESSION_EVALUATION.session().STARTS_ON, c -> c.hidden())
                .column("endsOn", SESSION_EVALUATION.session().ENDS_ON, c -> c.hidden())
                .column("sessionStatus", SESSION_EVALUATION.session().STATUS, c -> c.hidden())
                .search(SESSION_EVALUATION.session().SEARCH_KEY, SESSION_EVALUATION.questionnaireVersion().questionnaire().SEARCH_KEY)
                .order(Sort.by("state"), Sort.by("dueOn"), Sort.by("sessionCode"))
                .build();
    }

    /** What is put to the people of one session, in its order. */
    public static ListDefinition ofSession(UUID sessionId, LocalDate today) {
        return columns(ListDefinition.named("sessionEvaluations")
                .from(SESSION_EVALUATION, SESSION_EVALUATION.ID)
                .where(SESSION_EVALUATION.SESSION_ID.eq(sessionId)), today, true)
                .column("place", SESSION_EVALUATION.POSITION, c -> c.hidden())
                .search(SESSION_EVALUATION.questionnaireVersion().questionnaire().SEARCH_KEY)
                .order(Sort.by("dueOn"), Sort.by("place"))
                .build();
    }

    private static ListDefinition.Builder columns(ListDefinition.Builder list, LocalDate today, boolean ofOneSession) {
        return list
                .column("questionnaire", SESSION_EVALUATION.questionnaireVersion().questionnaire().NAME, c -> (ofOneSession ? c.identity() : c).whole().width(22))
                .column("questionnaireCode", SESSION_EVALUATION.questionnaireVersion().questionnaire().CODE, c -> c.hidden().whole().width(14))
                .column("number", SESSION_EVALUATION.questionnaireVersion().NUMBER, c -> c.hidden().width(7))
                .column("moment", SESSION_EVALUATION.MOMENT, c -> c.width(9))
                .column("label", SESSION_EVALUATION.LABEL, c -> c.hidden())
                .column("addressee", SESSION_EVALUATION.questionnaireVersion().questionnaire().ADDRESSEE, c -> c.hidden(!ofOneSession).width(14))
                .column("state", state(today), c -> c.width(13))
                .column("dueOn", SESSION_EVALUATION.DUE_ON, c -> c.unknown(Unknown.TO_DEFINE))
                .column("expected", SESSION_EVALUATION.EXPECTED_COUNT, c -> c.kind(ColumnKind.COUNT).width(8))
                .column("received", SESSION_EVALUATION.RECEIVED_COUNT, c -> c.kind(ColumnKind.COUNT).width(8))
                .column("missing", MISSING, c -> c.kind(ColumnKind.COUNT).width(9))
                .column("collectedBy", SESSION_EVALUATION.COLLECTED_BY, c -> c.hidden().width(14))
                .column("awaitedFrom", AWAITED_FROM, c -> c.width(16))
                .column("remindedOn", SESSION_EVALUATION.REMINDED_ON)
                .column("note", SESSION_EVALUATION.NOTE, c -> c.hidden());
    }

    /** The same as {@link EvaluationState#of} says. */
    private static Field<EvaluationState> state(LocalDate today) {
        return DSL.when(SESSION_EVALUATION.CLOSED.isTrue().or(SESSION_EVALUATION.session().STATUS.eq(SessionStatus.CANCELLED)), word(EvaluationState.CLOSED))
                .when(SESSION_EVALUATION.EXPECTED_COUNT.gt(0).and(SESSION_EVALUATION.RECEIVED_COUNT.ge(SESSION_EVALUATION.EXPECTED_COUNT)),
                        word(EvaluationState.COMPLETE))
                .when(SESSION_EVALUATION.DUE_ON.isNull().or(SESSION_EVALUATION.DUE_ON.gt(DSL.inline(today.plusDays(EvaluationState.SOON_DAYS)))),
                        word(EvaluationState.UPCOMING))
                .when(SESSION_EVALUATION.DUE_ON.lt(DSL.inline(today.minusDays(EvaluationState.TOLERANCE_DAYS))), word(EvaluationState.OVERDUE))
                .otherwise(word(EvaluationState.DUE));
    }

    private static Field<EvaluationState> word(EvaluationState state) {
        return DSL.inline(state, SQLDataType.VARCHAR(20).asConvertedDataType(new EnumConverter<>(String.class, EvaluationState.class)));
    }

    /** All of them, as they stand on a day. */
    public static List<ListDefinition> all(LocalDate today) {
        return List.of(QUESTIONNAIRES, evaluations(today));
    }
}
