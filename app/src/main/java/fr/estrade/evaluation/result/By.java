package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.SESSION;

import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What results are told apart by. The key of a group is that of its record, a number for a year; null where it is not known. */
public enum By {
    /** All of them together; the key is null. */
    NOTHING(null, false),
    OFFER(SESSION.OFFER_ID, false),
    SESSION_HELD(SESSION.ID, false),
    /** In which the session ended. */
    YEAR(DSL.extract(SESSION.ENDS_ON, DatePart.YEAR), false),
    /** Whom the answer is about. */
    TRAINER(ANSWER.TRAINER_ID, true),
    /** The day of the session that the answer is about. */
    DAY(ANSWER.SESSION_DAY_ID, true),
    /** The line of the programme that the answer is about. */
    OBJECTIVE(ANSWER.PROGRAMME_LINE_ID, true);

    private final Field<?> field;
    private final boolean ofAnswers;

    By(Field<?> field, boolean ofAnswers) {
        this.field = field;
        this.ofAnswers = ofAnswers;
    }

    Field<?> field() {
        return field;
    }

    /** Whether single answers are told apart and not sheets, so that nothing can be said of what is expected. */
    boolean isOfAnswers() {
        return ofAnswers;
    }
}
