package fr.estrade.cli;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on bases of their own, as a shell would run them. */
class CommandsTest {
    @TempDir
    private Path folder;

    private CommandLineTool tool() {
        return new CommandLineTool(folder);
    }

    private static void rename(BaseLocation location, String title) {
        try (Base base = Base.open(location, OpenOptions.standard())) {
            OfferRecord offer = base.dsl().selectFrom(OFFER).where(OFFER.CODE.eq("O26-001")).fetchSingle();
            offer.setTitle(title);
            new House().journal(base, CommandLineTool.MAY_2026).write(ChangeLabel.of("demo.loaded", 1), tx -> tx.update(offer));
        }
    }

    private static String title(BaseLocation location) {
        try (Base base = Base.open(location, OpenOptions.standard())) {
            return base.dsl().selectFrom(OFFER).where(OFFER.CODE.eq("O26-001")).fetchSingle().getTitle();
        }
    }

    @Test
    void withoutACommandTheWindowOpens() {
        CommandLineTool tool = tool();
        assertThat(tool.run().status()).isZero();
        assertThat(tool.run("--base", "bases/one", "--lang", "en").status()).isZero();
        assertThat(tool.windows()).containsExactly("null", folder.resolve("bases/one").toString());
    }

    @Test
    void demoMakesABaseAndRefusesOneThatIsNotEmpty() {
        CommandLineTool.Result made = tool().run("demo", "--base", "essai");
        assertThat(made.status()).as(made.messages()).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(made.messages()).contains("30 sessions");

        CommandLineTool.Result again = tool().run("demo", "--base", "essai");
        assertThat(again.status()).isEqualTo(ExitStatus.FAILURE.code());
        assertThat(again.messages()).contains("pas vide");

        CommandLineTool.Result many = tool().run("demo", "--sessions", "250", "--base", "plus", "--timing");
        assertThat(many.status()).as(many.messages()).isZero();
        assertThat(many.messages()).contains("Prêt en", "base", "contenu");
        try (Base base = Base.open(BaseLocation.of(folder.resolve("plus")), OpenOptions.standard())) {
            assertThat(base.dsl().fetchCount(SESSION)).isEqualTo(250);
        }
    }

