package fr.estrade.organisation;

import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.ORGANISATION_CONTACT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.ContactRole;
import fr.estrade.db.tables.records.OrganisationContactRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an organisation, as somebody keys one in. */
class OrganisationPageTest {
    private final Desk desk = Desk.withBase();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private Page fresh() {
        return desk.open(() -> new OrganisationFeature(List.of()).open(desk.base()).pages().get(Organisations.PAGE)
                .create(desk.kit(), Place.of(Organisations.PAGE)));
    }

    private boolean asksFor(String name) {
        return desk.call(() -> desk.robot().lookup((Node node) -> name.equals(node.getAccessibleText())).queryAll().stream()
                .anyMatch(this::isShown));
    }

    private boolean says(String text) {
        return desk.call(() -> desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().replace('\u00a0', ' ').contains(text)).queryAll().stream().anyMatch(this::isShown));
    }

    private boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private OrganisationRecord saved() {
        return desk.base().dsl().fetchSingle(ORGANISATION);
    }

    @Test
    void aRoleAsksForWhatItNeedsAndNoOtherDoes() {
        Page page = fresh();
        desk.type("Cabinet d’essai");
        assertThat(asksFor("Code de la Caf")).isFalse();
        assertThat(asksFor("Numéro de certificat Qualiopi")).isFalse();
        desk.run(() -> page.reveal(ORGANISATION.COMMISSIONING.getName()));
        desk.press(KeyCode.SPACE);
        assertThat(asksFor("Code de la Caf")).isTrue();
        assertThat(asksFor("Numéro de certificat Qualiopi")).isFalse();
        desk.press(KeyCode.SPACE);
        assertThat(asksFor("Code de la Caf")).isFalse();

        desk.run(() -> page.reveal(ORGANISATION.PROVIDER.getName()));
        desk.press(KeyCode.SPACE);
        assertThat(asksFor("Numéro de certificat Qualiopi")).isTrue();
        desk.run(() -> page.reveal(ORGANISATION.ACTIVITY_DECLARATION_NUMBER.getName()));
        desk.type("75330012340");
        desk.press(KeyCode.TAB);
        desk.run(() -> page.reveal(ORGANISATION.CERTIFICATE_EXPIRES_ON.getName()));
        desk.type("1/2/2026");
        desk.press(KeyCode.TAB);
        assertThat(says("Ce certificat n’est plus valable")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved()).extracting(OrganisationRecord::getName, OrganisationRecord::getProvider, OrganisationRecord::getCommissioning,
                OrganisationRecord::getCertificateExpiresOn).containsExactly("Cabinet d’essai", true, false, LocalDate.of(2026, 2, 1));
        assertThat(saved().getActivityDeclarationNumber()).isEqualTo("75330012340");

        desk.run(() -> page.reveal(ORGANISATION.PROVIDER.getName()));
        desk.press(KeyCode.SPACE);
        assertThat(asksFor("Numéro de certificat Qualiopi")).as("what is filled in stays in sight").isTrue();
    }

    @Test
    void aSiretWithAWrongKeyIsNotSaved() {
        Page page = fresh();
        desk.type("Cabinet d’essai");
        desk.run(() -> page.reveal(ORGANISATION.SIRET.getName()));
        desk.type("12345678901234");
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().fetchCount(ORGANISATION)).isZero();
    }

    @Test
    void aContactIsARowAndOneWithNothingInItIsRefused() {
        Page page = fresh();
        desk.type("Caf d’essai");
        desk.run(() -> page.reveal(ORGANISATION_CONTACT.getName()));
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().fetchCount(ORGANISATION)).as("an empty contact").isZero();
        desk.run(() -> page.reveal(ORGANISATION_CONTACT.getName()));
        desk.type("Signataire");
        desk.press(KeyCode.TAB);
        desk.type("Nora");
        desk.press(KeyCode.TAB);
        desk.type("Belkacémi");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().fetchSingle(ORGANISATION_CONTACT)).extracting(OrganisationContactRecord::getRole,
                OrganisationContactRecord::getFirstName, OrganisationContactRecord::getLastName)
                .containsExactly(ContactRole.SIGNATORY, "Nora", "Belkacémi");
    }

    @Test
    void aFileIsTakenInOnceTheRecordIsSavedAndOpenedAgain() throws Exception {
        Path file = folder.resolve("attestation.txt");
        Files.writeString(file, "Attestation d’essai");
        fresh();
        desk.type("Cabinet d’essai");
        assertThat(says("Les fichiers se joignent une fois la fiche enregistrée")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.chooseNext(file);
        desk.run(() -> button("Joindre un fichier…").fireEvent(new javafx.event.ActionEvent()));
        Node name = desk.call(() -> desk.find(".attachment-name"));
        desk.run(() -> name.fireEvent(new javafx.event.ActionEvent()));
        assertThat(desk.shown()).hasSize(1);
        assertThat(desk.shown().getFirst()).hasFileName("attestation.txt").content(StandardCharsets.UTF_8).isEqualTo("Attestation d’essai");
    }

    private Node button(String text) {
        return desk.robot().lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText())).query();
    }
}
