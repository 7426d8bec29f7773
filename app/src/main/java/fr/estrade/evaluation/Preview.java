package fr.estrade.evaluation;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Question;

/**
 * A version as people will see it.
 *
 * @param content the version
 */
public record Preview(Content content) {

    /**
     * How many keys a sheet takes at least: one for each answer that is keyed with digits, and one for the next sheet. What is asked of
     * each day, trainer or objective counts once; texts are keyed only where somebody wrote some.
     */
    public int keystrokes() {
        return 1 + content.questions().mapToInt(Preview::keys).sum();
    }

    private static int keys(Question question) {
        return question.kind() == QuestionKind.TEXT ? 0
                : question.kind() != QuestionKind.SCALE ? 1
                : Math.min(String.valueOf(question.scale().min()).length(), String.valueOf(question.scale().max()).length());
    }
}
