package fr.estrade.evaluation.result;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that was answered in a scope.
 *
 * @param questions in the order of their questionnaires
 */
public record ResultSummary(Response response, List<QuestionResult> questions) {

    public ResultSummary {
        questions = List.copyOf(questions);
    }

    /** Whether no sheet came back. */
    public boolean isEmpty() {
        return response.received() == 0 && questions.stream().allMatch(question -> question.answers() == 0);
    }

    /** The questions by section, in order. */
    public Map<Asked.Section, List<QuestionResult>> sections() {
        Map<Asked.Section, List<QuestionResult>> sections = new LinkedHashMap<>();
        questions.forEach(question -> sections.computeIfAbsent(question.asked().section(), section -> new ArrayList<>()).add(question));
        return sections;
    }

    /**
     * The rate of the questions that count.
     *
     * @param lineages of those questions; empty: every scale
     */
    public Optional<Ratio> rate(RateFormula formula, Set<UUID> lineages) {
        return SatisfactionRate.of(formula, counting(lineages).toList());
    }

    /** How many answers such a rate is made of. */
    public long answers(Set<UUID> lineages) {
        return counting(lineages).mapToLong(Tally::answers).sum();
    }

    private Stream<Tally> counting(Set<UUID> lineages) {
        return rated(questions, lineages).map(QuestionResult::tally);
    }

    /** The questions that count for a rate. */
    static Stream<QuestionResult> rated(List<QuestionResult> questions, Set<UUID> lineages) {
        return questions.stream().filter(question -> Objects.nonNull(question.tally())).filter(question -> lineages.isEmpty()
                ? question.asked().kind() == QuestionKind.SCALE : lineages.contains(question.asked().lineageId()));
    }
}
