package fr.estrade.exchange.page;

import static fr.estrade.db.Tables.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.testing.Desk;
import fr.estrade.trainer.TrainerImport;
import fr.estrade.trainer.Trainers;
import fr.estrade.ui.Place;
import fr.estrade.ui.grid.ListPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import as somebody does it in the window, by the keyboard alone. */
class ImportPageTest {
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.withBase();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void begin(String name, String text) throws IOException {
        desk.chooseNext(Files.writeString(folder.resolve(name), text));
        desk.open(() -> new ImportPage<TrainerRecord>(desk.kit(), desk.base(), TrainerImport.target(), Place.of("trainers")));
        desk.press(KeyCode.ENTER);
        desk.settle();
    }

    private boolean reads(String text) {
        desk.settle();
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().replace('\u00a0', ' ').replace('\u202f', ' ').contains(text) && node.isVisible()).queryAll().isEmpty();
    }

    @Test
    void aFileOfKnownHeadingsTakesThreeTimesEnter() throws IOException {
        begin("liste.csv", "Nom;Prénom;Couleur\nLe Gall;Anne;bleu\nDupont;Jean;vert\n");
        assertThat(reads("1 colonne est laissée de côté")).isTrue();
        desk.press(KeyCode.ENTER);
        assertThat(reads("À créer : 2")).isTrue();
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(desk.base().dsl().fetchValues(TRAINER.LAST_NAME)).containsExactlyInAnyOrder("Le Gall", "Dupont");
        assertThat(desk.visited()).last().isEqualTo(Place.of("trainers"));
        assertThat(reads("2 lignes importées de « liste.csv »")).isTrue();
    }

    @Test
    void whatIsRefusedIsSaidAtTheEndToo() throws IOException {
        begin("liste.csv", "Nom;Prénom;Courriel\nLe Gall;Anne;anne@example.org\nDupont;Jean;jean chez lui\n");
        desk.press(KeyCode.ENTER);
        assertThat(reads("Refusée : 1")).isTrue();
        desk.run(() -> desk.robot().lookup((Node node) -> node instanceof Button button && button.getText().contains("Importer le reste"))
                .queryAs(Button.class).fire());
        assertThat(reads("1 ligne importée de « liste.csv » ; 1 ligne refusée")).isTrue();
    }

    @Test
    void rowsOfASpreadsheetArePasted() {
        desk.open(() -> new ImportPage<TrainerRecord>(desk.kit(), desk.base(), TrainerImport.target(), Place.of("trainers")));
        desk.kit().clipboard().put("Nom\tPrénom\nLe Gall\tAnne\n");
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.ENTER);
        assertThat(reads("À créer : 1")).isTrue();
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(desk.base().dsl().fetchValues(TRAINER.LAST_NAME)).containsExactly("Le Gall");
    }

    @Test
    void pastingInAListBeginsItsImportWithWhatWasCopied() {
        desk.open(() -> new ListPage(desk.kit(), desk.base().list(Trainers.LIST, TRAINER)).pastes(ImportFeature.paste(desk.kit(), "trainers")));
        desk.kit().clipboard().put("Nom\tPrénom\nLe Gall\tAnne\n");
        desk.press(KeyCode.CONTROL, KeyCode.V);
        Place asked = desk.visited().getLast();
        assertThat(asked.page()).isEqualTo(ImportFeature.page("trainers"));
        ImportPage<TrainerRecord> page = desk.open(() -> new ImportPage<TrainerRecord>(desk.kit(), desk.base(), TrainerImport.target(), Place.of("trainers")));
        desk.run(() -> page.reveal(asked.part()));
        desk.settle();
        desk.press(KeyCode.ENTER);
        assertThat(reads("À créer : 1")).isTrue();
    }

    @Test
    void aFileIsDroppedAndSeveralAreNot() throws IOException {
        Path file = Files.writeString(folder.resolve("liste.csv"), "Nom;Prénom\nLe Gall;Anne\n");
        ImportPage<TrainerRecord> page = desk.open(() -> new ImportPage<TrainerRecord>(desk.kit(), desk.base(), TrainerImport.target(), Place.of("trainers")));
        desk.run(() -> page.drop(List.of(file, file)));
        assertThat(reads("Déposez un seul fichier à la fois")).isTrue();
        desk.run(() -> page.drop(List.of(folder)));
        assertThat(reads("Déposez un seul fichier à la fois")).isTrue();
        desk.run(() -> page.drop(List.of(file)));
        assertThat(reads("liste.csv")).isTrue();
        desk.press(KeyCode.ENTER);
        assertThat(reads("À créer : 1")).isTrue();
    }

    @Test
    void aColumnOfAnUnknownHeadingIsChosenAndRemembered() throws IOException {
        begin("liste.csv", "Qui;Machin\nLe Gall;Anne\n");
        assertThat(reads("Aucune colonne n’est reliée")).isTrue();
        choose(0, "Nom");
        choose(1, "Prénom");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(desk.base().dsl().fetchValues(TRAINER.FIRST_NAME)).containsExactly("Anne");
        begin("suite.csv", "Qui;Machin\nDupont;Jean\n");
        assertThat(reads("Colonnes reliées comme la dernière fois")).isTrue();
    }

    private void choose(int column, String field) {
        desk.run(() -> {
            ComboBox<?> choice = desk.robot().lookup(".import-columns .combo-box").queryAllAs(ComboBox.class).stream().toList().get(column);
            for (int i = 0; i < choice.getItems().size(); i++) {
                if (i > 0 && choice.getItems().get(i).toString().equals("Optional[" + (field.equals("Nom") ? "lastName" : "firstName") + "]")) {
                    choice.getSelectionModel().select(i);
                }
            }
        });
        desk.settle();
    }

    @Test
    void whatCannotBeReadIsSaidAndAnotherFileCanBeChosen() throws IOException {
        begin("vide.csv", "");
        assertThat(reads("« vide.csv » est vide")).isTrue();
        desk.chooseNext(Files.writeString(folder.resolve("liste.csv"), "Nom\nLe Gall\n"));
        desk.press(KeyCode.ENTER);
        assertThat(reads("liste.csv")).isTrue();
        desk.press(KeyCode.ESCAPE);
        assertThat(reads("Apporter un tableau")).isTrue();
    }

    @Test
    void theRestIsImportedOrNothing() throws IOException {
        begin("liste.csv", "Nom;Courriel\nLe Gall;a@exemple.fr\nDupont;rien\n");
        desk.press(KeyCode.ENTER);
        assertThat(reads("Importer le reste (1)")).isTrue();
        assertThat(reads("Refusée : 1")).isTrue();
        assertThat(reads("Tout ou rien")).isTrue();
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(desk.base().dsl().fetchValues(TRAINER.LAST_NAME)).containsExactly("Le Gall");
    }
}
