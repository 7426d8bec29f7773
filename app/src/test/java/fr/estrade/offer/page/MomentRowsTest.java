package fr.estrade.offer.page;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.evaluation.EvaluationCounts;
import fr.estrade.evaluation.EvaluationLists;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.page.QuestionnaireFeature;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListReader;
import fr.estrade.offer.Offers;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The moments of evaluation of an offer, keyed in as a provider's document calls them. */
class MomentRowsTest {
    private Desk desk;
    private UUID offer;
    private Page page;

    @BeforeEach
    void open() {
        desk = Desk.deriving(new EvaluationCounts());
        offer = new Offers(desk.base().journal()).create(null, "Prévenir l’agressivité à l’accueil");
        page = desk.open(() -> OfferPage.of(desk.kit(), desk.base(), offer, null, QuestionnaireFeature::lookup, List.of()));
        desk.run(() -> page.reveal(EVALUATION_MOMENT.getName()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A moment, keyed in from the button that adds one on. */
    private EvaluationMomentRecord keyed(String moment, String offset, String reference) {
        desk.press(KeyCode.ENTER);
        desk.type(moment);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        desk.type(offset);
        desk.press(KeyCode.TAB);
        desk.type(reference);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.settle();
        return desk.base().dsl().selectFrom(EVALUATION_MOMENT).where(EVALUATION_MOMENT.OFFER_ID.eq(offer)).fetchSingle();
    }

    @Test
    void aMomentCalledHotButGivenDuringTheTrainingIsFiledByItsTimingUpToTheList() {
        EvaluationMomentRecord moment = keyed("à ch", "1", "du d");
        assertThat(moment).returns(EvaluationMoment.DURING, EvaluationMomentRecord::getMoment).returns("À chaud", EvaluationMomentRecord::getLabel)
                .returns(1, EvaluationMomentRecord::getOffsetDays);

        UUID session = new Sessions(desk.base().journal()).create(offer, null);
        new Evaluations(desk.base().journal()).prepare(List.of(session));
        ListDefinition list = EvaluationLists.evaluations(LocalDate.now(Desk.CLOCK));
        assertThat(new ListReader(desk.base().dsl(), list, list.query().withColumns(List.of("moment", "label", "questionnaireCode")), Desk.CLOCK).window(0, 9))
                .extracting(row -> Arrays.asList(row.values())).containsExactly(List.of(EvaluationMoment.DURING, "À chaud", "CHAUD"));
    }

    @Test
    void aMomentBeforeTheEndIsDuringToo() {
        assertThat(keyed("à ch", "-1", "de la").getMoment()).isEqualTo(EvaluationMoment.DURING);
    }

    @Test
    void theQuestionnaireThatIsReadyForTheMomentIsProposed() {
        EvaluationMomentRecord moment = keyed("à f", "30", "de la");
        assertThat(moment).returns(EvaluationMoment.COLD, EvaluationMomentRecord::getMoment).returns(null, EvaluationMomentRecord::getLabel);
        assertThat(desk.base().dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.ID.eq(moment.getQuestionnaireId())).getCode()).isEqualTo("FROID");
    }
}
