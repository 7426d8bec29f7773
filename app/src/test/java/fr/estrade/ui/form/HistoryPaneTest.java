package fr.estrade.ui.form;

import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.testing.Desk;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of a record, as somebody reads it and takes something back from it. */
class HistoryPaneTest {

    private final Desk desk = Desk.withBase();
    private final OrganisationRecord organisation = new OrganisationRecord();

    @AfterEach
    void close() {
        desk.close();
    }

    @BeforeEach
    void given() {
        organisation.setCode("CAF-ESSAI");
        organisation.setName("Caf Essai");
        organisation.setCity("Villessai");
        write("organisation.created");
        organisation.setName("Caf Essai des Lacs");
        organisation.setNotes("Rappeler en mai");
        write("organisation.changed");
        organisation.setCity("Port-Essai");
        write("organisation.changed");
        desk.show(() -> new HistoryPane(desk.kit(), desk.base(), ORGANISATION, organisation.getId()).root());
    }

    private void write(String label) {
        desk.base().journal().write(ChangeLabel.of(label, organisation.getName()), tx -> {
            if (organisation.getId() == null || !tx.dsl().fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation.getId()))) {
                tx.insert(organisation);
            } else {
                tx.update(organisation);
            }
        });
    }

    @Test
    void aRecordIsSeenAsItWasAndOneValueIsTakenBack() {
        openMomentOf(2);
        assertThat(shown()).contains("Caf Essai", "aujourd’hui : Caf Essai des Lacs", "Villessai", "aujourd’hui : Port-Essai",
                "aujourd’hui : Rappeler en mai").doesNotContain("aujourd’hui : CAF-ESSAI");

        desk.run(() -> buttons("Reprendre cette valeur").filter(button -> beside(button).contains("Caf Essai des Lacs")).findFirst().orElseThrow().fire());
        OrganisationRecord now = desk.base().dsl().fetchOne(ORGANISATION);
        assertThat(now.getName()).isEqualTo("Caf Essai");
        assertThat(now.getCity()).as("the rest stays").isEqualTo("Port-Essai");
        desk.base().journal().undo();
        assertThat(desk.base().dsl().fetchOne(ORGANISATION).getName()).isEqualTo("Caf Essai des Lacs");
    }

    @Test
    void theNewestMomentIsAsItIsToday() {
        openMomentOf(0);
        assertThat(shown()).contains("Caf Essai des Lacs", "Port-Essai").noneMatch(text -> text.startsWith("aujourd’hui"));
    }

    /** Opens the record as it was after the change that stands at this place of the list, the newest first. */
    private void openMomentOf(int index) {
        List<TitledPane> entries = desk.call(() -> desk.robot().lookup(".titled-pane").queryAllAs(TitledPane.class).stream().toList());
        assertThat(entries).hasSize(3);
        desk.run(() -> entries.get(index).setExpanded(true));
        desk.run(() -> buttons("Voir la fiche à ce moment").findFirst().orElseThrow().fire());
    }

    private Stream<Button> buttons(String text) {
        return nodes().filter(Button.class::isInstance).map(Button.class::cast).filter(button -> text.equals(button.getText()));
    }

    private static String beside(Button button) {
        return button.getParent().lookupAll(".chip").stream().map(chip -> ((Labeled) chip).getText()).findFirst().orElse("");
    }

    private List<String> shown() {
        return desk.call(() -> nodes().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).filter(text -> text != null)
                .map(text -> text.replace('\u00a0', ' ').replace('\u202f', ' ')).toList());
    }

    private static Stream<Node> nodes() {
        return List.copyOf(Window.getWindows()).stream().flatMap(window -> window.getScene().getRoot().lookupAll("*").stream());
    }
}
