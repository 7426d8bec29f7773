package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.QUESTION;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.RateFormula;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;

/**
 * How a satisfaction rate is made: the office's way, or that of an offer which has its own (indicator 2, DOMAIN 3.10).
 *
 * @param offerId      of the offer whose own rule it is; null: the office's
 * @param moment       whose evaluations count
 * @param addressee    whose answers count
 * @param periodMonths sessions that ended within that many months; null: all of them
 * @param minimum      below so many sheets the sample is small
 * @param lineages     of the questions that count; empty: every scale
 */
public record SatisfactionRule(UUID offerId, RateFormula formula, EvaluationMoment moment, Addressee addressee, Integer periodMonths, int minimum,
        Set<UUID> lineages) {

    public SatisfactionRule {
        lineages = Set.copyOf(lineages);
    }

    /** The same rule by a formula. */
    public SatisfactionRule with(RateFormula other) {
        return new SatisfactionRule(offerId, other, moment, addressee, periodMonths, minimum, lineages);
    }

    /** The formula that it is not made by. */
    public RateFormula otherFormula() {
        return formula == RateFormula.SHARE_SATISFIED ? RateFormula.NORMALISED_MEAN : RateFormula.SHARE_SATISFIED;
    }

    /** The same rule for an offer; null: for the office. */
    public SatisfactionRule forOffer(UUID id) {
        return new SatisfactionRule(id, formula, moment, addressee, periodMonths, minimum, lineages);
    }

    /** Which questions count, on {@code question}: those that are named, else every scale. */
    Condition counted() {
        return lineages.isEmpty() ? QUESTION.KIND.eq(QuestionKind.SCALE) : QUESTION.LINEAGE_ID.in(lineages);
    }

    /** The first day on which a session that counts may have ended; null: any day. */
    public LocalDate from(LocalDate today) {
        return periodMonths == null ? null : today.minusMonths(periodMonths);
    }

    /**
     * The rule for a scope that asks for another moment, for other people or for what is said of a trainer: its questions are not put
     * there, so every scale counts. What the scope leaves open is as the rule says.
     */
    public SatisfactionRule within(ResultScope scope) {
        EvaluationMoment when = scope.moment() == null ? moment : scope.moment();
        Addressee who = scope.addressee() == null ? addressee : scope.addressee();
        boolean same = when == moment && who == addressee && scope.trainerId() == null;
        return new SatisfactionRule(offerId, formula, when, who, periodMonths, minimum, same ? lineages : Set.of());
    }

    /**
     * A scope with what the rule says where the scope says nothing. Of one session, which has one end, all sheets count whenever that
     * was; so do they where a scope has a period of its own.
     */
    public ResultScope scope(ResultScope scope, LocalDate today) {
        SatisfactionRule rule = within(scope);
        boolean anyTime = periodMonths == null || scope.sessionId() != null || scope.from() != null || scope.until() != null;
        return scope.withMoment(rule.moment()).withAddressee(rule.addressee())
                .withPeriod(anyTime ? scope.from() : from(today), anyTime ? scope.until() : today);
    }
}
