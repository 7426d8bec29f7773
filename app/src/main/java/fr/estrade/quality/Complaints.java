package fr.estrade.quality;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;

import fr.estrade.db.code.ComplaintState;
import fr.estrade.db.tables.records.ComplaintRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.offer.CodeSeries;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.RecordOutline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What a complaint is made of, the register of them, and how one begins. */
public final class Complaints {

    /** Name of the page of a complaint. */
    public static final String PAGE = "complaint";
    /** Days within which a complaint is answered (DOMAIN 3.1, indicator 31). */
    public static final int ANSWER_DAYS = 15;
    /** How complaints go on. */
    public static final Steps<ComplaintState> STEPS = new Steps<>(
            List.of(ComplaintState.RECEIVED, ComplaintState.ACKNOWLEDGED, ComplaintState.ANSWERED, ComplaintState.CLOSED),
            Set.of(ComplaintState.ACKNOWLEDGED, ComplaintState.ANSWERED, ComplaintState.CLOSED));
    /** Complaints and what must hold of their dates. */
    public static final RecordShape<ComplaintRecord> SHAPE = RecordShape.of(COMPLAINT)
            .rule(COMPLAINT.ACKNOWLEDGED_ON, row -> afterReceipt(row, row.getAcknowledgedOn()))
            .rule(COMPLAINT.ANSWERED_ON, row -> afterReceipt(row, row.getAnsweredOn()))
            .rule(COMPLAINT.CLOSED_ON, row -> afterReceipt(row, row.getClosedOn()))
            .rule(COMPLAINT.CLOSED_ON, Complaints::closedAfterAnswer)
            .rule(COMPLAINT.REPLY, row -> row.getAnsweredOn() != null && row.getReply() == null
                    ? Optional.of(Problem.warning("complaint.problem.reply")) : Optional.empty());
    /** Complaints, called by their code. */
    public static final RecordKind KIND = RecordKind.of("complaint", COMPLAINT, COMPLAINT.CODE).shown(RecordOutline.of(COMPLAINT)
            .children("actions", IMPROVEMENT_ACTION.COMPLAINT_ID, IMPROVEMENT_ACTION.CODE));

    private static final CodeSeries CODES = new CodeSeries(COMPLAINT, COMPLAINT.CODE, "R");

    private final Journal journal;

    public Complaints(Journal journal) {
        this.journal = journal;
    }

    /** The register as it stands on a day. */
    public static ListDefinition list(LocalDate today) {
        return ListDefinition.named("complaints")
                .from(COMPLAINT, COMPLAINT.ID)
                .column("code", COMPLAINT.CODE, c -> c.identity().whole().width(9))
                .column("receivedOn", COMPLAINT.RECEIVED_ON)
                .column("body", COMPLAINT.BODY, c -> c.width(40))
                .column("complainant", COMPLAINT.COMPLAINANT, c -> c.width(18))
                .column("sessionCode", COMPLAINT.session().CODE, c -> c.whole().width(9))
                .column("sessionTitle", COMPLAINT.session().TITLE, c -> c.hidden().width(28))
                .column("offerCode", COMPLAINT.session().offer().CODE, c -> c.hidden().whole().width(9))
                .column("owner", COMPLAINT.OWNER, c -> c.width(16))
                .column("state", COMPLAINT.STATE, c -> c.width(12))
                .column("late", isLate(today), c -> c.width(9))
                .column("acknowledgedOn", COMPLAINT.ACKNOWLEDGED_ON, c -> c.hidden())
                .column("answeredOn", COMPLAINT.ANSWERED_ON)
                .column("closedOn", COMPLAINT.CLOSED_ON, c -> c.hidden())
                .column("actionCount", ListFields.count(IMPROVEMENT_ACTION, IMPROVEMENT_ACTION.COMPLAINT_ID.eq(COMPLAINT.ID)),
                        c -> c.kind(ColumnKind.COUNT).width(8))
                .column("fromComment", COMPLAINT.ANSWER_ID.isNotNull(), c -> c.hidden())
                .column("reply", COMPLAINT.REPLY, c -> c.hidden())
                .search(COMPLAINT.SEARCH_KEY)
                .order(Sort.descending("receivedOn"), Sort.descending("code"))
                .build();
    }

    /** Whether the term of an answer has passed without one. */
    public static Condition isLate(LocalDate today) {
        return awaits().and(COMPLAINT.RECEIVED_ON.lt(DSL.inline(today.minusDays(ANSWER_DAYS))));
    }

    /** Whether an answer is still owed. */
    public static Condition awaits() {
        return COMPLAINT.ANSWERED_ON.isNull().and(COMPLAINT.CLOSED_ON.isNull()).and(COMPLAINT.STATE.in(ComplaintState.RECEIVED, ComplaintState.ACKNOWLEDGED));
    }

    /**
     * The last day for an answer; empty where none is owed any more.
     *
     * @param receivedOn null as long as nobody keyed it in
     */
    public static Optional<LocalDate> answerDue(LocalDate receivedOn, LocalDate answeredOn, LocalDate closedOn) {
        return receivedOn == null || answeredOn != null || closedOn != null ? Optional.empty() : Optional.of(receivedOn.plusDays(ANSWER_DAYS));
    }

    /** The code that a new complaint of a year would get: R26-001. */
    public static String proposedCode(DSLContext dsl, int year) {
        return CODES.next(dsl, year);
    }

    /**
     * Begins a complaint with what somebody said.
     *
     * @param answerId  the comment it is made of; may be null
     * @param sessionId may be null
     * @return its id
     */
    public UUID begin(String body, UUID answerId, UUID sessionId, LocalDate receivedOn) {
        return journal.writeReturning(ChangeLabel.of("change.complaint.made"), tx -> {
            ComplaintRecord complaint = new ComplaintRecord();
            complaint.setCode(proposedCode(tx.dsl(), receivedOn.getYear()));
            complaint.setBody(body);
            complaint.setAnswerId(answerId);
            complaint.setSessionId(sessionId);
            complaint.setReceivedOn(receivedOn);
            return tx.insert(complaint).getId();
        });
    }

    private static Optional<Problem> afterReceipt(ComplaintRecord row, LocalDate date) {
        return date != null && row.getReceivedOn() != null && date.isBefore(row.getReceivedOn())
                ? Optional.of(Problem.error("complaint.problem.beforeReceipt")) : Optional.empty();
    }

    private static Optional<Problem> closedAfterAnswer(ComplaintRecord row) {
        return row.getClosedOn() != null && row.getAnsweredOn() != null && row.getClosedOn().isBefore(row.getAnsweredOn())
                ? Optional.of(Problem.error("complaint.problem.closedBeforeAnswer")) : Optional.empty();
    }
}
