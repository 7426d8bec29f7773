package fr.estrade.evaluation;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.QUESTION_OPTION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.tables.records.QuestionOptionRecord;
import fr.estrade.db.tables.records.QuestionRecord;
import fr.estrade.db.tables.records.QuestionnaireSectionRecord;
import fr.estrade.db.tables.records.QuestionnaireVersionRecord;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Tx;
import fr.estrade.offer.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** Makes versions of questionnaires, and tells which must not change any more. Within a change. */
final class Versions {

    private Versions() {
    }

    /** How many sheets of a version came back. */
    static int sheets(DSLContext dsl, UUID versionId) {
        return dsl.fetchCount(ANSWER_SHEET.join(SESSION_EVALUATION).on(SESSION_EVALUATION.ID.eq(ANSWER_SHEET.SESSION_EVALUATION_ID)),
                SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID.eq(versionId));
    }

    /** The versions of questionnaires of which a sheet came back. */
    static Set<UUID> answered(DSLContext dsl, Collection<UUID> questionnaireIds) {
        return dsl.select(QUESTIONNAIRE_VERSION.ID).from(QUESTIONNAIRE_VERSION).where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.in(questionnaireIds))
                .and(DSL.exists(DSL.selectOne().from(ANSWER_SHEET).join(SESSION_EVALUATION).on(SESSION_EVALUATION.ID.eq(ANSWER_SHEET.SESSION_EVALUATION_ID))
                        .where(SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID)))).fetchSet(QUESTIONNAIRE_VERSION.ID);
    }

    /** Refuses to go on when sheets of a version came back. */
    static void requireUnanswered(Tx tx, UUID versionId) {
        int sheets = sheets(tx.dsl(), versionId);
        if (sheets > 0) {
            throw new AnsweredException(Rows.current(tx, QUESTIONNAIRE_VERSION, versionId).getNumber(), sheets);
        }
    }

    /** The newest version of a questionnaire; null while it has none. */
    static QuestionnaireVersionRecord newest(DSLContext dsl, UUID questionnaireId) {
        return dsl.selectFrom(QUESTIONNAIRE_VERSION).where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaireId))
                .orderBy(QUESTIONNAIRE_VERSION.NUMBER.desc()).limit(1).fetchOne();
    }

    /** The first version of a questionnaire, still without questions. */
    static UUID first(Tx tx, UUID questionnaireId) {
        QuestionnaireVersionRecord version = new QuestionnaireVersionRecord();
        version.setQuestionnaireId(questionnaireId);
        version.setNumber((short) 1);
        return tx.insert(version).getId();
    }

    /**
     * Copies a version with everything in it. Questions and options keep their lineage: they are asked again, so results and rates go
     * on with them.
     *
     * @param questionnaireId to which the copy belongs
     * @param number          of the copy
     * @return id of the copy
     */
    static UUID copy(Tx tx, QuestionnaireVersionRecord from, UUID questionnaireId, int number) {
        QuestionnaireVersionRecord version = from.copy();
        version.setQuestionnaireId(questionnaireId);
        version.setNumber((short) number);
        UUID id = tx.insert(version).getId();
        Map<UUID, UUID> sections = new HashMap<>();
        List<UpdatableRecord<?>> rows = new ArrayList<>();
        for (QuestionnaireSectionRecord section : tx.dsl().fetch(QUESTIONNAIRE_SECTION, QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID.eq(from.getId()))) {
            QuestionnaireSectionRecord copy = section.copy();
            copy.setId(Ids.next());
            copy.setQuestionnaireVersionId(id);
            sections.put(section.getId(), copy.getId());
            rows.add(copy);
        }
        Map<UUID, UUID> questions = new HashMap<>();
        for (QuestionRecord question : tx.dsl().fetch(QUESTION, QUESTION.QUESTIONNAIRE_SECTION_ID.in(sections.keySet()))) {
            QuestionRecord copy = question.copy();
            copy.setId(Ids.next());
            copy.setQuestionnaireSectionId(sections.get(question.getQuestionnaireSectionId()));
            questions.put(question.getId(), copy.getId());
            rows.add(copy);
        }
        for (QuestionOptionRecord option : tx.dsl().fetch(QUESTION_OPTION, QUESTION_OPTION.QUESTION_ID.in(questions.keySet()))) {
            QuestionOptionRecord copy = option.copy();
            copy.setId(Ids.next());
            copy.setQuestionId(questions.get(option.getQuestionId()));
            rows.add(copy);
        }
        tx.insertAll(rows);
        return id;
    }

    /** The version of a section, which must be unanswered. */
    static UUID ofSection(Tx tx, UUID sectionId) {
        UUID version = Rows.current(tx, QUESTIONNAIRE_SECTION, sectionId).getQuestionnaireVersionId();
        requireUnanswered(tx, version);
        return version;
    }

    /** The question as it is now, of a version that must be unanswered. */
    static QuestionRecord question(Tx tx, UUID questionId) {
        QuestionRecord question = Rows.current(tx, QUESTION, questionId);
        ofSection(tx, question.getQuestionnaireSectionId());
        return question;
    }

    /** Highest number of a version of a questionnaire; 0 while it has none. */
    static int highest(DSLContext dsl, UUID questionnaireId) {
        Short highest = dsl.select(DSL.max(QUESTIONNAIRE_VERSION.NUMBER)).from(QUESTIONNAIRE_VERSION)
                .where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaireId)).fetchSingle().value1();
        return highest == null ? 0 : highest;
    }
}
