package fr.estrade.quality.page;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.estrade.db.code.ComplaintState;
import fr.estrade.db.tables.records.ComplaintRecord;
import fr.estrade.db.tables.records.ImprovementActionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.record.RecordModel;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Page;
import fr.estrade.ui.Todo;
import fr.estrade.ui.Todo.Urgency;
import fr.estrade.ui.form.RecordPage;
import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of complaints and actions. It is Friday 20 March 2026. */
class QualityPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private final Desk desk = Desk.withBase();

    @AfterEach
    void close() {
        desk.close();
    }

    private Node shown(String text) {
        return desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null && label.getText().contains(text) && node.isVisible())
                .query();
    }

    @SuppressWarnings("unchecked")
    private RecordModel<ComplaintRecord> open(UUID id) {
        Page page = desk.open(() -> new ComplaintPage(desk.kit(), desk.base()).of(id));
        desk.settle();
        return ((RecordPage<ComplaintRecord>) page).model();
    }

    private UUID complaint(LocalDate receivedOn) {
        return new Complaints(desk.base().journal()).begin("La salle était froide.", null, null, receivedOn);
    }

    @Test
    void aNewComplaintGetsItsNumberAndDayWhenSomethingIsTyped() {
        RecordModel<ComplaintRecord> model = open(null);
        assertThat(desk.call(model::isDirty)).isFalse();
        desk.run(() -> model.set(COMPLAINT.BODY, "La salle était froide."));
        desk.settle();
        assertThat(model.get(COMPLAINT.CODE)).isEqualTo("R26-001");
        assertThat(model.get(COMPLAINT.RECEIVED_ON)).isEqualTo(TODAY);
    }

    @Test
    void stateAndDatesFollowEachOther() {
        RecordModel<ComplaintRecord> model = open(complaint(TODAY.minusDays(20)));
        assertThat(shown("Réponse en retard de 5")).isNotNull();
        desk.run(() -> model.set(COMPLAINT.ANSWERED_ON, TODAY.minusDays(1)));
        assertThat(model.get(COMPLAINT.STATE)).isEqualTo(ComplaintState.ANSWERED);
        desk.run(() -> model.set(COMPLAINT.STATE, ComplaintState.CLOSED));
        assertThat(model.get(COMPLAINT.CLOSED_ON)).isEqualTo(TODAY);
        assertThat(model.get(COMPLAINT.ANSWERED_ON)).isEqualTo(TODAY.minusDays(1));
        desk.run(() -> model.set(COMPLAINT.STATE, ComplaintState.RECEIVED));
        assertThat(model.get(COMPLAINT.ANSWERED_ON)).isNull();
        assertThat(model.get(COMPLAINT.CLOSED_ON)).isNull();
    }

    @Test
    void anAnswerBeforeTheReceiptIsRefusedUnderItsField() {
        RecordModel<ComplaintRecord> model = open(complaint(TODAY.minusDays(2)));
        desk.run(() -> {
            model.set(COMPLAINT.ANSWERED_ON, TODAY.minusDays(9));
            model.touch(COMPLAINT.ANSWERED_ON);
        });
        assertThat(shown("Cette date précède la réception.")).isNotNull();
        assertThat(desk.call(model::validateAll)).isFalse();
    }

    @Test
    void anActionIsMadeOfAComplaintAndOpensAtItsOwner() {
        open(complaint(TODAY));
        desk.click(shown("En faire une action"));
        desk.settle();
        UUID action = desk.base().dsl().fetchSingle(IMPROVEMENT_ACTION).getId();
        assertThat(desk.visited().getLast().page()).isEqualTo(ImprovementActions.PAGE);
        assertThat(desk.visited().getLast().id()).isEqualTo(action);
    }

    @Test
    void theHomePageNamesWhatWasNotAnsweredAndWhatIsPastItsDate() {
        complaint(TODAY.minusDays(16));
        UUID answeredSoon = complaint(TODAY.minusDays(10));
        UUID action = new ImprovementActions(desk.base().journal()).ofComplaint(answeredSoon, TODAY.minusDays(10));
        desk.base().journal().write(ChangeLabel.of("action.changed", "A26-001"), tx -> tx.updateWhere(IMPROVEMENT_ACTION,
                IMPROVEMENT_ACTION.ID.eq(action), row -> {
                    row.setDueOn(TODAY.minusDays(1));
                    row.setOwner("Mme Essai");
                }));
        assertThat(new QualityTodos(desk.base().dsl()).find(desk.kit().texts(), TODAY)).extracting(Todo::urgency, Todo::text).containsExactly(
                tuple(Urgency.LATE, "Répondre à la réclamation R26-001, reçue il y a 16 jours"),
                tuple(Urgency.THIS_WEEK, "Répondre à la réclamation R26-002 avant le 25/03/2026"),
                tuple(Urgency.LATE, "Action A26-001 attendue pour le 19/03/2026 (Mme Essai)"));
    }

    @Test
    void whoSeesToItIsProposedAndAnybodyElseIsTakenToo() {
        desk.base().journal().write(ChangeLabel.of("complaint.changed", ""), tx -> {
            ImprovementActionRecord action = new ImprovementActionRecord();
            action.setCode("A26-001");
            action.setBody("Chauffer la salle");
            action.setOwner("Camille Orvane");
            tx.insert(action);
        });
        RecordModel<ComplaintRecord> model = open(complaint(TODAY));
        Node owner = desk.stage().getScene().getRoot().lookupAll(".text-field").stream()
                .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith("Suivie par")).findFirst().orElseThrow();
        desk.run(owner::requestFocus);
        desk.type("orv");
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        assertThat(model.get(COMPLAINT.OWNER)).isEqualTo("Camille Orvane");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("Ca");
        desk.press(KeyCode.TAB);
        assertThat(model.get(COMPLAINT.OWNER)).as("what was typed stays").isEqualTo("Ca");
    }
}
