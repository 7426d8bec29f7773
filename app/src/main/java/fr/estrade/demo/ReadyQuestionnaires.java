package fr.estrade.demo;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The questionnaires for participants that every base starts with.
 *
 * @param byMoment their ids
 * @param versions the first version of each
 */
record ReadyQuestionnaires(Map<EvaluationMoment, UUID> byMoment, Map<UUID, UUID> versions) {

    /** None, where there is no base. */
    static ReadyQuestionnaires none() {
        return new ReadyQuestionnaires(Map.of(), Map.of());
    }

    static ReadyQuestionnaires read(DSLContext dsl) {
        return new ReadyQuestionnaires(
                dsl.select(QUESTIONNAIRE.MOMENT, QUESTIONNAIRE.ID).from(QUESTIONNAIRE).where(QUESTIONNAIRE.ADDRESSEE.eq(Addressee.PARTICIPANT))
                        .fetchMap(QUESTIONNAIRE.MOMENT, QUESTIONNAIRE.ID),
                dsl.select(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID, QUESTIONNAIRE_VERSION.ID).from(QUESTIONNAIRE_VERSION)
                        .where(QUESTIONNAIRE_VERSION.NUMBER.eq((short) 1)).fetchMap(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID, QUESTIONNAIRE_VERSION.ID));
    }
}
