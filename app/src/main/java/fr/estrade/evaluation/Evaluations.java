package fr.estrade.evaluation;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TimingReference;
import fr.estrade.db.tables.QuestionnaireVersion;
import fr.estrade.db.tables.records.QuestionnaireVersionRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.offer.Rows;
import fr.estrade.quality.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What is put to the people of sessions: each call is one change of the journal. When it is due, and how many sheets are expected and
 * came back, {@link EvaluationCounts} keeps. None may be called on the screen's thread.
 */
public final class Evaluations {

    /** Name of the page of an evaluation. */
    public static final String PAGE = "evaluation";
    /** Name of the page on which the sheets of an evaluation are keyed; its place names the evaluation, and its part may be the id of a sheet. */
    public static final String SHEETS_PAGE = "sheets";
    /** Name of the page with all sheets. */
    public static final String ALL_SHEETS_PAGE = "answerSheets";
    /** Name of the page that imports answers to an evaluation. */
    public static final String IMPORT_PAGE = "importAnswers";
    /** Name of the page with all answers. */
    public static final String ANSWERS_PAGE = "answers";
    /** Name of the page with what people wrote on their sheets; its place may name the answer to begin with. */
    public static final String COMMENTS_PAGE = Origin.COMMENTS_PAGE;
    /** Name of the page with the words by which comments are sorted. */
    public static final String TAGS_PAGE = "commentTags";
    /** Name of the page of one of them. */
    public static final String TAG_PAGE = "commentTag";
    /** Name of the page of a review of a session. */
    public static final String REVIEW_PAGE = "review";
    /** Name of the page with the results of an evaluation; its place names the evaluation. */
    public static final String RESULTS_PAGE = "results";
    /** Name of the page of their figures as a list, which results bring too. */
    public static final String NUMBERS_PAGE = "resultNumbers";
    /** Name of the page with the satisfaction rates of all offers. */
    public static final String RATES_PAGE = "satisfaction";
    /** Name of the page with the satisfaction rates of all sessions. */
    public static final String SESSION_RATES_PAGE = "sessionSatisfaction";

    /**
     * When an evaluation is due.
     *
     * @param reference  what the days are counted from; may be null
     * @param offsetDays days after the reference, before it if negative; may be null
     */
    public record Timing(TimingReference reference, Integer offsetDays) {

        /** The usual timing of a moment: a week before, at the end, a month after (DOMAIN H6, 3.10); during, nothing is usual. */
        public static Timing usual(EvaluationMoment moment) {
            return switch (moment) {
                case BEFORE -> new Timing(TimingReference.START, -7);
                case DURING -> new Timing(null, null);
                case HOT -> new Timing(TimingReference.END, 0);
                case COLD -> new Timing(TimingReference.END, 30);
            };
        }
    }

    /**
     * What came of preparing.
     *
     * @param saved    the change, to be undone
     * @param ids      of the new evaluations
     * @param sessions how many sessions got some
     * @param without  how many sessions stay without any, because their offer names no questionnaire
     */
    public record Prepared(Saved saved, List<UUID> ids, int sessions, int without) {
    }

    private static final Condition UNANSWERED =
            DSL.notExists(DSL.selectOne().from(ANSWER_SHEET).where(ANSWER_SHEET.SESSION_EVALUATION_ID.eq(SESSION_EVALUATION.ID)));

    private final Journal journal;

    public Evaluations(Journal journal) {
        this.journal = journal;
    }

    /** Sessions that are certain to take place and not over, whose offers name questionnaires, and that have no evaluation yet. */
    public static Condition unprepared() {
        return SESSION.STATUS.in(SessionStatus.CONFIRMED, SessionStatus.ONGOING)
                .and(DSL.exists(DSL.selectOne().from(EVALUATION_MOMENT).where(EVALUATION_MOMENT.OFFER_ID.eq(SESSION.OFFER_ID))
                        .and(EVALUATION_MOMENT.QUESTIONNAIRE_ID.isNotNull())))
                .and(DSL.notExists(DSL.selectOne().from(SESSION_EVALUATION).where(SESSION_EVALUATION.SESSION_ID.eq(SESSION.ID))));
    }

