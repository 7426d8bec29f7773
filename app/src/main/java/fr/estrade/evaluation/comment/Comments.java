package fr.estrade.evaluation.comment;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_TAG;
import static fr.estrade.db.Tables.COMMENT_TAG;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;

import fr.estrade.db.tables.Session;
import fr.estrade.db.tables.records.AnswerTagRecord;
import fr.estrade.db.tables.records.CommentTagRecord;
import fr.estrade.evaluation.comment.Comment.Made;
import fr.estrade.evaluation.comment.Comment.Tag;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.list.ListFields;
import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.text.SearchKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Reads comments and sorts them by tags: each writing call is one change of the journal. None may be called on the screen's thread. */
public final class Comments {

    private static final Session SESSION = ANSWER.sessionEvaluation().session();

    private final Journal journal;

    public Comments(Journal journal) {
        this.journal = journal;
    }

    /** A comment whole; empty if it is gone. */
    public static Optional<Comment> read(DSLContext dsl, UUID id) {
        return dsl.select(ANSWER.ID, ANSWER.BODY, SESSION.ID, SESSION.CODE, SESSION.TITLE, ANSWER.sessionEvaluation().questionnaireVersion().questionnaire().NAME,
                        ANSWER.question().LABEL, ListFields.name(ANSWER.trainer().FIRST_NAME, ANSWER.trainer().LAST_NAME), ANSWER.answerSheet().RECEIVED_ON,
                        CommentLists.QUOTED)
                .from(ANSWER).where(ANSWER.ID.eq(id)).and(ANSWER.BODY.isNotNull())
                .fetchOptional(row -> new Comment(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(), row.value8(),
                        row.value9(), tags(dsl, id), made(dsl, id), row.value10()));
    }

    private static List<Tag> tags(DSLContext dsl, UUID id) {
        return dsl.select(COMMENT_TAG.ID, COMMENT_TAG.NAME).from(ANSWER_TAG).join(COMMENT_TAG).on(COMMENT_TAG.ID.eq(ANSWER_TAG.COMMENT_TAG_ID))
                .where(ANSWER_TAG.ANSWER_ID.eq(id)).orderBy(COMMENT_TAG.NAME).fetch(Records.mapping(Tag::new));
    }

    private static List<Made> made(DSLContext dsl, UUID id) {
        List<Made> made = new ArrayList<>();
        dsl.select(COMPLAINT.ID, COMPLAINT.CODE).from(COMPLAINT).where(COMPLAINT.ANSWER_ID.eq(id)).orderBy(COMPLAINT.CODE)
                .forEach(row -> made.add(new Made(Complaints.PAGE, row.value1(), row.value2())));
        dsl.select(IMPROVEMENT_ACTION.ID, IMPROVEMENT_ACTION.CODE).from(IMPROVEMENT_ACTION).where(IMPROVEMENT_ACTION.ANSWER_ID.eq(id))
                .orderBy(IMPROVEMENT_ACTION.CODE).forEach(row -> made.add(new Made(ImprovementActions.PAGE, row.value1(), row.value2())));
        return List.copyOf(made);
    }

    /** Every tag, the first that was made first: their order does not change while comments are sorted. */
    public static List<Tag> tags(DSLContext dsl) {
        return dsl.select(COMMENT_TAG.ID, COMMENT_TAG.NAME).from(COMMENT_TAG).orderBy(COMMENT_TAG.ID).fetch(Records.mapping(Tag::new));
    }

    /** The tag of that name, with or without capitals and accents; a new one where there is none. */
    public UUID named(String name) {
        return journal.writeReturning(ChangeLabel.of("change.comment.tagMade", name.strip()), tx -> tags(tx.dsl()).stream()
                .filter(tag -> SearchKey.fold(tag.name()).equals(SearchKey.fold(name.strip()))).map(Tag::id).findFirst().orElseGet(() -> {
                    CommentTagRecord tag = new CommentTagRecord();
                    tag.setName(name.strip());
                    return tx.insert(tag).getId();
                }));
    }

    /** Gives comments a tag; those that have it stay as they are. */
    public Saved tag(Collection<UUID> comments, UUID tagId) {
        return journal.write(ChangeLabel.of("change.comment.tagged", comments.size()), tx -> add(tx, comments, tagId));
    }

    /** Gives comments a tag or, where all of them have it, takes it away. */
    public Saved toggle(Collection<UUID> comments, UUID tagId) {
        return journal.write(ChangeLabel.of("change.comment.tagged", comments.size()), tx -> {
            if (tx.dsl().fetchCount(ANSWER_TAG, ANSWER_TAG.COMMENT_TAG_ID.eq(tagId).and(ANSWER_TAG.ANSWER_ID.in(comments))) == Set.copyOf(comments).size()) {
                tx.deleteWhere(ANSWER_TAG, ANSWER_TAG.COMMENT_TAG_ID.eq(tagId).and(ANSWER_TAG.ANSWER_ID.in(comments)));
            } else {
                add(tx, comments, tagId);
            }
        });
    }

    private static void add(Tx tx, Collection<UUID> comments, UUID tagId) {
        Set<UUID> tagged = tx.dsl().select(ANSWER_TAG.ANSWER_ID).from(ANSWER_TAG).where(ANSWER_TAG.COMMENT_TAG_ID.eq(tagId)).fetchSet(ANSWER_TAG.ANSWER_ID);
        tx.insertAll(comments.stream().distinct().filter(comment -> !tagged.contains(comment)).map(comment -> {
            AnswerTagRecord row = new AnswerTagRecord();
            row.setAnswerId(comment);
            row.setCommentTagId(tagId);
            return row;
        }).toList());
    }

    /** Deletes tags, and takes them off whatever had them. */
    public Saved deleteTags(Collection<UUID> tagIds) {
        return journal.write(ChangeLabel.of("change.comment.tagsDeleted", tagIds.size()), tx -> {
            tx.deleteWhere(ANSWER_TAG, ANSWER_TAG.COMMENT_TAG_ID.in(tagIds));
            tx.deleteWhere(COMMENT_TAG, COMMENT_TAG.ID.in(tagIds));
        });
    }
}