    @Test
    void aCommandThatReadsMakesNoBase() {
        for (String[] command : new String[][] {
            {"undo"}, {"redo"}, {"history"}, {"check"}, {"backup"}, {"show", "offer", "X"}, {"list", "organisations"}}) {
            CommandLineTool.Result result = tool().runOn(BaseLocation.of(folder.resolve("nowhere")), command);
            assertThat(result.status()).as(command[0]).isEqualTo(ExitStatus.NO_BASE.code());
            assertThat(result.messages()).contains("estrade demo --base").contains("nowhere");
            assertThat(result.out()).isEmpty();
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void whatIsNoBaseIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Bonjour");
        CommandLineTool.Result result = tool().run("history", "--base", "letter.txt");
        assertThat(result.status()).isEqualTo(ExitStatus.NO_BASE.code());
        assertThat(result.messages()).isNotBlank();
        assertThat(file).hasContent("Bonjour");
        assertThat(tool().run("demo", "--base", "letter.txt").status()).isEqualTo(ExitStatus.NO_BASE.code());
        assertThat(file).hasContent("Bonjour");
        assertThat(tool().run("history", "--base", "jdbc:h2:./x").status()).isEqualTo(ExitStatus.NO_BASE.code());
    }

    @Test
    void changesAreUndoneAndDoneAgain() {
        BaseLocation base = DemoFolder.location();
        String before = title(base);
        rename(base, "Autre titre");
        assertThat(tool().runOn(base, "undo").status()).isZero();
        assertThat(title(base)).isEqualTo(before);
        CommandLineTool.Result nothing = tool().runOn(base, "undo");
        assertThat(nothing.status()).isEqualTo(ExitStatus.NOT_FOUND.code());
        assertThat(nothing.messages()).contains("Rien à annuler");
        assertThat(tool().runOn(base, "redo").status()).isZero();
        assertThat(title(base)).isEqualTo("Autre titre");
        assertThat(tool().speaking(Locale.UK).runOn(base, "redo").messages()).contains("Nothing to redo");
    }

    @Test
    void theHistoryOfARecordIsFoundByItsCode() throws Exception {
        BaseLocation base = DemoFolder.location();
        rename(base, "Autre titre");
        assertThat(tool().runOn(base, "undo").status()).isZero();
        assertThat(tool().runOn(base, "history").out().lines().skip(2)).hasSize(3);
        assertThat(tool().runOn(base, "history", "--limit", "1").out()).contains("Annulé");
        for (String name : new String[] {"offer:O26-001", "O26-001", "o26-001", "OFFER:o26-001"}) {
            CommandLineTool.Result history = tool().runOn(base, "history", name, "--format", "json");
            JsonNode changes = new JsonMapper().readTree(history.data());
            assertThat(changes).as(name).hasSize(2);
            assertThat(changes.get(0).path("kind").asText()).isEqualTo("UNDO");
            assertThat(changes.get(1).path("undone").asBoolean()).isTrue();
            assertThat(changes.get(1).path("madeAt").asText()).isEqualTo("2026-05-20T08:00:00Z");
        }
        assertThat(tool().runOn(base, "history", "O26-999").status()).isEqualTo(ExitStatus.NOT_FOUND.code());
        assertThat(tool().runOn(base, "history", "offre:O26-001").status()).isEqualTo(ExitStatus.USAGE.code());
        assertThat(tool().runOn(base, "history", "019a0000-0000-7000-8000-00000000ffff").messages()).contains("Aucun changement");
    }

    @Test
    void aBackupIsMadeListedAndRestored() throws IOException {
        BaseLocation base = DemoFolder.location();
        String before = title(base);
        CommandLineTool.Result made = tool().runOn(base, "backup");
        assertThat(made.status()).as(made.messages()).isZero();
        Path backup = Path.of(made.out().strip());
        assertThat(backup).isRegularFile();
        rename(base, "Après la sauvegarde");

        assertThat(tool().runOn(base, "restore", "--list").out()).contains(backup.getFileName().toString()).contains("demandée");

        // Restoring loses nothing: what was saved after the backup comes back from the tail.
        assertThat(tool().runOn(base, "restore").status()).isZero();
        assertThat(title(base)).isEqualTo("Après la sauvegarde");

        CommandLineTool.Result exact = tool().runOn(base, "restore", backup.getFileName().toString(), "--exact");
        assertThat(exact.status()).as(exact.messages()).isZero();
        assertThat(title(base)).isEqualTo(before);
        assertThat(tool().runOn(base, "restore", "none.zip").status()).isEqualTo(ExitStatus.NOT_FOUND.code());
        Files.writeString(folder.resolve("no.estrade.zip"), "PK");
        assertThat(tool().runOn(base, "restore", "no.estrade.zip", "--exact").status()).isEqualTo(ExitStatus.FAILURE.code());
        assertThat(title(base)).isEqualTo(before);
    }

    @Test
    void aDestroyedBaseComesBack() throws IOException {
        BaseLocation base = DemoFolder.location();
        assertThat(tool().runOn(base, "backup").status()).isZero();
        rename(base, "Dernier enregistrement");
        Files.write(base.folder().resolve("base.mv.db"), new byte[] {1, 2, 3});
        CommandLineTool.Result restored = tool().runOn(base, "restore");
        assertThat(restored.status()).as(restored.messages()).isZero();
        assertThat(title(base)).isEqualTo("Dernier enregistrement");
    }

    @Test
    void aBackupGoesWhereItIsWantedAndMakesANewBase() {
        BaseLocation base = DemoFolder.location();
        CommandLineTool.Result made = tool().runOn(base, "backup", "--out", "copie.estrade.zip");
        assertThat(made.status()).as(made.messages()).isZero();
        assertThat(folder.resolve("copie.estrade.zip")).isRegularFile();
        CommandLineTool.Result restored = tool().run("restore", "copie.estrade.zip", "--exact", "--base", "ailleurs");
        assertThat(restored.status()).as(restored.messages()).isZero();
        assertThat(title(BaseLocation.of(folder.resolve("ailleurs")))).isEqualTo(title(base));
    }

    @Test
    void aSoundBasePassesTheCheck() {
        BaseLocation base = DemoFolder.location();
        CommandLineTool.Result checked = tool().runOn(base, "check");
        assertThat(checked.status()).as(checked.out()).isZero();
        assertThat(checked.messages()).contains("La base est entière");
        assertThat(checked.out()).isNotBlank();
    }

    @Test
    void aDamagedBackupIsFound() throws IOException {
        BaseLocation base = DemoFolder.location();
        Path backup = Path.of(tool().runOn(base, "backup").out().strip());
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(backup, bytes);
        CommandLineTool.Result checked = tool().runOn(base, "check");
        assertThat(checked.status()).as(checked.out()).isEqualTo(ExitStatus.FINDINGS.code());
        assertThat(checked.out()).contains(backup.getFileName().toString());
    }

    @Test
    void aBaseThatSomebodyElseHasOpenIsSaidSo() {
        BaseLocation base = TestBases.h2Location();
        try (Base open = Base.open(base, OpenOptions.standard())) {
            assertThat(open.dsl().fetchCount(OFFER)).isZero();
            CommandLineTool.Result result = tool().runOn(base, "history");
            assertThat(result.status()).isEqualTo(ExitStatus.BASE_IN_USE.code());
            assertThat(result.messages()).isNotBlank();
            assertThat(tool().runOn(base, "restore").status()).isIn(ExitStatus.BASE_IN_USE.code(), ExitStatus.NOT_FOUND.code());
        }
    }

    @Test
    void timingTellsTheParts() {
        CommandLineTool.Result result = tool().runOn(DemoFolder.location(), "history", "--timing");
        assertThat(result.messages()).contains("Prêt en").contains("démarrage").contains("base");
    }

    @Test
    void argumentsMeanWhatTheySay() throws IOException {
        Files.writeString(folder.resolve("args.txt"), "--version");
        BaseLocation base = DemoFolder.location();
        for (String[] hostile : new String[][] {
            {"@args.txt"}, {"@/etc/passwd"}, {"history", "${sys:user.home}"}, {"history", "'; drop table offer; --"}, {"history", "%s%n%d"},
            {"history", "\u0000"}, {"history", "-"}, {"show", "offer", "{0}"}, {"list", "--limit", "99999999999999999999"},
            {"list", "sessions", "--filter"}, {"--base"}, {"--base", "\u0000", "history"}, {"history", "x".repeat(10_000)}}) {
            CommandLineTool.Result result = tool().runOn(base, hostile);
            assertThat(result.status()).as(String.join(" ", hostile)).isIn(2, 3, 4);
            assertThat(result.messages()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(result.out()).doesNotContain("1.2.3");
        }
    }
}
