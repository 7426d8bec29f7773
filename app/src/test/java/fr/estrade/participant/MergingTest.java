package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import fr.estrade.text.PersonName;
import fr.estrade.ui.form.Merges;
import fr.estrade.ui.grid.ListPage;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two records of a list become one. */
class MergingTest {
    private final Desk desk = Desk.withBase();

    @AfterEach
    void close() {
        desk.close();
    }

    private boolean reads(String text) {
        desk.settle();
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText())
                && node.isVisible() && node.getParent().isVisible()).queryAll().isEmpty();
    }

    @Test
    void nothingStaysMarkedOnceTwoAreOneButDoesIfItWasGivenUp() {
        Participants.create(desk.base().journal(), new PersonName("Cora", "Clair"), null);
        Participants.create(desk.base().journal(), new PersonName("Cora", "Claire"), null);
        ListPage list = desk.open(() -> new ListPage(desk.kit(), desk.base().list(Participants.LIST, PARTICIPANT))
                .bulk(new Merges<>(desk.kit(), desk.base(), PARTICIPANT).command()));
        desk.settle();
        desk.run(() -> list.grid().marks().add(list.grid().ids()));
        merge();
        desk.press(KeyCode.ESCAPE);
        assertThat(reads("2 cochées")).as("given up").isTrue();
        merge();
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(desk.base().dsl().fetchCount(PARTICIPANT)).isEqualTo(1);
        assertThat(list.grid().marks().ids()).isEmpty();
    }

    private void merge() {
        desk.run(() -> desk.robot().lookup((Node node) -> node instanceof Button button && "Fusionner…".equals(button.getText())).queryAs(Button.class).fire());
        desk.settle();
    }
}
