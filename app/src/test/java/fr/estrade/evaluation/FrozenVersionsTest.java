package fr.estrade.evaluation;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.tables.records.QuestionnaireRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.offer.Offers;
import fr.estrade.offer.Workplace;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.record.RecordStore;
import fr.estrade.record.SaveOutcome;
import fr.estrade.session.Sessions;
import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people answered stays as they answered it, whoever writes. */
class FrozenVersionsTest {

    @ParameterizedTest
    @EnumSource
    void neitherAnUndoNorAnyOtherWriterChangesWhatWasAnswered(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new House().journal(base, Workplace.CLOCK);
            ContentReader reader = new ContentReader(base.dsl());
            UUID questionnaire = base.dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq("CHAUD")).getId();
            UUID question = reader.newest(questionnaire).orElseThrow().questions().findFirst().orElseThrow().id();
            Saved worded = new QuestionGestures(journal).word(question, "J’ai eu à temps ce qu’il me fallait", null);
            Content answered = reader.newest(questionnaire).orElseThrow();
            UUID session = new Sessions(journal).create(new Offers(journal).create(null, "Relier les services"), null);
            Asked.sheets(journal, Asked.put(journal, session, answered.versionId()), 2);

            assertThatThrownBy(() -> journal.undo(worded.changeId())).isInstanceOf(AnsweredException.class);
            assertThatThrownBy(() -> journal.write(ChangeLabel.of("change.question.worded"),
                    tx -> tx.updateWhere(QUESTION, QUESTION.ID.eq(question), row -> row.setLabel("Autre")))).isInstanceOf(AnsweredException.class);
            assertThat(reader.newest(questionnaire).orElseThrow().sections()).isEqualTo(answered.sections());

            journal.write(ChangeLabel.of("change.question.worded"), tx -> tx.deleteWhere(ANSWER_SHEET, ANSWER_SHEET.ID.isNotNull()));
            journal.undo(worded.changeId());
            assertThat(reader.newest(questionnaire).orElseThrow().question(question).orElseThrow().label().french())
                    .isEqualTo("J’ai reçu à temps les informations utiles");
            new Questionnaires(journal).newVersion(questionnaire);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMomentAndTheAddresseeByWhichResultsAreFiledStayOnceSheetsCameBack(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new House().journal(base, Workplace.CLOCK);
            RecordStore store = new RecordStore(journal, base.dsl());
            UUID id = base.dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq("CHAUD")).getId();
            Saved moved = journal.write(ChangeLabel.of("change.question.worded"),
                    tx -> tx.updateWhere(QUESTIONNAIRE, QUESTIONNAIRE.ID.eq(id), row -> row.setMoment(EvaluationMoment.DURING)));
            UUID session = new Sessions(journal).create(new Offers(journal).create(null, "Relier les services"), null);
            Asked.sheets(journal, Asked.put(journal, session, new ContentReader(base.dsl()).newest(id).orElseThrow().versionId()), 2);

            assertThatThrownBy(() -> journal.undo(moved.changeId())).isInstanceOf(FiledException.class);
            RecordModel<QuestionnaireRecord> model = RecordShape.of(QUESTIONNAIRE).model(store.load(RecordShape.of(QUESTIONNAIRE), id).orElseThrow());
            model.set(QUESTIONNAIRE.ADDRESSEE, Addressee.TRAINER);
            assertThat(store.save(model, ChangeLabel.of("change.question.worded"))).isInstanceOfSatisfying(SaveOutcome.Invalid.class, said ->
                    assertThat(said.first().problem().text(Texts.french())).startsWith("2 feuilles sont revenues"));
            model.revert();
            model.set(QUESTIONNAIRE.NAME, "Bilan de fin");
            assertThat(store.save(model, ChangeLabel.of("change.question.worded"))).isInstanceOf(SaveOutcome.Saved.class);
            assertThat(base.dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.ID.eq(id))).returns(EvaluationMoment.DURING, QuestionnaireRecord::getMoment)
                    .returns(Addressee.PARTICIPANT, QuestionnaireRecord::getAddressee).returns("Bilan de fin", QuestionnaireRecord::getName);
        }
    }
}
