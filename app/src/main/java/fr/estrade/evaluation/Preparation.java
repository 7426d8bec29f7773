package fr.estrade.evaluation;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.evaluation.Evaluations.Timing;
import fr.estrade.journal.Tx;
import fr.estrade.offer.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/** Gives sessions, within a change, the evaluations that the rules of their offers ask for and that they do not have yet. */
final class Preparation {

    private final Tx tx;
    private final Collection<UUID> sessionIds;
    private final List<UUID> ids = new ArrayList<>();
    private int sessions;
    private int without;

    Preparation(Tx tx, Collection<UUID> sessionIds) {
        this.tx = tx;
        this.sessionIds = sessionIds;
    }

    /** Makes them. */
    Preparation make() {
        Map<UUID, UUID> offers = tx.dsl().select(SESSION.ID, SESSION.OFFER_ID).from(SESSION).where(SESSION.ID.in(sessionIds))
                .and(SESSION.OFFER_ID.isNotNull()).fetchMap(SESSION.ID, SESSION.OFFER_ID);
        Map<UUID, ? extends List<EvaluationMomentRecord>> rules = rules(tx.dsl(), offers.values());
        Map<UUID, ? extends List<SessionEvaluationRecord>> present = tx.dsl().selectFrom(SESSION_EVALUATION).where(SESSION_EVALUATION.SESSION_ID.in(sessionIds))
                .orderBy(SESSION_EVALUATION.POSITION, SESSION_EVALUATION.ID).fetchGroups(SESSION_EVALUATION.SESSION_ID);
        NewestVersions versions = rules.isEmpty() ? null : NewestVersions.read(tx.dsl());
        for (UUID session : sessionIds) {
            List<SessionEvaluationRecord> all = new ArrayList<>(present.containsKey(session) ? present.get(session) : List.of());
            UUID offer = offers.get(session);
            int before = all.size();
            for (EvaluationMomentRecord rule : offer != null && rules.containsKey(offer) ? rules.get(offer) : List.<EvaluationMomentRecord>of()) {
                UUID newest = versions.of(rule.getQuestionnaireId());
                if (newest != null && !isMet(versions, rule, all)) {
                    all.add(insert(session, newest, rule, all));
                }
            }
            sessions += all.size() > before ? 1 : 0;
            without += all.isEmpty() ? 1 : 0;
        }
        return this;
    }

    private SessionEvaluationRecord insert(UUID session, UUID version, EvaluationMomentRecord rule, List<SessionEvaluationRecord> present) {
        SessionEvaluationRecord row = row(tx, session, version, new Timing(rule.getReference(), rule.getOffsetDays()), present);
        row.setLabel(rule.getLabel());
        row.setCollectedBy(rule.getToolOwner());
        tx.insert(row);
        ids.add(row.getId());
        return row;
    }

    /** An evaluation that is to stand after those that are present. */
    static SessionEvaluationRecord row(Tx tx, UUID session, UUID version, Timing timing, List<SessionEvaluationRecord> present) {
        SessionEvaluationRecord row = new SessionEvaluationRecord();
        row.setSessionId(session);
        row.setQuestionnaireVersionId(version);
        row.setReference(timing.reference());
        row.setOffsetDays(timing.offsetDays());
        row.setPosition(Places.at(tx, present, SESSION_EVALUATION.POSITION, present.size()));
        return row;
    }

    /** How many questionnaires the rules of a session's offer name that the session does not have yet. */
    static int awaiting(DSLContext dsl, UUID sessionId) {
        List<EvaluationMomentRecord> rules = rules(dsl, dsl.select(SESSION.OFFER_ID).from(SESSION).where(SESSION.ID.eq(sessionId)).fetch(SESSION.OFFER_ID))
                .values().stream().<EvaluationMomentRecord>flatMap(List::stream).toList();
        if (rules.isEmpty()) {
            return 0;
        }
        List<SessionEvaluationRecord> present = dsl.fetch(SESSION_EVALUATION, SESSION_EVALUATION.SESSION_ID.eq(sessionId));
        NewestVersions versions = NewestVersions.read(dsl);
        return (int) rules.stream().filter(rule -> !isMet(versions, rule, present)).count();
    }

    /** The rules of offers that name a questionnaire, by offer. */
    private static Map<UUID, ? extends List<EvaluationMomentRecord>> rules(DSLContext dsl, Collection<UUID> offers) {
        return dsl.selectFrom(EVALUATION_MOMENT).where(EVALUATION_MOMENT.QUESTIONNAIRE_ID.isNotNull()).and(EVALUATION_MOMENT.OFFER_ID.in(offers))
                .orderBy(EVALUATION_MOMENT.POSITION, EVALUATION_MOMENT.ID).fetchGroups(EVALUATION_MOMENT.OFFER_ID);
    }

    private static boolean isMet(NewestVersions versions, EvaluationMomentRecord rule, List<SessionEvaluationRecord> present) {
        return present.stream().anyMatch(one -> rule.getQuestionnaireId().equals(versions.questionnaire(one.getQuestionnaireVersionId()))
                && Objects.equals(one.getReference(), rule.getReference()) && Objects.equals(one.getOffsetDays(), rule.getOffsetDays()));
    }

    /** The new evaluations. */
    List<UUID> ids() {
        return ids;
    }

    /** How many sessions got some. */
    int sessions() {
        return sessions;
    }

    /** How many sessions stay without any. */
    int without() {
        return without;
    }
}
