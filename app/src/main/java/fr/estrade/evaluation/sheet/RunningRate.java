package fr.estrade.evaluation.sheet;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.Tally;
import fr.estrade.evaluation.result.SatisfactionRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * How the rate of a pile is made while it is keyed: by the rule of its offer, or the office's.
 *
 * @param formula   two formulas give two numbers on the same answers
 * @param questions lineages of the questions that count; none: every scale
 * @param minimum   below so many sheets the sample is small
 */
public record RunningRate(RateFormula formula, Set<UUID> questions, int minimum) {

    /**
     * What it comes to.
     *
     * @param value     empty while nothing that counts was answered
     * @param satisfied answers that count as satisfied
     * @param answers   answers to the questions that count
     * @param sheets    sheets keyed
     */
    public record Now(Optional<Ratio> value, long satisfied, long answers, int sheets) {
    }

    /** The rule for an offer; empty where the office has none. */
    public static Optional<RunningRate> of(DSLContext dsl, UUID offerId) {
        return Optional.ofNullable(SatisfactionRules.ofOffer(dsl, offerId)).map(rule -> new RunningRate(rule.formula(), rule.lineages(), rule.minimum()));
    }

    /** The rate of sheets. */
    public Now of(List<SheetColumn> columns, Collection<SheetEntry> sheets) {
        List<SheetColumn> counted = counted(columns);
        Map<String, Tally> tallies = new HashMap<>();
        for (SheetColumn column : counted) {
            Map<Integer, Long> scores = new TreeMap<>();
            for (SheetEntry sheet : sheets) {
                if (sheet.answers().get(column.key()) instanceof Keyed.Score score) {
                    scores.merge(score.score(), 1L, Long::sum);
                }
            }
            tallies.put(column.key(), Tally.of(column.question().scale(), scores));
        }
        return new Now(SatisfactionRate.of(formula, tallies.values()), tallies.values().stream().mapToLong(Tally::satisfied).sum(),
                tallies.values().stream().mapToLong(Tally::answers).sum(), sheets.size());
    }

    /** The places that count: the rule's, or where the questionnaire asks none of them, every scale of it. */
    public List<SheetColumn> counted(List<SheetColumn> columns) {
        List<SheetColumn> scored = columns.stream().filter(column -> column.question() != null && column.question().isScored()).toList();
        List<SheetColumn> named = scored.stream().filter(column -> questions.contains(column.question().lineageId())).toList();
        return named.isEmpty() ? scored.stream().filter(column -> column.question().kind() == QuestionKind.SCALE).toList() : named;
    }

    /** Whether questions of the rule itself are asked, rather than every scale counting. */
    public boolean isNamed(List<SheetColumn> columns) {
        return columns.stream().anyMatch(column -> column.question() != null && questions.contains(column.question().lineageId()));
    }
}
