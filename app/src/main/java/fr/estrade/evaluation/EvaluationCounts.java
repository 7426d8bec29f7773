package fr.estrade.evaluation;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.TimingReference;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import fr.estrade.offer.EvaluationTiming;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Keeps in each evaluation of a session when it is due, which moment it belongs to, how many sheets are expected and how many came
 * back. Runs after the session's dates are known, and how many people have a place in it.
 */
public final class EvaluationCounts implements Derivation {

    @Override
    public Table<?> records() {
        return SESSION;
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(SESSION, PHASE, SESSION_DAY, SESSION_EVALUATION, ANSWER_SHEET, REGISTRATION, SESSION_TRAINER);
    }

    private record Facts(SessionEvaluationRecord evaluation, EvaluationMoment moment, Addressee addressee, LocalDate startsOn, LocalDate endsOn,
            UUID commissioningId, int participants) {
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        List<Facts> evaluations = dsl.select(SESSION_EVALUATION.asterisk(), QUESTIONNAIRE.MOMENT, QUESTIONNAIRE.ADDRESSEE, SESSION.STARTS_ON,
                        SESSION.ENDS_ON, SESSION.ORGANISATION_ID, SESSION.REGISTERED_COUNT)
                .from(SESSION_EVALUATION).join(SESSION).on(SESSION.ID.eq(SESSION_EVALUATION.SESSION_ID))
                .join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID))
                .join(QUESTIONNAIRE).on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(SESSION_EVALUATION.SESSION_ID.in(records))
                .fetch(row -> new Facts(row.into(SESSION_EVALUATION), row.get(QUESTIONNAIRE.MOMENT), row.get(QUESTIONNAIRE.ADDRESSEE),
                        row.get(SESSION.STARTS_ON), row.get(SESSION.ENDS_ON), row.get(SESSION.ORGANISATION_ID),
                        row.get(SESSION.REGISTERED_COUNT)));
        if (evaluations.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> trainers = dsl.select(SESSION_TRAINER.SESSION_ID, DSL.count()).from(SESSION_TRAINER)
                .where(SESSION_TRAINER.SESSION_ID.in(records)).groupBy(SESSION_TRAINER.SESSION_ID).fetchMap(SESSION_TRAINER.SESSION_ID, DSL.count());
        Map<UUID, Integer> received = dsl.select(ANSWER_SHEET.SESSION_EVALUATION_ID, DSL.count()).from(ANSWER_SHEET)
                .where(ANSWER_SHEET.SESSION_EVALUATION_ID.in(evaluations.stream().map(one -> one.evaluation().getId()).toList()))
                .groupBy(ANSWER_SHEET.SESSION_EVALUATION_ID).fetchMap(ANSWER_SHEET.SESSION_EVALUATION_ID, DSL.count());
        return evaluations.stream().map(one -> row(one, trainers, received)).toList();
    }

    private static DerivedRow row(Facts facts, Map<UUID, Integer> trainers, Map<UUID, Integer> received) {
        SessionEvaluationRecord evaluation = facts.evaluation();
        UUID session = evaluation.getSessionId();
        int people = switch (facts.addressee()) {
            case PARTICIPANT -> facts.participants();
            case TRAINER -> trainers.getOrDefault(session, 0);
            case COMMISSIONING_BODY -> facts.commissioningId() == null ? 0 : 1;
            // How many managers and funders there are is known to the office alone.
            case MANAGER, FUNDER -> 0;
        };
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(SESSION_EVALUATION.MOMENT, EvaluationTiming.filed(facts.moment(), evaluation.getReference(), evaluation.getOffsetDays()));
        values.put(SESSION_EVALUATION.DUE_ON, evaluation.getDueTypedOn() != null ? evaluation.getDueTypedOn() : due(facts));
        values.put(SESSION_EVALUATION.EXPECTED_COUNT, evaluation.getExpectedTyped() != null ? evaluation.getExpectedTyped() : people);
        values.put(SESSION_EVALUATION.RECEIVED_COUNT, received.getOrDefault(evaluation.getId(), 0));
        return new DerivedRow(SESSION_EVALUATION, evaluation.getId(), values);
    }

    private static LocalDate due(Facts facts) {
        TimingReference reference = facts.evaluation().getReference();
        Integer offset = facts.evaluation().getOffsetDays();
        LocalDate from = reference == null ? null : reference == TimingReference.START ? facts.startsOn() : facts.endsOn();
        return from == null || offset == null ? null : from.plusDays(offset);
    }
}
