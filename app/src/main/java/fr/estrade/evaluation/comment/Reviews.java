package fr.estrade.evaluation.comment;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.REVIEW_ATTENDEE;
import static fr.estrade.db.Tables.REVIEW_MEETING;
import static fr.estrade.db.Tables.REVIEW_QUOTE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.tables.records.ReviewMeetingRecord;
import fr.estrade.db.tables.records.ReviewQuoteRecord;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.record.RecordShape;
import fr.estrade.record.show.ShownPart;
import fr.estrade.registration.Standing;
import fr.estrade.trainer.Trainers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Oral reviews of sessions (bilan, DOMAIN H4, H10): who was there, what was said and decided, and what the sheets said that is quoted.
 * Each writing call is one change of the journal. None may be called on the screen's thread.
 */
public final class Reviews {

    /** Name of the page of a review. */
    public static final String PAGE = Evaluations.REVIEW_PAGE;
    /** A review with who was there and what it quotes. */
    public static final RecordShape<ReviewMeetingRecord> SHAPE = RecordShape.of(REVIEW_MEETING)
            .children(RecordShape.of(REVIEW_ATTENDEE), REVIEW_ATTENDEE.REVIEW_MEETING_ID, REVIEW_ATTENDEE.POSITION)
            .children(RecordShape.of(REVIEW_QUOTE), REVIEW_QUOTE.REVIEW_MEETING_ID, REVIEW_QUOTE.POSITION);
    /** The reviews of all sessions. */
    public static final ListDefinition LIST = columns(ListDefinition.named("reviews")
            .from(REVIEW_MEETING, REVIEW_MEETING.ID)
            .column("sessionCode", REVIEW_MEETING.session().CODE, c -> c.identity().whole().width(9).searchable())
            .column("sessionTitle", REVIEW_MEETING.session().TITLE, c -> c.width(28).searchable()), false)
            .order(Sort.descending("heldOn"), Sort.by("sessionCode")).build();
    /** The reviews as a part of a session that is shown. */
    public static final ShownPart SHOWN_OF_SESSION = ShownPart.list("reviews", Reviews::ofSession, "place");

    /**
     * Somebody who belongs to a session.
     *
     * @param trainer whether they give it; otherwise they take part
     */
    public record Person(String name, boolean trainer) {
    }

    private final Journal journal;

    public Reviews(Journal journal) {
        this.journal = journal;
    }

    /** The reviews of a session, in their order. */
    public static ListDefinition ofSession(UUID sessionId) {
        return columns(ListDefinition.named("sessionReviews")
                .from(REVIEW_MEETING, REVIEW_MEETING.ID).where(REVIEW_MEETING.SESSION_ID.eq(sessionId)), true)
                .column("place", REVIEW_MEETING.POSITION, c -> c.hidden())
                .order(Sort.by("heldOn"), Sort.by("place")).build();
    }

    private static ListDefinition.Builder columns(ListDefinition.Builder list, boolean ofOneSession) {
        return list
                .column("heldOn", REVIEW_MEETING.HELD_ON, c -> {
                    if (ofOneSession) {
                        c.identity();
                    }
                })
                .column("summary", REVIEW_MEETING.SUMMARY, c -> c.width(36).searchable())
                .column("decisions", REVIEW_MEETING.DECISIONS, c -> c.width(30).searchable())
                .column("attendees", ListFields.texts(REVIEW_ATTENDEE, REVIEW_ATTENDEE.NAME, REVIEW_ATTENDEE.REVIEW_MEETING_ID.eq(REVIEW_MEETING.ID),
                        REVIEW_ATTENDEE.POSITION), c -> c.width(30))
                .column("quotes", ListFields.count(REVIEW_QUOTE, REVIEW_QUOTE.REVIEW_MEETING_ID.eq(REVIEW_MEETING.ID)), c -> c.kind(ColumnKind.COUNT).width(9));
    }

    /**
     * Begins a review of a session, held on its last day or today where that is yet to come or unknown.
     *
     * @return its id
     */
    public UUID begin(UUID sessionId, LocalDate today) {
        return journal.writeReturning(ChangeLabel.of("change.review.begun"), tx -> insert(tx, sessionId, today));
    }

