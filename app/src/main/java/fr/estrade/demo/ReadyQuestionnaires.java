package fr.estrade.demo;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.ContentReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The questionnaires for participants that every base starts with.
 *
 * @param byMoment  their ids
 * @param versions  the first version of each
 * @param questions of each version, in order
 */
record ReadyQuestionnaires(Map<EvaluationMoment, UUID> byMoment, Map<UUID, UUID> versions, Map<UUID, List<Question>> questions) {

    /** None, where there is no base. */
    static ReadyQuestionnaires none() {
        return new ReadyQuestionnaires(Map.of(), Map.of(), Map.of());
    }

    static ReadyQuestionnaires read(DSLContext dsl) {
        Map<EvaluationMoment, UUID> byMoment = dsl.select(QUESTIONNAIRE.MOMENT, QUESTIONNAIRE.ID).from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ADDRESSEE.eq(Addressee.PARTICIPANT)).fetchMap(QUESTIONNAIRE.MOMENT, QUESTIONNAIRE.ID);
        Map<UUID, UUID> versions = dsl.select(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID, QUESTIONNAIRE_VERSION.ID).from(QUESTIONNAIRE_VERSION)
                .where(QUESTIONNAIRE_VERSION.NUMBER.eq((short) 1)).fetchMap(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID, QUESTIONNAIRE_VERSION.ID);
        Map<UUID, List<Question>> questions = byMoment.values().stream().map(versions::get).collect(Collectors.toMap(version -> version,
                version -> new ContentReader(dsl).version(version).orElseThrow().questions().toList()));
        return new ReadyQuestionnaires(byMoment, versions, questions);
    }
}
