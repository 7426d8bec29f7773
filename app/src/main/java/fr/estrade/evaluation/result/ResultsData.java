package fr.estrade.evaluation.result;

import fr.estrade.evaluation.SatisfactionRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that the page of results shows of a scope.
 *
 * @param scope      as it was read
 * @param trainers   whether the office shows results trainer by trainer
 * @param rule       by which the rate is made: that of the scope's offer, or the office's
 * @param rates      by both formulas, that of the rule first
 * @param summary    question by question
 * @param about      what was answered about each trainer or day, for questions that are asked of each; by name, in order
 * @param comparedBy what is compared: sessions, or offers where the scope has several
 * @param groups     those, in the order of their dates or codes; only those with sheets
 * @param years      the same by year
 * @param objectives what became of the learning objectives
 */
public record ResultsData(ResultScope scope, boolean trainers, SatisfactionRule rule, List<SatisfactionRate> rates, ResultSummary summary,
        Map<Asked, List<About>> about, By comparedBy, List<GroupRate> groups, List<GroupRate> years, List<ObjectiveResult> objectives) {

    /**
     * What was answered about one trainer or day.
     *
     * @param key  id of the trainer or of the session's day
     * @param name of a trainer; null for a day
     * @param day  of a day that is dated; null otherwise
     */
    public record About(UUID key, String name, LocalDate day, QuestionResult result) {
    }

    /** By the formula of the rule. */
    public SatisfactionRate rate() {
        return rates.getFirst();
    }
}