    /**
     * Evaluations to come that still put an older version of a questionnaire and could put its newest: they are neither closed nor
     * answered nor due before today, so that no sheet of the older one is out yet.
     */
    public static Condition older(UUID questionnaireId, LocalDate today) {
        QuestionnaireVersion newer = QUESTIONNAIRE_VERSION.as("newer");
        Condition toCome = SESSION_EVALUATION.DUE_ON.ge(today).or(SESSION_EVALUATION.DUE_ON.isNull()
                .and(SESSION_EVALUATION.session().ENDS_ON.isNull().or(SESSION_EVALUATION.session().ENDS_ON.ge(today))));
        return SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID.in(DSL.select(QUESTIONNAIRE_VERSION.ID).from(QUESTIONNAIRE_VERSION)
                        .where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaireId)).and(QUESTIONNAIRE_VERSION.NUMBER.lt(
                                DSL.select(DSL.max(newer.NUMBER)).from(newer).where(newer.QUESTIONNAIRE_ID.eq(questionnaireId)))))
                .and(SESSION_EVALUATION.CLOSED.isFalse()).and(UNANSWERED).and(toCome)
                .and(SESSION_EVALUATION.session().STATUS.notIn(SessionStatus.CANCELLED, SessionStatus.ARCHIVED));
    }

    /** How many questionnaires the rules of a session's offer name that the session does not have yet. */
    public static int awaiting(DSLContext dsl, UUID sessionId) {
        return Preparation.awaiting(dsl, sessionId);
    }

    /** Gives sessions the evaluations that the rules of their offers ask for and that they do not have yet. */
    public Prepared prepare(Collection<UUID> sessionIds) {
        Preparation[] made = new Preparation[1];
        Saved saved = journal.write(ChangeLabel.of("change.evaluation.prepared", sessionIds.size()), tx -> made[0] = new Preparation(tx, sessionIds).make());
        return new Prepared(saved, made[0].ids(), made[0].sessions(), made[0].without());
    }

    private static List<SessionEvaluationRecord> inOrder(Tx tx, UUID sessionId) {
        return new ArrayList<>(tx.dsl().selectFrom(SESSION_EVALUATION).where(SESSION_EVALUATION.SESSION_ID.eq(sessionId))
                .orderBy(SESSION_EVALUATION.POSITION, SESSION_EVALUATION.ID).fetch());
    }

    /**
     * Puts a questionnaire to a session that its offer does not ask for, in its newest version and due as usual for its moment.
     *
     * @return id of the evaluation
     */
    public UUID add(UUID sessionId, UUID questionnaireId) {
        return journal.writeReturning(ChangeLabel.of("change.evaluation.added"), tx -> {
            Rows.current(tx, SESSION, sessionId);
            QuestionnaireVersionRecord newest = Versions.newest(tx.dsl(), questionnaireId);
            UUID version = newest == null ? Versions.first(tx, questionnaireId) : newest.getId();
            return tx.insert(Preparation.row(tx, sessionId, version, Timing.usual(Rows.current(tx, QUESTIONNAIRE, questionnaireId).getMoment()),
                    inOrder(tx, sessionId))).getId();
        });
    }

    /** Says that whoever owes the sheets was reminded on a day; null: they were not. */
    public Saved remind(Collection<UUID> ids, LocalDate on) {
        return change(ChangeLabel.of("change.evaluation.reminded", ids.size()), ids, row -> row.setRemindedOn(on));
    }

    /** Says that nothing more is awaited, or that it is. */
    public Saved close(Collection<UUID> ids, boolean closed) {
        return change(ChangeLabel.of(closed ? "change.evaluation.closed" : "change.evaluation.reopened", ids.size()), ids, row -> row.setClosed(closed));
    }

    private Saved change(ChangeLabel label, Collection<UUID> ids, Consumer<SessionEvaluationRecord> change) {
        return journal.write(label, tx -> tx.updateWhere(SESSION_EVALUATION, SESSION_EVALUATION.ID.in(ids), change));
    }

    /** Puts the newest version of their questionnaires instead of an older one; evaluations of which sheets came back keep theirs. */
    public Saved useNewest(Collection<UUID> ids) {
        return journal.write(ChangeLabel.of("change.evaluation.newest", ids.size()), tx -> {
            NewestVersions versions = NewestVersions.read(tx.dsl());
            tx.updateWhere(SESSION_EVALUATION, SESSION_EVALUATION.ID.in(ids).and(UNANSWERED),
                    row -> row.setQuestionnaireVersionId(versions.of(versions.questionnaire(row.getQuestionnaireVersionId()))));
        });
    }

    /** Deletes evaluations with the sheets that came back; {@link CommentInUseException} where something was made of a comment. */
    public Saved delete(Collection<UUID> ids) {
        return journal.write(ChangeLabel.of("change.evaluation.deleted", ids.size()), tx -> {
            CommentInUseException.check(tx.dsl(), ANSWER.SESSION_EVALUATION_ID.in(ids));
            ids.forEach(id -> tx.deleteTree(SESSION_EVALUATION, id));
        });
    }
}
