package fr.estrade.evaluation.result;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one reading of the answers gave: counts told apart by several things at once. What belongs to one of them, or to all together,
 * is summed here, so that answers are read once whatever is made of them.
 *
 * @param by        what the counts are told apart by; keys stand in this order
 * @param sheets    those that came back and were expected, by key; empty where single answers are told apart. They add up: a session has
 *                  one offer and ended in one year
 * @param cells     counts by key, question and answer
 * @param choosers  by key, then by question of several choices, the sheets that chose something
 */
record Counts(List<By> by, Map<List<Object>, Sheets> sheets, List<Cell> cells, Map<List<Object>, Map<UUID, Long>> choosers, Questions questions) {

    /** How many answers under a key gave a score or an option to a question of a version; both are null for texts. */
    record Cell(List<Object> key, UUID questionId, Integer score, UUID optionId, long answers) {
    }

    /**
     * Sheets of evaluations.
     *
     * @param expected by the office's count
     * @param possible the same, but of each evaluation at least those that came back
     * @param sessions that gave at least one
     */
    record Sheets(long received, long expected, long possible, long sessions) {
        static final Sheets NONE = new Sheets(0, 0, 0, 0);

        Sheets plus(Sheets more) {
            return new Sheets(received + more.received, expected + more.expected, possible + more.possible, sessions + more.sessions);
        }

        /** Where nothing was expected anywhere, nothing is said of what is missing. */
        Response response() {
            return new Response(received, expected == 0 ? 0 : possible, sessions);
        }
    }

    /** The same answers with other sheets beside them. */
    Counts with(Map<List<Object>, Sheets> others) {
        return new Counts(by, others, cells, choosers, questions);
    }

    /** All together. */
    ResultSummary whole() {
        return by(By.NOTHING).get(null);
    }

    /**
     * Group by group, in no particular order: every group that has answers or sheets expected. Of all together there is always one.
     *
     * @param one one of those that the counts are told apart by, or nothing
     */
    Map<Object, ResultSummary> by(By one) {
        int at = by.indexOf(one);
        if (at < 0 && one != By.NOTHING) {
            throw new IllegalArgumentException(one + " of " + by);
        }
        Map<Object, Group> groups = new LinkedHashMap<>();
        if (one == By.NOTHING) {
            groups.put(null, new Group());
        }
        sheets.forEach((key, some) -> of(groups, key, at).add(some));
        cells.forEach(cell -> of(groups, cell.key(), at).add(cell, questions));
        choosers.forEach((key, some) -> some.forEach((question, count) -> of(groups, key, at).choosers.merge(question, count, Long::sum)));
        Map<Object, ResultSummary> summaries = new LinkedHashMap<>();
        groups.forEach((key, group) -> summaries.put(key, group.summary(questions)));
        return summaries;
    }

    private static Group of(Map<Object, Group> groups, List<Object> key, int at) {
        return groups.computeIfAbsent(at < 0 ? null : key.get(at), group -> new Group());
    }

    /** What a group collects while counts are gone through. */
    private static final class Group {
        /** By the question itself: each is one object, and to compare their words for every count takes long. */
        private final Map<Asked, Collected> collected = new IdentityHashMap<>();
        private final Map<UUID, Long> choosers = new HashMap<>();
        private Sheets sheets = Sheets.NONE;

        void add(Sheets more) {
            sheets = sheets.plus(more);
        }

        void add(Cell cell, Questions questions) {
            collected.computeIfAbsent(questions.of(cell.questionId()), asked -> new Collected()).add(cell, questions);
        }

        ResultSummary summary(Questions questions) {
            List<QuestionResult> results = new ArrayList<>();
            questions.all().forEach(asked -> results.add(collected.getOrDefault(asked, new Collected()).result(asked, questions, choosers)));
            return new ResultSummary(sheets.response(), results);
        }
    }

    /** What one question collects. */
    private static final class Collected {
        private final TreeMap<Integer, Long> scores = new TreeMap<>();
        private final Map<UUID, Long> choices = new HashMap<>();
        private long answers;

        void add(Cell cell, Questions questions) {
            answers += cell.answers();
            if (cell.score() != null) {
                scores.merge(cell.score(), cell.answers(), Long::sum);
            } else if (cell.optionId() != null) {
                choices.merge(questions.lineageOfOption(cell.optionId()), cell.answers(), Long::sum);
            }
        }

        QuestionResult result(Asked asked, Questions questions, Map<UUID, Long> choosers) {
            if (asked.isScored()) {
                return new QuestionResult(asked, Tally.of(asked.scale(), scores), Map.of(), answers);
            }
            long who = asked.kind() != QuestionKind.MULTIPLE_CHOICE ? answers
                    : questions.idsOf(asked).stream().mapToLong(id -> choosers.getOrDefault(id, 0L)).sum();
            return new QuestionResult(asked, null, choices, who);
        }
    }
}
