package fr.estrade.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many answers gave which score of a scale: everything that is said of them follows from it. A figure of no answers is empty,
 * never zero.
 *
 * @param scale  of all the answers
 * @param counts number of answers by score; scores that nobody gave may be missing
 */
public record Tally(Scale scale, SortedMap<Integer, Long> counts) {
    private static final int PROMOTER_FROM = 9;
    private static final int DETRACTOR_UNTIL = 6;

    public Tally {
        TreeMap<Integer, Long> copy = new TreeMap<>(counts);
        copy.values().removeIf(count -> count == 0);
        copy.forEach((score, count) -> {
            if (!scale.holds(score) || count < 0) {
                throw new IllegalArgumentException(count + " answers of " + score + " on " + scale);
            }
        });
        counts = Collections.unmodifiableSortedMap(copy);
    }

    public static Tally of(Scale scale, Map<Integer, Long> counts) {
        return new Tally(scale, new TreeMap<>(counts));
    }

    /** Without any answer. */
    public static Tally none(Scale scale) {
        return of(scale, Map.of());
    }

    /** Both together; they must be of one scale. */
    public Tally plus(Tally other) {
        if (!scale.equals(other.scale)) {
            throw new IllegalArgumentException("Two scales: " + scale + ", " + other.scale);
        }
        TreeMap<Integer, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((score, count) -> sums.merge(score, count, Long::sum));
        return new Tally(scale, sums);
    }

    /** How many answers gave a score. */
    public long count(int score) {
        return counts.getOrDefault(score, 0L);
    }

    /** How many answers there are. */
    public long answers() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of them count as satisfied. */
    public long satisfied() {
        return counts.tailMap(scale.satisfiedFrom()).values().stream().mapToLong(Long::longValue).sum();
    }

    private long sum() {
        return counts.entrySet().stream().mapToLong(entry -> entry.getKey() * entry.getValue()).sum();
    }

    /** Mean score. */
    public Optional<Ratio> mean() {
        return of(sum());
    }

    /** Satisfied answers ÷ answers. */
    public Optional<Ratio> shareSatisfied() {
        return of(satisfied());
    }

    /** (mean − worst) ÷ (best − worst). */
    public Optional<Ratio> normalisedMean() {
        return of(sum() - answers() * scale.min()).map(ratio -> ratio.dividedBy(scale.range()));
    }

    /**
     * Share of promoters (9, 10) less share of detractors (0 to 6), from −1 to 1; printed as −100 to 100 (DOMAIN 3.10). Only for a
     * scale of 0 to 10.
     */
    public Optional<Ratio> recommendation() {
        if (scale.min() != 0 || scale.max() != 10) {
            throw new IllegalStateException("A recommendation is on a scale of 0 to 10, not " + scale);
        }
        return of(between(PROMOTER_FROM, scale.max()) - between(scale.min(), DETRACTOR_UNTIL));
    }

    private long between(int low, int high) {
        return counts.subMap(low, high + 1).values().stream().mapToLong(Long::longValue).sum();
    }

    private Optional<Ratio> of(long part) {
        long answers = answers();
        return answers == 0 ? Optional.empty() : Optional.of(Ratio.of(part, answers));
    }
}
