package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.SessionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Counts the answers of a scope, by one statement over the index of answers; the rows themselves are never read. Statements run, so
 * not on the thread of the user interface.
 */
public final class Results {
    /** Evaluations with what a scope asks of them. */
    static final Table<?> EVALUATIONS = SESSION_EVALUATION.join(SESSION).on(SESSION.ID.eq(SESSION_EVALUATION.SESSION_ID))
            .join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID))
            .join(QUESTIONNAIRE).on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID));
    /** The same with the answers of their sheets. */
    static final Table<?> ANSWERS = EVALUATIONS.join(ANSWER).on(ANSWER.SESSION_EVALUATION_ID.eq(SESSION_EVALUATION.ID));

    private final DSLContext dsl;
    private final LocalDate today;

    /** @param today until when sheets should have come back to be missed */
    public Results(DSLContext dsl, LocalDate today) {
        this.dsl = dsl;
        this.today = today;
    }

    /** What was answered in a scope, all together. */
    public ResultSummary of(ResultScope scope) {
        return read(scope.evaluations(), scope.answers(), List.of()).whole();
    }

    /**
     * What was answered in a scope, group by group: every group that has answers or sheets expected, in no particular order. Of all
     * together there is always one.
     */
    public Map<Object, ResultSummary> by(ResultScope scope, By by) {
        return read(scope.evaluations(), scope.answers(), by == By.NOTHING ? List.of() : List.of(by)).by(by);
    }

    /**
     * Answers to some questions. Written so that H2 cannot look for them by question: that would read every answer they ever got, where
     * the evaluations of a scope lead to its own.
     */
    static Condition to(Collection<UUID> questions) {
        return DSL.when(ANSWER.QUESTION_ID.in(questions), DSL.inline(1)).eq(DSL.inline(1));
    }

    /**
     * Counts told apart by several things at once, read once.
     *
     * @param evaluations on evaluations with their session and questionnaire
     * @param answers     on their answers
     * @param by          things that sheets are told apart by, or one that single answers are
     */
    Counts read(Condition evaluations, Condition answers, List<By> by) {
        Map<List<Object>, Counts.Sheets> sheets = by.stream().anyMatch(By::isOfAnswers) ? Map.of() : sheets(evaluations, by);
        List<Counts.Cell> cells = cells(evaluations, answers, by);
        Set<UUID> answered = cells.stream().map(Counts.Cell::questionId).collect(Collectors.toSet());
        Questions questions = Questions.read(dsl, answered);
        return new Counts(by, sheets, cells, choosers(evaluations, answers, by, questions, answered), questions);
    }

    private List<Counts.Cell> cells(Condition evaluations, Condition answers, List<By> by) {
        List<Field<?>> fields = new ArrayList<>(List.of(ANSWER.QUESTION_ID, ANSWER.SCORE, ANSWER.QUESTION_OPTION_ID));
        by.forEach(one -> fields.add(one.field()));
        List<Field<?>> group = List.copyOf(fields);
        fields.add(DSL.count());
        return dsl.select(fields).from(ANSWERS).where(evaluations).and(answers).and(ANSWER.QUESTION_ID.isNotNull()).groupBy(group)
                .fetch(row -> new Counts.Cell(key(row, by, 3), row.get(ANSWER.QUESTION_ID),
                        row.get(ANSWER.SCORE) == null ? null : row.get(ANSWER.SCORE).intValue(), row.get(ANSWER.QUESTION_OPTION_ID), row.get(DSL.count())));
    }

    /** What a row is told apart by, from a place of it on; what is not known is null. */
    private static List<Object> key(Record row, List<By> by, int at) {
        Object[] key = new Object[by.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = row.get(at + i);
        }
        return Arrays.asList(key);
    }

    /** Who chose several options is one who answered; only where there was such an answer. */
    private Map<List<Object>, Map<UUID, Long>> choosers(Condition evaluations, Condition answers, List<By> by, Questions questions, Set<UUID> answered) {
        Set<UUID> multiple = questions.idsOfKind(QuestionKind.MULTIPLE_CHOICE);
        multiple.retainAll(answered);
        if (multiple.isEmpty()) {
            return Map.of();
        }
        List<Field<?>> fields = new ArrayList<>(List.of(ANSWER.QUESTION_ID));
        by.forEach(one -> fields.add(one.field()));
        List<Field<?>> group = List.copyOf(fields);
        Field<Integer> sheets = DSL.countDistinct(ANSWER.ANSWER_SHEET_ID);
        fields.add(sheets);
        Map<List<Object>, Map<UUID, Long>> found = new HashMap<>();
        dsl.select(fields).from(ANSWERS).where(evaluations).and(answers).and(to(multiple)).groupBy(group)
                .forEach(row -> found.computeIfAbsent(key(row, by, 1), key -> new HashMap<>())
                        .put(row.get(ANSWER.QUESTION_ID), row.get(sheets).longValue()));
        return found;
    }

    /** Sheets are missed of what has come back in part, is closed or due; of what is still to come nobody misses any. */
    private Condition awaited() {
        return SESSION_EVALUATION.RECEIVED_COUNT.gt(0).or(SESSION_EVALUATION.CLOSED.isTrue()
                .or(DSL.coalesce(SESSION_EVALUATION.DUE_ON, SESSION.ENDS_ON).le(today))
                .and(SESSION.STATUS.notIn(SessionStatus.CANCELLED, SessionStatus.NOT_DONE)));
    }

    /** Sheets of evaluations, without reading any answer. */
    Map<List<Object>, Counts.Sheets> sheets(Condition evaluations, List<By> by) {
        Field<BigDecimal> received = DSL.sum(SESSION_EVALUATION.RECEIVED_COUNT);
        Field<BigDecimal> expected = DSL.sum(SESSION_EVALUATION.EXPECTED_COUNT);
        // Who was not expected and answered all the same is one more of those who could.
        Field<BigDecimal> possible = DSL.sum(DSL.greatest(SESSION_EVALUATION.EXPECTED_COUNT, SESSION_EVALUATION.RECEIVED_COUNT));
        Field<Integer> sessions = DSL.countDistinct(DSL.when(SESSION_EVALUATION.RECEIVED_COUNT.gt(0), SESSION.ID));
        List<Field<?>> fields = new ArrayList<>(List.of(received, expected, possible, sessions));
        by.forEach(one -> fields.add(one.field()));
        Map<List<Object>, Counts.Sheets> found = new LinkedHashMap<>();
        dsl.select(fields).from(EVALUATIONS).where(evaluations).and(awaited()).groupBy(fields.subList(4, fields.size()))
                .forEach(row -> found.put(key(row, by, 4), new Counts.Sheets(number(row.get(received)), number(row.get(expected)),
                        number(row.get(possible)), row.get(sessions))));
        return found;
    }

    private static long number(BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
