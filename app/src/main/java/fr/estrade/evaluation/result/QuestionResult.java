package fr.estrade.evaluation.result;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.Tally;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was answered to a question.
 *
 * @param tally   scores; null where the question has none
 * @param choices how often each option was chosen, by its lineage; empty where nothing is chosen
 * @param answers how many answered: of several choices, the sheets that chose at least one
 */
public record QuestionResult(Asked asked, Tally tally, Map<UUID, Long> choices, long answers) {

    public QuestionResult {
        choices = Map.copyOf(choices);
    }

    /** Share of those who answered that chose an option; empty while nobody answered. */
    public Optional<Ratio> chosen(UUID optionLineageId) {
        return answers == 0 ? Optional.empty() : Optional.of(Ratio.of(choices.getOrDefault(optionLineageId, 0L), answers));
    }

    /** Share of those who answered that gave a score; empty where there is none. */
    public Optional<Ratio> gave(int score) {
        return tally == null || answers == 0 ? Optional.empty() : Optional.of(Ratio.of(tally.count(score), answers));
    }

    /** Share of those who answered yes or no that said yes; empty for other questions. */
    public Optional<Ratio> yes() {
        return asked.kind() == QuestionKind.YES_NO ? gave(1) : Optional.empty();
    }

    /** Mean score; empty where nothing is measured. */
    public Optional<Ratio> mean() {
        return measured().flatMap(Tally::mean);
    }

    /** Satisfied answers ÷ answers; empty where no satisfaction is measured. */
    public Optional<Ratio> shareSatisfied() {
        return measured().flatMap(Tally::shareSatisfied);
    }

    /** Part of its scale that the mean reaches; empty where no satisfaction is measured. */
    public Optional<Ratio> normalisedMean() {
        return measured().flatMap(Tally::normalisedMean);
    }

    private Optional<Tally> measured() {
        return asked.measuresSatisfaction() ? Optional.of(tally) : Optional.empty();
    }

    /** Promoters less detractors, from −1 to 1; empty for other questions. */
    public Optional<Ratio> recommendation() {
        return asked.kind() == QuestionKind.RECOMMENDATION ? tally.recommendation() : Optional.empty();
    }
}
