package fr.estrade.quality;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.ImprovementState;
import fr.estrade.db.tables.records.ImprovementActionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.list.ListDefinition;
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

/** What an improvement action is made of, the list of them, and how one begins. */
public final class ImprovementActions {

    /** Name of the page of an improvement action. */
    public static final String PAGE = "improvementAction";
    /** How actions go on; one that is dropped has nothing behind it. */
    public static final Steps<ImprovementState> STEPS = new Steps<>(
            List.of(ImprovementState.DROPPED, ImprovementState.TO_DO, ImprovementState.IN_PROGRESS, ImprovementState.DONE),
            Set.of(ImprovementState.DONE));
    /** Actions and what should hold of their dates. */
    public static final RecordShape<ImprovementActionRecord> SHAPE = RecordShape.of(IMPROVEMENT_ACTION)
            .rule(IMPROVEMENT_ACTION.DUE_ON, row -> afterDecision(row, row.getDueOn()))
            .rule(IMPROVEMENT_ACTION.DONE_ON, row -> afterDecision(row, row.getDoneOn()));
    /** Improvement actions, called by their code. */
    public static final RecordKind KIND = RecordKind.of("action", IMPROVEMENT_ACTION, IMPROVEMENT_ACTION.CODE).shown(RecordOutline.of(IMPROVEMENT_ACTION));

    private static final CodeSeries CODES = new CodeSeries(IMPROVEMENT_ACTION, IMPROVEMENT_ACTION.CODE, "A");

    private final Journal journal;

    public ImprovementActions(Journal journal) {
        this.journal = journal;
    }

    /** Every action, as it stands on a day. */
    public static ListDefinition list(LocalDate today) {
        return ListDefinition.named("improvementActions")
                .from(IMPROVEMENT_ACTION, IMPROVEMENT_ACTION.ID)
                .column("code", IMPROVEMENT_ACTION.CODE, c -> c.identity().whole().width(9))
                .column("body", IMPROVEMENT_ACTION.BODY, c -> c.width(44))
                .column("owner", IMPROVEMENT_ACTION.OWNER, c -> c.width(16))
                .column("state", IMPROVEMENT_ACTION.STATE, c -> c.width(12))
                .column("dueOn", IMPROVEMENT_ACTION.DUE_ON)
                .column("overdue", isOverdue(today), c -> c.width(9))
                .column("decidedOn", IMPROVEMENT_ACTION.DECIDED_ON, c -> c.hidden())
                .column("doneOn", IMPROVEMENT_ACTION.DONE_ON)
                .column("complaintCode", IMPROVEMENT_ACTION.complaint().CODE, c -> c.whole().width(9))
                .column("sessionCode", IMPROVEMENT_ACTION.session().CODE, c -> c.whole().width(9))
                .column("sessionTitle", IMPROVEMENT_ACTION.session().TITLE, c -> c.hidden().width(28))
                .column("offerCode", IMPROVEMENT_ACTION.offer().CODE, c -> c.whole().width(9))
                .column("offerTitle", IMPROVEMENT_ACTION.offer().TITLE, c -> c.hidden().width(28))
                .column("fromComment", IMPROVEMENT_ACTION.ANSWER_ID.isNotNull(), c -> c.hidden())
                .column("effect", IMPROVEMENT_ACTION.EFFECT, c -> c.hidden())
                .search(IMPROVEMENT_ACTION.SEARCH_KEY)
                .order(Sort.by("dueOn"), Sort.by("code"))
                .build();
    }

    /** Whether an action is past its date and neither done nor dropped. */
    public static Condition isOverdue(LocalDate today) {
        return isOpen().and(DSL.coalesce(IMPROVEMENT_ACTION.DUE_ON, DSL.inline(today)).lt(DSL.inline(today)));
    }

    /** Whether something is still to be done. */
    public static Condition isOpen() {
        return IMPROVEMENT_ACTION.STATE.in(ImprovementState.TO_DO, ImprovementState.IN_PROGRESS);
    }

    /** The code that a new action of a year would get: A26-001. */
    public static String proposedCode(DSLContext dsl, int year) {
        return CODES.next(dsl, year);
    }

    /**
     * Begins an action that a comment asks for.
     *
     * @param answerId  the comment
     * @param sessionId the session that it was made on; its offer is the action's
     * @return its id
     */
    public UUID ofComment(String body, UUID answerId, UUID sessionId, LocalDate decidedOn) {
        return journal.writeReturning(ChangeLabel.of("change.action.made"), tx -> {
            ImprovementActionRecord action = row(tx.dsl(), body, sessionId, decidedOn);
            action.setAnswerId(answerId);
            return tx.insert(action).getId();
        });
    }

    /**
     * Begins an action that a complaint asks for; a session's offer comes with it.
     *
     * @return its id
     */
    public UUID ofComplaint(UUID complaintId, LocalDate decidedOn) {
        return journal.writeReturning(ChangeLabel.of("change.action.made"), tx -> {
            var complaint = tx.dsl().fetchSingle(COMPLAINT, COMPLAINT.ID.eq(complaintId));
            ImprovementActionRecord action = row(tx.dsl(), complaint.getBody(), complaint.getSessionId(), decidedOn);
            action.setComplaintId(complaintId);
            action.setAnswerId(complaint.getAnswerId());
            action.setOwner(complaint.getOwner());
            return tx.insert(action).getId();
        });
    }

    private static ImprovementActionRecord row(DSLContext dsl, String body, UUID sessionId, LocalDate decidedOn) {
        ImprovementActionRecord action = new ImprovementActionRecord();
        action.setCode(proposedCode(dsl, decidedOn.getYear()));
        action.setBody(body);
        action.setSessionId(sessionId);
        action.setOfferId(dsl.select(SESSION.OFFER_ID).from(SESSION).where(SESSION.ID.eq(sessionId)).fetchOne(SESSION.OFFER_ID));
        action.setDecidedOn(decidedOn);
        return action;
    }

    private static Optional<Problem> afterDecision(ImprovementActionRecord row, LocalDate date) {
        return date != null && row.getDecidedOn() != null && date.isBefore(row.getDecidedOn())
                ? Optional.of(Problem.error("action.problem.beforeDecision")) : Optional.empty();
    }
}
