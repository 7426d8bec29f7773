package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.evaluation.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

    /** How many answers of a group gave a score or an option to a question of a version; both are null for texts. */
    private record Count(Object group, UUID questionId, Integer score, UUID optionId, long answers) {
    }

    /** What was answered in a scope, all together. */
    public ResultSummary of(ResultScope scope) {
        return by(scope, By.NOTHING).get(null);
    }

    /**
     * What was answered in a scope, group by group: every group that has answers or sheets expected, in no particular order. Of all
     * together there is always one.
     */
    public Map<Object, ResultSummary> by(ResultScope scope, By by) {
        return by(scope.evaluations(), scope.answers(), by);
    }

    /**
     * The same of any conditions.
     *
     * @param evaluations on evaluations with their session and questionnaire
     * @param answers     on their answers
     */
    Map<Object, ResultSummary> by(Condition evaluations, Condition answers, By by) {
        Map<Object, Response> responses = by.isOfAnswers() ? Collections.emptyMap() : responses(evaluations, by);
        List<Count> counts = counts(evaluations, answers, by);
        Questions questions = Questions.read(dsl, counts.stream().map(Count::questionId).distinct().toList());
        Map<Object, Map<UUID, Long>> sheets = sheetsOfChoices(evaluations, answers, by, questions);
        Map<Object, Map<Asked, Collected>> groups = new LinkedHashMap<>();
        if (by == By.NOTHING) {
            groups.put(null, new LinkedHashMap<>());
        }
        responses.keySet().forEach(group -> groups.putIfAbsent(group, new LinkedHashMap<>()));
        for (Count count : counts) {
            groups.computeIfAbsent(count.group(), group -> new LinkedHashMap<>())
                    .computeIfAbsent(questions.of(count.questionId()), asked -> new Collected()).add(count, questions);
        }
        Map<Object, ResultSummary> summaries = new LinkedHashMap<>();
        groups.forEach((group, collected) -> summaries.put(group, new ResultSummary(responses.getOrDefault(group, Response.NONE),
                questions.all().stream().map(asked -> collected.getOrDefault(asked, new Collected())
                        .result(asked, questions, sheets.getOrDefault(group, Map.of()))).toList())));
        return summaries;
    }

    /** How many sheets came back in a scope, of how many. */
    public Response response(ResultScope scope) {
        return responses(scope.evaluations(), By.NOTHING).getOrDefault(null, Response.NONE);
    }

    /** What one question collects while counts are gone through. */
    private static final class Collected {
        private final TreeMap<Integer, Long> scores = new TreeMap<>();
        private final Map<UUID, Long> choices = new HashMap<>();
        private long answers;

        void add(Count count, Questions questions) {
            answers += count.answers();
            if (count.score() != null) {
                scores.merge(count.score(), count.answers(), Long::sum);
            } else if (count.optionId() != null) {
                choices.merge(questions.lineageOfOption(count.optionId()), count.answers(), Long::sum);
            }
        }

        QuestionResult result(Asked asked, Questions questions, Map<UUID, Long> sheets) {
            if (asked.isScored()) {
                return new QuestionResult(asked, Tally.of(asked.scale(), scores), Map.of(), answers);
            }
            long who = asked.kind() != QuestionKind.MULTIPLE_CHOICE ? answers
                    : questions.idsOf(asked).stream().mapToLong(id -> sheets.getOrDefault(id, 0L)).sum();
            return new QuestionResult(asked, null, choices, who);
        }
    }

    private List<Count> counts(Condition evaluations, Condition answers, By by) {
        List<Field<?>> group = new ArrayList<>(List.of(ANSWER.QUESTION_ID, ANSWER.SCORE, ANSWER.QUESTION_OPTION_ID));
        List<Field<?>> fields = new ArrayList<>(group);
        if (by.field() != null) {
            group.add(by.field());
            fields.add(by.field());
        }
        fields.add(DSL.count());
        return dsl.select(fields).from(ANSWERS).where(evaluations).and(answers).and(ANSWER.QUESTION_ID.isNotNull()).groupBy(group)
                .fetch(row -> new Count(group(row, by, 3), row.get(ANSWER.QUESTION_ID),
                        row.get(ANSWER.SCORE) == null ? null : row.get(ANSWER.SCORE).intValue(), row.get(ANSWER.QUESTION_OPTION_ID), row.get(DSL.count())));
    }

    private static Object group(Record row, By by, int at) {
        return by.field() == null ? null : row.get(at);
    }

    /** Who chose several options is one who answered; only where there is such a question. */
    private Map<Object, Map<UUID, Long>> sheetsOfChoices(Condition evaluations, Condition answers, By by, Questions questions) {
        Set<UUID> multiple = questions.idsOfKind(QuestionKind.MULTIPLE_CHOICE);
        if (multiple.isEmpty()) {
            return Collections.emptyMap();
        }
        List<Field<?>> group = new ArrayList<>(List.of(ANSWER.QUESTION_ID));
        if (by.field() != null) {
            group.add(by.field());
        }
        List<Field<?>> fields = new ArrayList<>(group);
        Field<Integer> sheets = DSL.countDistinct(ANSWER.ANSWER_SHEET_ID);
        fields.add(sheets);
        Map<Object, Map<UUID, Long>> found = new HashMap<>();
        dsl.select(fields).from(ANSWERS).where(evaluations).and(answers).and(ANSWER.QUESTION_ID.in(multiple)).groupBy(group)
                .forEach(row -> found.computeIfAbsent(group(row, by, 1), key -> new HashMap<>())
                        .put(row.get(ANSWER.QUESTION_ID), row.get(sheets).longValue()));
        return found;
    }

    /** Sheets are missed of what has come back in part, is closed or due; of what is still to come nobody misses any. */
    private Condition awaited() {
        return SESSION_EVALUATION.RECEIVED_COUNT.gt(0).or(SESSION_EVALUATION.CLOSED.isTrue()
                .or(DSL.coalesce(SESSION_EVALUATION.DUE_ON, SESSION.ENDS_ON).le(today))
                .and(SESSION.STATUS.notIn(SessionStatus.CANCELLED, SessionStatus.NOT_DONE)));
    }

    private Map<Object, Response> responses(Condition evaluations, By by) {
        Field<BigDecimal> received = DSL.sum(SESSION_EVALUATION.RECEIVED_COUNT);
        Field<BigDecimal> expected = DSL.sum(SESSION_EVALUATION.EXPECTED_COUNT);
        // Who was not expected and answered all the same is one more of those who could.
        Field<BigDecimal> possible = DSL.sum(DSL.greatest(SESSION_EVALUATION.EXPECTED_COUNT, SESSION_EVALUATION.RECEIVED_COUNT));
        Field<Integer> sessions = DSL.countDistinct(DSL.when(SESSION_EVALUATION.RECEIVED_COUNT.gt(0), SESSION.ID));
        List<Field<?>> fields = new ArrayList<>(List.of(received, expected, possible, sessions));
        List<Field<?>> group = new ArrayList<>();
        if (by.field() != null) {
            group.add(by.field());
            fields.add(by.field());
        }
        Map<Object, Response> found = new LinkedHashMap<>();
        dsl.select(fields).from(EVALUATIONS).where(evaluations).and(awaited()).groupBy(group)
                .forEach(row -> found.put(group(row, by, 4), new Response(number(row.get(received)),
                        number(row.get(expected)) == 0 ? 0 : number(row.get(possible)), row.get(sessions))));
        return found;
    }

    private static long number(BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
