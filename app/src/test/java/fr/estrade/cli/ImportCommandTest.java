package fr.estrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.cli.CommandLineTool.Result;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.TestBases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code estrade import}, as a person at the terminal and as a script use it. */
class ImportCommandTest {
    private static final String LIST = "Nom;Prénom;Courriel;Couleur\nLe Gall;Anne;anne@exemple.fr;bleu\nDupont;Jean;rien;vert\n";

    @TempDir
    private Path folder;
    private CommandLineTool tool;
    private BaseLocation base;

    @BeforeEach
    void prepare() throws IOException {
        tool = new CommandLineTool(folder);
        base = TestBases.h2Location();
        Files.writeString(folder.resolve("liste.csv"), LIST);
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachLineAndWritesNothing() {
        Result result = tool.runOn(base, "import", "trainers", "liste.csv", "--dry-run");
        assertThat(result.status()).isEqualTo(7);
        assertThat(result.out()).contains("3", "Refusée", "Jean Dupont", "Courriel").doesNotContain("Le Gall");
        assertThat(result.messages()).contains("Colonnes laissées de côté", "Couleur", "2 lignes lues", "1 × À créer", "1 × Refusée", "Rien n’est importé");
        assertThat(names()).isEmpty();
    }

    @Test
    void theRestIsImportedOrNothingByChoice() {
        assertThat(tool.runOn(base, "import", "trainers", "liste.csv", "--all-or-nothing").status()).isEqualTo(1);
        assertThat(names()).isEmpty();
        assertThat(tool.runOn(base, "import", "trainers", "liste.csv").status()).isEqualTo(7);
        assertThat(names()).isEqualTo("Le Gall");
        assertThat(tool.runOn(base, "history").out()).contains("Formateurs importés", "liste.csv");
        assertThat(tool.runOn(base, "undo").status()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void programsGetEveryLine() throws IOException {
        Result result = tool.runOn(base, "import", "trainers", "liste.csv", "--format", "json");
        JsonNode report = new JsonMapper().readTree(result.data());
        assertThat(report.path("written").asBoolean()).isTrue();
        assertThat(report.path("outcomes").path("REFUSED").asInt()).isEqualTo(1);
        assertThat(report.path("lines")).extracting(line -> line.path("outcome").asText()).containsExactly("CREATE", "REFUSED");
    }

    @Test
    void theMappingCanBeSaid() throws IOException {
        Files.writeString(folder.resolve("odd.csv"), "Qui;Machin;Nom\nAnne;a@exemple.fr;Le Gall\n");
        assertThat(tool.runOn(base, "import", "trainers", "odd.csv", "--mapping", "qui=Prénom,2=email").status()).isZero();
        assertThat(tool.runOn(base, "list", "trainers", "--format", "json").out()).contains("\"Anne\"", "a@exemple.fr");
        assertThat(tool.runOn(base, "import", "trainers", "odd.csv", "--mapping", "Quoi=email").messages()).contains("Quoi");
        assertThat(tool.runOn(base, "import", "trainers", "odd.csv", "--mapping", "2=couleur").status()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() throws IOException {
        Files.write(folder.resolve("old.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        Result old = tool.runOn(base, "import", "trainers", "old.xlsx");
        assertThat(old.status()).isEqualTo(1);
        assertThat(old.messages()).contains("ancien format .xls").hasLineCount(1);
        assertThat(tool.runOn(base, "import", "trainers", "nowhere.csv").messages()).contains("nowhere.csv");
        Result unknown = tool.speaking(Locale.ENGLISH).runOn(base, "import", "offers", "liste.csv");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.messages()).contains("organisations, trainers");
    }

    @Test
    void answersAreImportedToAQuestionnaireOfASession() {
        Result nothing = tool.runOn(base, "import", "answers", "liste.csv");
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.messages()).contains("--questionnaire", "--session");
        assertThat(tool.runOn(base, "import", "trainers", "liste.csv", "--session", "S26-001").status()).isEqualTo(2);
        Result unknown = tool.runOn(base, "import", "answers", "liste.csv", "--questionnaire", "CHAUD", "--session", "S26-001");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.messages()).contains("n’est pas posé à la session S26-001");
    }

    private String names() {
        return String.join(",", tool.runOn(base, "list", "trainers", "--format", "csv", "--csv", "rfc4180", "--columns", "lastName").out()
                .replace("\"", "").lines().skip(1).toList());
    }
}