    private static UUID insert(Tx tx, UUID sessionId, LocalDate today) {
        LocalDate end = tx.dsl().select(SESSION.ENDS_ON).from(SESSION).where(SESSION.ID.eq(sessionId)).fetchSingle().value1();
        ReviewMeetingRecord review = new ReviewMeetingRecord();
        review.setSessionId(sessionId);
        review.setPosition(Position.after(tx.dsl().select(DSL.max(REVIEW_MEETING.POSITION)).from(REVIEW_MEETING)
                .where(REVIEW_MEETING.SESSION_ID.eq(sessionId)).fetchSingle().value1()));
        review.setHeldOn(end == null || end.isAfter(today) ? today : end);
        return tx.insert(review).getId();
    }

    /** Deletes reviews with who was there and what they quote. */
    public Saved delete(Collection<UUID> ids) {
        return journal.write(ChangeLabel.of("change.review.deleted", ids.size()), tx -> ids.forEach(id -> tx.deleteTree(REVIEW_MEETING, id)));
    }

    /**
     * Quotes comments in the newest review of their session; a session without one gets one. A comment that a review of its session
     * quotes already is left out.
     *
     * @return the reviews that quote more now; empty if nothing was quoted
     */
    public List<UUID> quote(Collection<UUID> comments, LocalDate today) {
        return journal.writeReturning(ChangeLabel.of("change.review.quoted", comments.size()), tx -> {
            Set<UUID> touched = new LinkedHashSet<>();
            tx.dsl().select(ANSWER.ID, ANSWER.BODY, ANSWER.sessionEvaluation().SESSION_ID).from(ANSWER)
                    .where(ANSWER.ID.in(comments)).and(ANSWER.BODY.isNotNull())
                    .and(ANSWER.ID.notIn(DSL.select(REVIEW_QUOTE.ANSWER_ID).from(REVIEW_QUOTE).where(REVIEW_QUOTE.ANSWER_ID.isNotNull())))
                    .orderBy(ANSWER.ID).fetch().forEach(row -> touched.add(quote(tx, row.value1(), row.value2(), newest(tx, row.value3(), today))));
            return List.copyOf(touched);
        });
    }

    private static UUID newest(Tx tx, UUID sessionId, LocalDate today) {
        Condition ofSession = REVIEW_MEETING.SESSION_ID.eq(sessionId);
        return tx.dsl().select(REVIEW_MEETING.ID).from(REVIEW_MEETING).where(ofSession)
                .orderBy(REVIEW_MEETING.HELD_ON.desc().nullsFirst(), REVIEW_MEETING.POSITION.desc()).limit(1).fetchOptional(REVIEW_MEETING.ID)
                .orElseGet(() -> insert(tx, sessionId, today));
    }

    private static UUID quote(Tx tx, UUID answerId, String body, UUID reviewId) {
        ReviewQuoteRecord quote = new ReviewQuoteRecord();
        quote.setReviewMeetingId(reviewId);
        quote.setPosition(Position.after(tx.dsl().select(DSL.max(REVIEW_QUOTE.POSITION)).from(REVIEW_QUOTE)
                .where(REVIEW_QUOTE.REVIEW_MEETING_ID.eq(reviewId)).fetchSingle().value1()));
        quote.setAnswerId(answerId);
        quote.setBody(body);
        tx.insert(quote);
        return reviewId;
    }

    /** Who could have been at a review of a session: who has a place in it, in their order, then who gives it. Reads the base. */
    public static List<Person> people(DSLContext dsl, UUID sessionId) {
        List<Person> people = new ArrayList<>();
        dsl.select(ListFields.name(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME)).from(REGISTRATION)
                .join(PARTICIPANT).on(PARTICIPANT.ID.eq(REGISTRATION.PARTICIPANT_ID))
                .where(REGISTRATION.SESSION_ID.eq(sessionId)).and(REGISTRATION.STATUS.in(Standing.PLACED.statuses()))
                .orderBy(REGISTRATION.POSITION, REGISTRATION.ID).forEach(row -> people.add(new Person(row.value1(), false)));
        dsl.select(Trainers.CALLED).from(SESSION_TRAINER).join(TRAINER).on(TRAINER.ID.eq(SESSION_TRAINER.TRAINER_ID))
                .where(SESSION_TRAINER.SESSION_ID.eq(sessionId)).orderBy(SESSION_TRAINER.POSITION, SESSION_TRAINER.ID)
                .forEach(row -> people.add(new Person(row.value1(), true)));
        return people;
    }
}
