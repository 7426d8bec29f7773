package fr.estrade.evaluation;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a question must be so that it can be put to people, and what its kind decides. */
public final class QuestionRules {
    /** Bounds of the scale that is common in France, without a middle (DOMAIN 3.10). */
    public static final int USUAL_MIN = 1;
    /** Best score of the usual scale. */
    public static final int USUAL_MAX = 4;
    /** The words of the usual scale, worst first. */
    public static final List<Wording> USUAL_WORDS = List.of(
            new Wording("Pas du tout d’accord", "Strongly disagree"), new Wording("Plutôt pas d’accord", "Rather disagree"),
            new Wording("Plutôt d’accord", "Rather agree"), new Wording("Tout à fait d’accord", "Strongly agree"));
    /** No scale goes further than this, below or above zero. */
    public static final int FARTHEST = 100;

    /** What is wrong with a question. The text is {@code questionnaire.problem.<NAME>}. */
    public enum Problem {
        /** It asks nothing. */
        NO_LABEL,
        /** The worst score is not below the best. */
        BOUNDS,
        /** A bound is too far from zero. */
        TOO_FAR,
        /** The line between satisfied and not does not lie on the scale. */
        SATISFIED,
        /** There are not two options to choose from. */
        TOO_FEW_OPTIONS,
        /** Two options have the same words. */
        SAME_OPTION
    }

    private QuestionRules() {
    }

    /** Whether options can be chosen from. */
    public static boolean isChoice(QuestionKind kind) {
        return kind == QuestionKind.SINGLE_CHOICE || kind == QuestionKind.MULTIPLE_CHOICE;
    }

    /** What a question of a kind can be about: objectives are the objectives' alone. */
    public static Set<QuestionTarget> targets(QuestionKind kind) {
        return kind == QuestionKind.OBJECTIVES ? EnumSet.of(QuestionTarget.OBJECTIVE) : EnumSet.complementOf(EnumSet.of(QuestionTarget.OBJECTIVE));
    }

    /** What a question that was about something is about once it is of a kind. */
    public static QuestionTarget target(QuestionKind kind, QuestionTarget before) {
        Set<QuestionTarget> possible = targets(kind);
        return possible.contains(before) ? before : possible.iterator().next();
    }

    /**
     * Whether the bounds of a scale can be kept.
     *
     * @param satisfiedFrom null: the usual score
     */
    public static List<Problem> scale(Integer min, Integer max, Integer satisfiedFrom) {
        if (min == null || max == null || min >= max) {
            return List.of(Problem.BOUNDS);
        }
        if (min < -FARTHEST || max > FARTHEST) {
            return List.of(Problem.TOO_FAR);
        }
        return satisfiedFrom != null && (satisfiedFrom <= min || satisfiedFrom > max) ? List.of(Problem.SATISFIED) : List.of();
    }

    /** What is wrong with a question as it stands. */
    public static List<Problem> problems(Content.Question question) {
        List<Problem> problems = new ArrayList<>();
        if (question.label().french().isBlank()) {
            problems.add(Problem.NO_LABEL);
        }
        if (isChoice(question.kind())) {
            Set<String> seen = new HashSet<>();
            if (question.options().size() < 2) {
                problems.add(Problem.TOO_FEW_OPTIONS);
            } else if (!question.options().stream().allMatch(option -> seen.add(option.label().french().strip()))) {
                problems.add(Problem.SAME_OPTION);
            }
        }
        return problems;
    }
}
