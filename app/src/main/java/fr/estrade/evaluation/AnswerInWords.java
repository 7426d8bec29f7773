package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTION_OPTION;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.tables.Answer;
import fr.estrade.db.tables.QuestionOption;
import fr.estrade.text.Texts;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What was answered, in words, for lists: yes or no, what became of an objective, the option that was chosen, or what the
 * questionnaire calls the score of a scale.
 * The words are French, as those of the questionnaires, so that they are searched and filtered alike; readers get their language's.
 */
public final class AnswerInWords {
    private static final QuestionOption WORDS = QUESTION_OPTION.as("word_of_score");
    private static final String YES = "oui";
    private static final String NO = "non";
    private static final String ACHIEVED = "atteint";
    private static final String PARTLY = "en partie";
    private static final String NOT_ACHIEVED = "non atteint";
    private static final Map<String, String> KEYS = Map.of(YES, "result.yes", NO, "result.no", ACHIEVED, "result.achieved.2",
            PARTLY, "result.achieved.1", NOT_ACHIEVED, "result.achieved.0");

    private AnswerInWords() {
    }

    /** The answer of a row; null where it is a text, or a score without a word. */
    public static Field<String> of(Answer answer) {
        return DSL.when(is(answer, QuestionKind.YES_NO, 1), DSL.inline(YES)).when(is(answer, QuestionKind.YES_NO, 0), DSL.inline(NO))
                .when(is(answer, QuestionKind.OBJECTIVES, 2), DSL.inline(ACHIEVED)).when(is(answer, QuestionKind.OBJECTIVES, 1), DSL.inline(PARTLY))
                .when(is(answer, QuestionKind.OBJECTIVES, 0), DSL.inline(NOT_ACHIEVED))
                .otherwise(DSL.coalesce(answer.questionOption().LABEL, word(answer)));
    }

    /** What the questionnaire calls a score. */
    private static Field<String> word(Answer answer) {
        return DSL.field(DSL.select(DSL.max(WORDS.LABEL)).from(WORDS).where(WORDS.QUESTION_ID.eq(answer.QUESTION_ID)).and(WORDS.SCORE.eq(answer.SCORE)));
    }

    private static Condition is(Answer answer, QuestionKind kind, int score) {
        return answer.question().KIND.eq(DSL.inline(kind)).and(answer.SCORE.eq(DSL.inline((short) score)));
    }

    /** The same to a reader. */
    public static String said(Texts texts, String answer) {
        String key = KEYS.get(answer);
        return key == null ? answer : texts.get(key);
    }
}
