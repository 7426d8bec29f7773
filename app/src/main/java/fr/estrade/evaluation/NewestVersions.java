package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Which version belongs to which questionnaire and which is the newest of each, read at once. */
record NewestVersions(Map<UUID, UUID> questionnaires, Map<UUID, UUID> newest) {

    static NewestVersions read(DSLContext dsl) {
        Map<UUID, UUID> questionnaires = new HashMap<>();
        Map<UUID, UUID> newest = new HashMap<>();
        dsl.select(QUESTIONNAIRE_VERSION.ID, QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID).from(QUESTIONNAIRE_VERSION).orderBy(QUESTIONNAIRE_VERSION.NUMBER)
                .forEach(row -> {
                    questionnaires.put(row.value1(), row.value2());
                    newest.put(row.value2(), row.value1());
                });
        return new NewestVersions(questionnaires, newest);
    }

    /** The questionnaire of a version. */
    UUID questionnaire(UUID version) {
        return questionnaires.get(version);
    }

    /** The newest version of a questionnaire; null while it has none. */
    UUID of(UUID questionnaire) {
        return newest.get(questionnaire);
    }
}
