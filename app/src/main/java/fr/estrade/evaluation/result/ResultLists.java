package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.tables.Question;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.list.Unknown;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The figures of each question in each evaluation, as a list: the same as {@link Results} gives, computed by SQL so that they sort and
 * filter. What is counted of a row is looked up in the index of answers.
 */
public final class ResultLists {
    private static final Table<?> ASKED = Results.EVALUATIONS
            .join(QUESTIONNAIRE_SECTION).on(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID))
            .join(QUESTION).on(QUESTION.QUESTIONNAIRE_SECTION_ID.eq(QUESTIONNAIRE_SECTION.ID));

    private static final Condition GIVEN = ANSWER.SESSION_EVALUATION_ID.eq(SESSION_EVALUATION.ID).and(ANSWER.QUESTION_ID.eq(QUESTION.ID));
    /** The question again, within what is counted of a row: H2 takes no column from outside into an aggregate. */
    private static final Question OWN = QUESTION.as("own_question");
    private static final Field<Integer> WORST = DSL.when(OWN.KIND.eq(DSL.inline(QuestionKind.SCALE)), OWN.SCALE_MIN.cast(SQLDataType.INTEGER))
            .otherwise(DSL.inline(0));
    private static final Field<Integer> BEST = DSL.when(OWN.KIND.eq(DSL.inline(QuestionKind.SCALE)), OWN.SCALE_MAX.cast(SQLDataType.INTEGER))
            .when(OWN.KIND.eq(DSL.inline(QuestionKind.RECOMMENDATION)), DSL.inline(10))
            .when(OWN.KIND.eq(DSL.inline(QuestionKind.YES_NO)), DSL.inline(1))
            .when(OWN.KIND.eq(DSL.inline(QuestionKind.OBJECTIVES)), DSL.inline(2));
    /** The usual line of {@link fr.estrade.evaluation.Scale#usual}. */
    private static final Field<Integer> SATISFIED_FROM = DSL.coalesce(OWN.SATISFIED_FROM.cast(SQLDataType.INTEGER),
            WORST.plus(BEST.minus(WORST).times(13).plus(19).div(20)));
    private static final Field<Integer> SCORE = ANSWER.SCORE.cast(SQLDataType.INTEGER);

    /** Null and not zero, so that nothing is divided by it. */
    private static final Field<BigDecimal> N = DSL.nullif(exact(DSL.count()), DSL.inline(BigDecimal.ZERO));
    private static final Field<BigDecimal> RANGES = DSL.nullif(exact(DSL.sum(BEST.minus(WORST))), DSL.inline(BigDecimal.ZERO));
    private static final Field<BigDecimal> HUNDRED = DSL.inline(new BigDecimal(100));

    private static final Field<Integer> ANSWERS = DSL.when(QUESTION.KIND.eq(DSL.inline(QuestionKind.MULTIPLE_CHOICE)),
            of(DSL.countDistinct(ANSWER.ANSWER_SHEET_ID))).otherwise(of(DSL.count()));
    private static final Field<BigDecimal> MEAN = measured(rounded(exact(DSL.sum(SCORE)).div(N), 2));
    private static final Field<BigDecimal> SHARE = measured(rounded(HUNDRED.times(count(SCORE.ge(SATISFIED_FROM))).div(N), 1));
    private static final Field<BigDecimal> NORMALISED = measured(rounded(HUNDRED.times(exact(DSL.sum(SCORE.minus(WORST)))).div(RANGES), 1));
    private static final Field<BigDecimal> RECOMMENDATION = DSL.when(QUESTION.KIND.eq(DSL.inline(QuestionKind.RECOMMENDATION)),
            scored(rounded(HUNDRED.times(count(SCORE.ge(9)).minus(count(SCORE.le(6)))).div(N), 0)));

    /** Of a fact: how many in a hundred said yes. */
    private static final Field<BigDecimal> YES = DSL.when(QUESTION.KIND.eq(DSL.inline(QuestionKind.YES_NO)),
            scored(rounded(HUNDRED.times(count(SCORE.eq(1))).div(N), 1)));

    /** Every question of every evaluation that has answers. */
    public static final ListDefinition RESULTS = of(ResultScope.EVERYTHING);

    private ResultLists() {
    }

    /** The same of a scope. */
    public static ListDefinition of(ResultScope scope) {
        return ListDefinition.named("results")
                .from(ASKED, row())
                .where(scope.evaluations())
                .where(DSL.exists(DSL.selectOne().from(ANSWER).where(GIVEN)))
                .column("offerCode", SESSION.offer().CODE, c -> c.whole().width(9))
                .column("offerTitle", SESSION.offer().TITLE, c -> c.hidden().width(30))
                .column("sessionCode", SESSION.CODE, c -> c.identity().whole().width(9))
                .column("sessionTitle", SESSION.TITLE, c -> c.hidden().width(30))
                .column("endsOn", SESSION.ENDS_ON, c -> c.hidden().unknown(Unknown.TO_DEFINE))
                .column("commissioningBody", SESSION.organisation().NAME, c -> c.hidden().width(20).label("session.organisation_id"))
                .column("place", SESSION.place().NAME, c -> c.hidden().width(20))
                .column("questionnaire", QUESTIONNAIRE.CODE, c -> c.width(13))
                .column("questionnaireVersion", QUESTIONNAIRE_VERSION.NUMBER, c -> c.width(8))
                .column("moment", SESSION_EVALUATION.MOMENT, c -> c.hidden().width(10))
                .column("addressee", QUESTIONNAIRE.ADDRESSEE, c -> c.hidden())
                .column("section", QUESTIONNAIRE_SECTION.TITLE, c -> c.hidden().width(16).sortBy(QUESTIONNAIRE_SECTION.POSITION))
                .column("question", QUESTION.LABEL, c -> c.width(36).searchable())
                .column("number", QUESTION.POSITION, c -> c.hidden())
                .column("kind", QUESTION.KIND, c -> c.hidden())
                .column("answers", ANSWERS, c -> c.kind(ColumnKind.COUNT).width(8))
                .column("mean", MEAN, c -> c.width(8))
                .column("share", SHARE, c -> c.width(10))
                .column("normalised", NORMALISED, c -> c.width(10))
                .column("nps", RECOMMENDATION, c -> c.width(14))
                .column("yes", YES, c -> c.width(8))
                .column("received", SESSION_EVALUATION.RECEIVED_COUNT, c -> c.hidden().kind(ColumnKind.COUNT))
                .column("expected", SESSION_EVALUATION.EXPECTED_COUNT, c -> c.hidden().kind(ColumnKind.COUNT))
                .search(SESSION.SEARCH_KEY)
                .order(Sort.descending("endsOn"), Sort.by("sessionCode"), Sort.by("questionnaire"), Sort.by("section"), Sort.by("number"))
                .build();
    }

    /** Something of a row's answers. */
    private static <T> Field<T> of(Field<T> aggregate) {
        return DSL.field(DSL.select(aggregate).from(ANSWER).where(GIVEN));
    }

    /** Something of a row's scores that measure satisfaction; null where it has none. */
    private static Field<BigDecimal> measured(Field<BigDecimal> aggregate) {
        return DSL.when(QUESTION.KIND.in(DSL.inline(QuestionKind.SCALE), DSL.inline(QuestionKind.RECOMMENDATION)), scored(aggregate));
    }

    /** Something of a row's scores; null where it has none. */
    private static Field<BigDecimal> scored(Field<BigDecimal> aggregate) {
        return DSL.field(DSL.select(aggregate).from(ANSWER).join(OWN).on(OWN.ID.eq(ANSWER.QUESTION_ID)).where(GIVEN).and(ANSWER.SCORE.isNotNull()));
    }

    private static Field<BigDecimal> count(Condition condition) {
        return exact(DSL.count(DSL.when(condition, DSL.inline(1))));
    }

    /** Half up, with as many digits after the point on either engine. */
    private static Field<BigDecimal> rounded(Field<BigDecimal> number, int digits) {
        return DSL.round(number, digits).cast(SQLDataType.NUMERIC(9, digits));
    }

    private static Field<BigDecimal> exact(Field<? extends Number> number) {
        return number.cast(SQLDataType.NUMERIC(20, 6));
    }

    /** An id for a question in an evaluation, made of what is random in both ids. */
    private static Field<UUID> row() {
        Field<String> evaluation = SESSION_EVALUATION.ID.cast(SQLDataType.VARCHAR(36));
        Field<String> question = QUESTION.ID.cast(SQLDataType.VARCHAR(36));
        Field<String> dash = DSL.inline("-");
        return DSL.concat(DSL.substring(evaluation, 25, 8), dash, DSL.substring(evaluation, 33, 4), dash, DSL.substring(evaluation, 20, 4), dash,
                DSL.substring(question, 20, 4), dash, DSL.substring(question, 25, 12)).cast(SQLDataType.UUID);
    }
}
