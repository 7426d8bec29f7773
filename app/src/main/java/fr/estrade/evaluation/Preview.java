package fr.estrade.evaluation;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Content.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A version as people will see it.
 *
 * @param content the version
 */
public record Preview(Content content) {
    private static final Set<QuestionTarget> REPEATED = Set.of(QuestionTarget.DAY, QuestionTarget.TRAINER, QuestionTarget.OBJECTIVE);

    /**
     * How many keys a sheet takes at least: one for each answer that is keyed with digits, and one for the next sheet. What is asked of
     * each day, trainer or objective counts once, as there is one at least; texts are keyed only where somebody wrote some.
     */
    public int keystrokes() {
        return 1 + content.questions().mapToInt(Preview::keys).sum();
    }

    /** How many keys a sheet takes at least that has these places: there, what is asked of each trainer counts for each of them. */
    public static int keystrokes(List<SheetColumn> places) {
        return 1 + places.stream().map(SheetColumn::question).filter(Objects::nonNull).mapToInt(Preview::keys).sum();
    }

    /** How many keys each further day, trainer or objective of a session adds; targets that add none are missing. */
    public Map<QuestionTarget, Integer> keystrokesOfEachFurther() {
        Map<QuestionTarget, Integer> further = new EnumMap<>(QuestionTarget.class);
        content.questions().filter(question -> REPEATED.contains(question.target()) && keys(question) > 0)
                .forEach(question -> further.merge(question.target(), keys(question), Integer::sum));
        return further;
    }

    private static int keys(Question question) {
        return question.kind() == QuestionKind.TEXT ? 0
                : question.kind() != QuestionKind.SCALE ? 1
                : Math.min(String.valueOf(question.scale().min()).length(), String.valueOf(question.scale().max()).length());
    }
}
