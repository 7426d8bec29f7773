package fr.estrade.evaluation;

import fr.estrade.db.code.QuestionKind;

/**
 * What scores an answer can have, and which of them count as satisfied.
 *
 * @param min           worst score
 * @param max           best score, above the worst
 * @param satisfiedFrom lowest score that counts as satisfied
 */
public record Scale(int min, int max, int satisfiedFrom) {
    /** Would you recommend: 0 to 10. Promoters give 9 or 10, detractors 6 or less (DOMAIN 3.10). */
    public static final Scale RECOMMENDATION = usual(0, 10);
    /** No 0, yes 1. */
    public static final Scale YES_NO = usual(0, 1);
    /** An objective: not achieved 0, partly 1, achieved 2. */
    public static final Scale ACHIEVEMENT = usual(0, 2);

    public Scale {
        if (min >= max || satisfiedFrom <= min || satisfiedFrom > max) {
            throw new IllegalArgumentException("No scale: " + min + " to " + max + ", satisfied from " + satisfiedFrom);
        }
    }

    /**
     * A scale with the usual line between satisfied and not: the two best of four or five, 7 and more of ten (DOMAIN 3.10). Other
     * bounds are cut in the same proportion.
     */
    public static Scale usual(int min, int max) {
        return new Scale(min, max, min + Math.ceilDiv(13 * (max - min), 20));
    }

    /** A scale; satisfied from the usual score where {@code satisfiedFrom} is null. */
    public static Scale of(int min, int max, Integer satisfiedFrom) {
        return satisfiedFrom == null ? usual(min, max) : new Scale(min, max, satisfiedFrom);
    }

    /** The scale of a question of a kind that has one of its own; null for kinds that are not scored, and for scales, whose bounds are data. */
    public static Scale ofKind(QuestionKind kind) {
        return switch (kind) {
            case RECOMMENDATION -> RECOMMENDATION;
            case YES_NO -> YES_NO;
            case OBJECTIVES -> ACHIEVEMENT;
            case SCALE, SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT -> null;
        };
    }

    /** Whether it is a score of this scale. */
    public boolean holds(int score) {
        return score >= min && score <= max;
    }

    /** Whether a score counts as satisfied. */
    public boolean satisfies(int score) {
        return score >= satisfiedFrom;
    }

    /** Distance between worst and best score. */
    public int range() {
        return max - min;
    }
}
