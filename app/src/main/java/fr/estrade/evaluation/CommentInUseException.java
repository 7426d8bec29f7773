package fr.estrade.evaluation;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.REVIEW_MEETING;
import static fr.estrade.db.Tables.REVIEW_QUOTE;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.storage.BaseException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;

/** A comment was to be deleted that a complaint, an improvement action or a review still refers to: nothing was deleted. */
public final class CommentInUseException extends BaseException {
    private static final long serialVersionUID = 1;

    private CommentInUseException(String key, int sheet, String code) {
        super(key, null, sheet, code);
    }

    /**
     * Refuses to delete answers that something was made of.
     *
     * @param answers which answers are to be deleted
     * @throws CommentInUseException naming the sheet, and the complaint, action or session with a review of the lowest code
     */
    public static void check(DSLContext dsl, Condition answers) {
        check("comment.inComplaint", COMPLAINT.CODE, dsl.select(ANSWER.answerSheet().NUMBER, COMPLAINT.CODE)
                .from(COMPLAINT).join(ANSWER).on(ANSWER.ID.eq(COMPLAINT.ANSWER_ID)).where(answers));
        check("comment.inAction", IMPROVEMENT_ACTION.CODE, dsl.select(ANSWER.answerSheet().NUMBER, IMPROVEMENT_ACTION.CODE)
                .from(IMPROVEMENT_ACTION).join(ANSWER).on(ANSWER.ID.eq(IMPROVEMENT_ACTION.ANSWER_ID)).where(answers));
        check("comment.inReview", SESSION.CODE, dsl.select(ANSWER.answerSheet().NUMBER, SESSION.CODE)
                .from(REVIEW_QUOTE).join(ANSWER).on(ANSWER.ID.eq(REVIEW_QUOTE.ANSWER_ID)).join(REVIEW_MEETING).on(REVIEW_MEETING.ID.eq(REVIEW_QUOTE.REVIEW_MEETING_ID))
                .join(SESSION).on(SESSION.ID.eq(REVIEW_MEETING.SESSION_ID)).where(answers));
    }

    private static void check(String key, Field<String> code, SelectConditionStep<Record2<Integer, String>> users) {
        users.orderBy(code).limit(1).forEach(user -> {
            throw new CommentInUseException(key, user.value1(), user.value2());
        });
    }
}
