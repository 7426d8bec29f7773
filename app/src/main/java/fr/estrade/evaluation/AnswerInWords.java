package fr.estrade.evaluation;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.tables.Answer;
import fr.estrade.text.Texts;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What was answered, in words, for lists: yes or no, what became of an objective, the option that was chosen; of a scale its score.
 * The words are French, as those of the questionnaires, so that they are searched and filtered alike; readers get their language's.
 */
public final class AnswerInWords {
    private static final String YES = "oui";
    private static final String NO = "non";
    private static final String ACHIEVED = "atteint";
    private static final String PARTLY = "en partie";
    private static final String NOT_ACHIEVED = "non atteint";
    private static final Map<String, String> KEYS = Map.of(YES, "result.yes", NO, "result.no", ACHIEVED, "result.achieved.2",
            PARTLY, "result.achieved.1", NOT_ACHIEVED, "result.achieved.0");

    private AnswerInWords() {
    }

    /** The answer of a row; null where it is a text. */
    public static Field<String> of(Answer answer) {
        return DSL.when(is(answer, QuestionKind.YES_NO, 1), DSL.inline(YES)).when(is(answer, QuestionKind.YES_NO, 0), DSL.inline(NO))
                .when(is(answer, QuestionKind.OBJECTIVES, 2), DSL.inline(ACHIEVED)).when(is(answer, QuestionKind.OBJECTIVES, 1), DSL.inline(PARTLY))
                .when(is(answer, QuestionKind.OBJECTIVES, 0), DSL.inline(NOT_ACHIEVED))
                .otherwise(DSL.coalesce(answer.questionOption().LABEL, answer.SCORE.cast(SQLDataType.VARCHAR(6))));
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
