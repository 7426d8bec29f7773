package fr.estrade.evaluation;

import fr.estrade.db.code.RateFormula;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A satisfaction rate with everything that must be printed with it (indicator 2, DOMAIN 3.10): two formulas give two numbers on the
 * same answers, so a number without its method says nothing.
 *
 * @param formula   by which it is computed
 * @param value     from 0 to 1; empty while there is no answer
 * @param answers   answers to the questions that count
 * @param received  sheets that came back
 * @param expected  sheets that were expected; never below the received ones in a rate of response
 * @param sessions  sessions that gave at least one sheet
 * @param from      first day of the period; null: from the beginning
 * @param until     last day of the period, the day it was computed
 * @param questions what was asked, as worded now; empty: every scale
 * @param minimum   below so many sheets the sample is small
 */
public record SatisfactionRate(RateFormula formula, Optional<Ratio> value, long answers, long received, long expected, long sessions,
        LocalDate from, LocalDate until, List<Wording> questions, int minimum) {

    public SatisfactionRate {
        questions = List.copyOf(questions);
    }

    /**
     * The rate of several questions: each answer weighs the same, whatever scale it is on.
     *
     * @return empty while there is no answer
     */
    public static Optional<Ratio> of(RateFormula formula, Collection<Tally> tallies) {
        long answers = tallies.stream().mapToLong(Tally::answers).sum();
        if (answers == 0) {
            return Optional.empty();
        }
        return Optional.of(switch (formula) {
            case SHARE_SATISFIED -> Ratio.of(tallies.stream().mapToLong(Tally::satisfied).sum(), answers);
            case NORMALISED_MEAN -> tallies.stream().map(SatisfactionRate::normalised).reduce(Ratio.ZERO, Ratio::plus).dividedBy(answers);
        });
    }

    /** Sum over the answers of what each reaches of its scale. */
    private static Ratio normalised(Tally tally) {
        return tally.counts().entrySet().stream()
                .map(entry -> Ratio.of((long) (entry.getKey() - tally.scale().min()) * entry.getValue(), tally.scale().range()))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    /** The same where another number of sheets makes a sample small. */
    public SatisfactionRate withMinimum(int sheets) {
        return new SatisfactionRate(formula, value, answers, received, expected, sessions, from, until, questions, sheets);
    }

    /** Whether so few sheets came back that the rate is no more than an indication. */
    public boolean isSmallSample() {
        return received < minimum;
    }

    /** Sheets received ÷ expected; empty where none was expected. */
    public Optional<Ratio> responseRate() {
        return responseRate(received, expected);
    }

    /** Sheets received ÷ expected, at most 1: who was not expected and answered all the same adds to both. Empty where none was. */
    public static Optional<Ratio> responseRate(long received, long expected) {
        long of = Math.max(received, expected);
        return of == 0 ? Optional.empty() : Optional.of(Ratio.of(received, of));
    }
}
