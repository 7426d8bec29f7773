package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.tables.records.QuestionnaireRecord;
import fr.estrade.db.tables.records.QuestionnaireVersionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.offer.Labels;
import fr.estrade.offer.Rows;
import fr.estrade.record.NameCodes;
import java.util.Collection;
import java.util.UUID;

/**
 * What is done with questionnaires as a whole: each call is one change of the journal. Their questions are {@link QuestionGestures}'.
 * None may be called on the screen's thread.
 */
public final class Questionnaires {
    /** How a code begins that no name gives. */
    public static final String CODE_STEM = "QUESTIONNAIRE";

    private final Journal journal;

    public Questionnaires(Journal journal) {
        this.journal = journal;
    }

    /** Makes a questionnaire with a first version, still without questions; its id. */
    public UUID create(String name, EvaluationMoment moment, Addressee addressee) {
        return journal.writeReturning(Labels.of("change.questionnaire.created", name), tx -> {
            QuestionnaireRecord questionnaire = new QuestionnaireRecord();
            questionnaire.setName(name.strip());
            questionnaire.setMoment(moment);
            questionnaire.setAddressee(addressee);
            questionnaire.setCode(code(tx, name));
            UUID id = tx.insert(questionnaire).getId();
            Versions.first(tx, id);
            return id;
        });
    }

    private static String code(Tx tx, String name) {
        return new NameCodes<>(QUESTIONNAIRE.CODE, CODE_STEM).free(tx, name);
    }

    /**
     * Copies a questionnaire with its newest version, which becomes the first of the copy. The questions stay the same ones, so a rate
     * that counts them counts them here too.
     *
     * @return id of the copy
     */
    public UUID copy(UUID questionnaireId, String name) {
        return journal.writeReturning(Labels.of("change.questionnaire.copied", name), tx -> {
            QuestionnaireRecord copy = Rows.current(tx, QUESTIONNAIRE, questionnaireId).copy();
            copy.setName(name.strip());
            copy.setCode(code(tx, name));
            copy.setArchived(false);
            UUID id = tx.insert(copy).getId();
            QuestionnaireVersionRecord newest = Versions.newest(tx.dsl(), questionnaireId);
            if (newest == null) {
                Versions.first(tx, id);
            } else {
                Versions.copy(tx, newest, id, 1);
            }
            return id;
        });
    }

    /**
     * Makes a new version of the newest one, to be changed freely.
     *
     * @return id of the new version; of the newest where no sheet of that came back, because it can still be changed itself
     */
    public UUID newVersion(UUID questionnaireId) {
        return journal.writeReturning(ChangeLabel.of("change.questionnaire.newVersion"), tx -> {
            QuestionnaireVersionRecord newest = Versions.newest(tx.dsl(), questionnaireId);
            if (newest == null) {
                return Versions.first(tx, questionnaireId);
            }
            return Versions.sheets(tx.dsl(), newest.getId()) == 0 ? newest.getId()
                    : Versions.copy(tx, newest, questionnaireId, Versions.highest(tx.dsl(), questionnaireId) + 1);
        });
    }

    /** Archives questionnaires, or brings them back. */
    public Saved archive(Collection<UUID> questionnaireIds, boolean archived) {
        return journal.write(ChangeLabel.of(archived ? "change.questionnaire.archived" : "change.questionnaire.unarchived", questionnaireIds.size()),
                tx -> tx.updateWhere(QUESTIONNAIRE, QUESTIONNAIRE.ID.in(questionnaireIds), row -> row.setArchived(archived)));
    }

    /** Sets what stands above the questions of a version; both may be null, English never without French. */
    public Saved introduce(UUID versionId, String introduction, String introductionEn) {
        return journal.write(ChangeLabel.of("change.questionnaire.introduced"), tx -> {
            Versions.requireUnanswered(tx, versionId);
            tx.updateWhere(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_VERSION.ID.eq(versionId), row -> {
                row.setIntroduction(introduction);
                row.setIntroductionEn(introductionEn);
            });
        });
    }
}
