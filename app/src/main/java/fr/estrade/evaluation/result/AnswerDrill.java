package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.AnswerInWords;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.list.Unknown;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The answers that a number is made of: what is counted, as conditions and as a list. No name stands in it: who answered is for the
 * sheets to say.
 *
 * @param scope   of the number
 * @param kind    of the questions; null where scores are read as such
 * @param answers which answers of the scope
 */
public record AnswerDrill(ResultScope scope, QuestionKind kind, Condition answers) {

    /** Every answer to a question. */
    public static AnswerDrill question(ResultScope scope, Asked asked) {
        Condition same = QUESTION.LINEAGE_ID.eq(asked.lineageId()).and(QUESTION.KIND.eq(asked.kind()));
        if (asked.kind() == QuestionKind.SCALE) {
            same = same.and(QUESTION.SCALE_MIN.eq((short) asked.scale().min())).and(QUESTION.SCALE_MAX.eq((short) asked.scale().max()));
        }
        return new AnswerDrill(scope, asked.measuresSatisfaction() ? null : asked.kind(), ANSWER.QUESTION_ID.in(DSL.select(QUESTION.ID).from(QUESTION).where(same)));
    }

    /** The answers that a rate is made of. */
    public static AnswerDrill rate(ResultScope scope, SatisfactionRule rule, LocalDate today) {
        Condition counted = rule.within(scope).counted();
        return new AnswerDrill(rule.scope(scope, today), null, ANSWER.SCORE.isNotNull().and(ANSWER.QUESTION_ID.in(DSL.select(QUESTION.ID).from(QUESTION).where(counted))));
    }

    /** What was answered about a learning objective at a moment. */
    public static AnswerDrill objective(ResultScope scope, UUID line, EvaluationMoment moment) {
        return new AnswerDrill(scope.withMoment(moment).withQuestionnaire(null), QuestionKind.OBJECTIVES, ANSWER.SCORE.isNotNull().and(ANSWER.PROGRAMME_LINE_ID.in(
                DSL.select(PROGRAMME_LINE.ID).from(PROGRAMME_LINE).where(Objectives.LINE.eq(line)))));
    }

    /** Those of them that gave a score. */
    public AnswerDrill score(int score) {
        return new AnswerDrill(scope, kind, answers.and(ANSWER.SCORE.eq((short) score)));
    }

    /** Those of them that gave at least a score. */
    public AnswerDrill atLeast(int score) {
        return new AnswerDrill(scope, kind, answers.and(ANSWER.SCORE.ge((short) score)));
    }

    /** Those of them that chose an option, in any version. */
    public AnswerDrill option(UUID lineageId) {
        return new AnswerDrill(scope, kind, answers.and(ANSWER.questionOption().LINEAGE_ID.eq(lineageId)));
    }

    /** Those of them about a trainer or a day of a session. */
    public AnswerDrill about(UUID id) {
        return new AnswerDrill(scope, kind, answers.and(ANSWER.TRAINER_ID.eq(id).or(ANSWER.SESSION_DAY_ID.eq(id))));
    }

    /**
     * The list of them.
     *
     * @param trainers whether it may say which trainer an answer is about
     */
    public ListDefinition list(boolean trainers) {
        ListDefinition.Builder list = ListDefinition.named(name())
                .from(Results.ANSWERS, ANSWER.ID)
                .where(scope.evaluations()).where(scope.answers()).where(answers)
                .column("sessionCode", SESSION.CODE, c -> c.label("list.resultAnswers.sessionCode").identity().whole().width(9))
                .column("sessionTitle", SESSION.TITLE, c -> c.label("list.resultAnswers.sessionTitle").width(26))
                .column("endsOn", SESSION.ENDS_ON, c -> c.label("list.resultAnswers.endsOn").unknown(Unknown.TO_DEFINE))
                .column("moment", SESSION_EVALUATION.MOMENT, c -> c.hidden(kind != QuestionKind.OBJECTIVES))
                .column("questionnaire", QUESTIONNAIRE.NAME, c -> c.label("list.resultAnswers.questionnaire").hidden().width(24))
                .column("objective", ANSWER.programmeLine().BODY, c -> c.hidden(kind != QuestionKind.OBJECTIVES).label("list.resultAnswers.objective").width(40))
                .column("question", ANSWER.question().LABEL, c -> c.hidden(kind == QuestionKind.OBJECTIVES).width(34));
        if (trainers) {
            list.column("trainer", ListFields.name(ANSWER.trainer().FIRST_NAME, ANSWER.trainer().LAST_NAME), c -> c.label("list.resultAnswers.trainer").hidden().width(18));
        }
        return list
                .column("day", ANSWER.sessionDay().HELD_ON, c -> c.label("list.resultAnswers.day").hidden())
                .column("score", ANSWER.SCORE, c -> c.hidden(kind != null).width(6))
                .column("answer", AnswerInWords.of(ANSWER), c -> c.hidden(kind == null || kind == QuestionKind.TEXT)
                        .label("list.resultAnswers.answer").saying(AnswerInWords::said).width(20))
                .column("text", ANSWER.BODY, c -> c.hidden(kind != QuestionKind.TEXT).width(60))
                .column("sheet", ANSWER.answerSheet().NUMBER, c -> c.label("list.resultAnswers.sheet").kind(ColumnKind.NUMBER).width(7))
                .search(SESSION.SEARCH_KEY)
                .order(Sort.descending("endsOn"), Sort.by("sessionCode"), Sort.by("sheet"))
                .build();
    }

    /** What was chosen, written or given as a score is arranged apart: one looks at other columns. */
    private String name() {
        return kind == null ? "resultAnswers" : switch (kind) {
            case TEXT -> "resultTexts";
            case OBJECTIVES -> "resultObjectives";
            default -> "resultChoices";
        };
    }
}
