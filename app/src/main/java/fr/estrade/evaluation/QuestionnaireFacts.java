package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.code.Addressee;
import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import fr.estrade.list.ListFields;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Keeps what evaluations of sessions owe to their questionnaire, its moment and whom it is put to, when that changes. Runs after
 * {@link EvaluationCounts}; a questionnaire may be put to thousands of sessions, so only those are computed that may have changed.
 */
public final class QuestionnaireFacts implements Derivation {

    private static final Field<Integer> PEOPLE = DSL.when(QUESTIONNAIRE.ADDRESSEE.eq(Addressee.PARTICIPANT), SESSION.REGISTERED_COUNT)
            .when(QUESTIONNAIRE.ADDRESSEE.eq(Addressee.TRAINER), ListFields.count(SESSION_TRAINER, SESSION_TRAINER.SESSION_ID.eq(SESSION.ID)))
            .when(QUESTIONNAIRE.ADDRESSEE.eq(Addressee.COMMISSIONING_BODY).and(SESSION.ORGANISATION_ID.isNotNull()), DSL.inline(1))
            .otherwise(DSL.inline(0));
    private static final Condition MAY_DIFFER = SESSION_EVALUATION.MOMENT.isNull().or(SESSION_EVALUATION.MOMENT.ne(QUESTIONNAIRE.MOMENT))
            .or(SESSION_EVALUATION.EXPECTED_TYPED.isNull().and(SESSION_EVALUATION.EXPECTED_COUNT.ne(PEOPLE)));

    @Override
    public Table<?> records() {
        return QUESTIONNAIRE;
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(QUESTIONNAIRE);
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        List<UUID> sessions = dsl.selectDistinct(SESSION_EVALUATION.SESSION_ID).from(SESSION_EVALUATION)
                .join(SESSION).on(SESSION.ID.eq(SESSION_EVALUATION.SESSION_ID))
                .join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID))
                .join(QUESTIONNAIRE).on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(QUESTIONNAIRE.ID.in(records)).and(MAY_DIFFER).fetch(SESSION_EVALUATION.SESSION_ID);
        return new EvaluationCounts().recompute(dsl, sessions);
    }
}
