package fr.estrade.evaluation.comment;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_TAG;
import static fr.estrade.db.Tables.COMMENT_TAG;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.REVIEW_QUOTE;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.tables.AnswerSheet;
import fr.estrade.db.tables.Session;
import fr.estrade.evaluation.sheet.AnswerLists;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.trainer.Trainers;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The lists of comments, of what they are sorted by, and of reviews. */
public final class CommentLists {

    /** Whether a comment has a tag. */
    static final Condition TAGGED = DSL.exists(DSL.selectOne().from(ANSWER_TAG).where(ANSWER_TAG.ANSWER_ID.eq(ANSWER.ID)));
    /** The names of its tags, in one text. */
    static final Field<String> TAGS = ListFields.texts(ANSWER_TAG.join(COMMENT_TAG).on(COMMENT_TAG.ID.eq(ANSWER_TAG.COMMENT_TAG_ID)),
            COMMENT_TAG.NAME, ANSWER_TAG.ANSWER_ID.eq(ANSWER.ID), COMMENT_TAG.NAME);
    static final Field<String> COMPLAINTS = ListFields.texts(COMPLAINT, COMPLAINT.CODE, COMPLAINT.ANSWER_ID.eq(ANSWER.ID), COMPLAINT.CODE);
    static final Field<String> ACTIONS = ListFields.texts(IMPROVEMENT_ACTION, IMPROVEMENT_ACTION.CODE, IMPROVEMENT_ACTION.ANSWER_ID.eq(ANSWER.ID),
            IMPROVEMENT_ACTION.CODE);
    static final Condition QUOTED = DSL.exists(DSL.selectOne().from(REVIEW_QUOTE).where(REVIEW_QUOTE.ANSWER_ID.eq(ANSWER.ID)));
    private static final Session SESSION = ANSWER.sessionEvaluation().session();
    private static final AnswerSheet SHEET = ANSWER.answerSheet();

    /** Who wrote it: somebody named whose sheet was not made anonymous; null otherwise. */
    static final Field<String> RESPONDENT = DSL.when(SHEET.ANONYMISED_ON.isNull(), AnswerLists.respondent(SHEET));

    /** Everything that was written on a sheet: answers in words, and remarks. */
    public static final ListDefinition COMMENTS = ListDefinition.named("comments")
            .from(ANSWER, ANSWER.ID)
            .where(ANSWER.BODY.isNotNull())
            .column("comment", ANSWER.BODY, c -> c.identity().width(52).searchable())
            .column("tags", TAGS, c -> c.width(20))
            .column("sessionCode", SESSION.CODE, c -> c.whole().width(9).searchable())
            .column("sessionTitle", SESSION.TITLE, c -> c.hidden().width(28))
            .column("offerCode", SESSION.offer().CODE, c -> c.hidden().whole().width(9))
            .column("offerTitle", SESSION.offer().TITLE, c -> c.hidden().width(28))
            .column("commissioningBody", SESSION.organisation().NAME, c -> c.hidden().width(22).label("session.organisation_id"))
            .column("endsOn", SESSION.ENDS_ON, c -> c.hidden())
            .column("questionnaire", ANSWER.sessionEvaluation().questionnaireVersion().questionnaire().NAME, c -> c.hidden().width(22))
            .column("moment", ANSWER.sessionEvaluation().MOMENT, c -> c.hidden().width(12))
            .column("question", ANSWER.question().LABEL, c -> c.width(24))
            .column("aboutTrainer", ListFields.name(ANSWER.trainer().FIRST_NAME, ANSWER.trainer().LAST_NAME), c -> c.hidden().width(18))
            .column("receivedOn", SHEET.RECEIVED_ON)
            .column("number", SHEET.NUMBER, c -> c.hidden().kind(ColumnKind.NUMBER))
            .column("respondent", RESPONDENT, c -> c.hidden().width(18))
            .column("complaint", COMPLAINTS, c -> c.width(10))
            .column("action", ACTIONS, c -> c.width(10))
            .column("quoted", isTrue(QUOTED), c -> c.hidden())
            .column("tagged", isTrue(TAGGED), c -> c.hidden())
            .facet("tag", COMMENT_TAG.NAME, COMMENT_TAG, match -> DSL.exists(DSL.selectOne().from(ANSWER_TAG)
                    .join(COMMENT_TAG).on(COMMENT_TAG.ID.eq(ANSWER_TAG.COMMENT_TAG_ID)).where(ANSWER_TAG.ANSWER_ID.eq(ANSWER.ID)).and(match)))
            .facet("trainer", Trainers.CALLED, TRAINER, match -> DSL.exists(DSL.selectOne().from(SESSION_TRAINER)
                    .join(TRAINER).on(TRAINER.ID.eq(SESSION_TRAINER.TRAINER_ID)).where(SESSION_TRAINER.SESSION_ID.eq(SESSION.ID)).and(match)))
            .order(Sort.descending("receivedOn"), Sort.by("sessionCode"), Sort.by("number"))
            .build();

    /** The words by which comments are sorted. */
    public static final ListDefinition TAG_LIST = ListDefinition.named("commentTags")
            .from(COMMENT_TAG, COMMENT_TAG.ID)
            .column("name", COMMENT_TAG.NAME, c -> c.identity().width(30).searchable())
            .column("comments", ListFields.count(ANSWER_TAG, ANSWER_TAG.COMMENT_TAG_ID.eq(COMMENT_TAG.ID)), c -> c.kind(ColumnKind.COUNT).width(14))
            .order(Sort.by("name"))
            .build();

    private CommentLists() {
    }

    /** As a value that can be compared: a condition that stands in brackets of its own cannot. */
    private static Field<Boolean> isTrue(Condition condition) {
        return DSL.when(condition, DSL.inline(true)).otherwise(DSL.inline(false));
    }

    /** All of them. */
    public static List<ListDefinition> all() {
        return List.of(COMMENTS, TAG_LIST, Reviews.LIST);
    }
}
