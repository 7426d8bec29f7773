package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * A question that a satisfaction rate can be made of: one with scores, put at a moment to somebody.
 *
 * @param fact whether it is answered by yes or no: it counts only where somebody ticks it, "yes" as satisfied
 */
public record RuleQuestion(UUID lineageId, String questionnaire, Wording label, boolean fact) {

    /** Those there are, as worded in the newest version that asks them, in the order of their questionnaires. */
    public static List<RuleQuestion> of(DSLContext dsl, EvaluationMoment moment, Addressee addressee) {
        Map<UUID, RuleQuestion> newest = new LinkedHashMap<>();
        dsl.select(QUESTION.LINEAGE_ID, QUESTIONNAIRE.NAME, QUESTION.LABEL, QUESTION.LABEL_EN, QUESTION.KIND).from(QUESTION)
                .join(QUESTIONNAIRE_SECTION).on(QUESTIONNAIRE_SECTION.ID.eq(QUESTION.QUESTIONNAIRE_SECTION_ID))
                .join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID))
                .join(QUESTIONNAIRE).on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(QUESTIONNAIRE.MOMENT.eq(moment)).and(QUESTIONNAIRE.ADDRESSEE.eq(addressee))
                .and(QUESTION.KIND.in(QuestionKind.SCALE, QuestionKind.RECOMMENDATION, QuestionKind.YES_NO))
                .orderBy(QUESTIONNAIRE.NAME, QUESTIONNAIRE.ID, QUESTIONNAIRE_VERSION.NUMBER.desc(), QUESTIONNAIRE_SECTION.POSITION, QUESTION.POSITION)
                .forEach(row -> newest.putIfAbsent(row.value1(), new RuleQuestion(row.value1(), row.value2(), new Wording(row.value3(), row.value4()),
                        row.value5() == QuestionKind.YES_NO)));
        return List.copyOf(newest.values());
    }
}
