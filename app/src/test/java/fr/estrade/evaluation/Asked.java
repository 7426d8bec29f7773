package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTIONNAIRE;

import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.offer.Workplace;
import java.util.UUID;

/** Questionnaires that are put to people, for tests. */
public final class Asked {

    private Asked() {
    }

    /** The newest version of a questionnaire that every base starts with. */
    public static Content ready(Workplace work, String code) {
        UUID id = work.dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq(code)).getId();
        return new ContentReader(work.dsl()).newest(id).orElseThrow();
    }

    /** Puts a version to a session, without a rule for its day; the id of the evaluation. */
    public static UUID put(Journal journal, UUID session, UUID version) {
        return journal.writeReturning(ChangeLabel.of("change.offer.created", ""), tx -> {
            SessionEvaluationRecord row = new SessionEvaluationRecord();
            row.setSessionId(session);
            row.setQuestionnaireVersionId(version);
            row.setPosition("a");
            return tx.insert(row).getId();
        });
    }

    /** Takes in anonymous sheets that say nothing, numbered from 1. */
    public static void sheets(Journal journal, UUID evaluation, int count) {
        journal.write(ChangeLabel.of("change.offer.created", ""), tx -> {
            for (int i = 1; i <= count; i++) {
                AnswerSheetRecord sheet = new AnswerSheetRecord();
                sheet.setSessionEvaluationId(evaluation);
                sheet.setNumber(i);
                tx.insert(sheet);
            }
        });
    }
}
