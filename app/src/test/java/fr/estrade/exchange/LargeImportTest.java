package fr.estrade.exchange;

import static fr.estrade.db.Tables.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.exchange.read.Limits;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.exchange.read.Tables;
import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import fr.estrade.trainer.TrainerImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of lines in one go, one in a hundred of them faulty: ten thousand here, fifty thousand with five hundred faulty ones with
 * {@code mvn verify -Pfull}.
 */
class LargeImportTest {
    private static final int LINES = Boolean.getBoolean("estrade.full") ? 50_000 : 10_000;
    private static final int EACH = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theFaultyOnesAreToldAndOneUndoTakesTheRestBack(TestBases.Kind kind) throws IOException {
        Path file = folder.resolve("large.csv");
        StringBuilder text = new StringBuilder("Nom;Prénom;Courriel;Téléphone;Prestataire\n");
        for (int i = 1; i <= LINES; i++) {
            String address = i % EACH == 0 ? "personne " + i : "personne" + i + "@exemple.fr";
            text.append("Nom").append(i).append(";Prénom").append(i).append(';').append(address).append(";06 00 00 00 00;Organisme ").append(i % 40).append('\n');
        }
        Files.writeString(file, text);
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Clock.systemDefaultZone(), "Claire", List.of());
            Table table = new Tables(Limits.USUAL).open(TableSource.of(file), null);
            ImportTarget<TrainerRecord> target = TrainerImport.target();
            ImportRun<TrainerRecord> run = new ImportRun<>(target, table, "large.csv", Sample.of(table, "large.csv").guess(target),
                    Texts.french(), Clock.systemDefaultZone());
            List<ImportLine> refused = new ArrayList<>();
            Preview preview = run.preview(base.dsl(), Decisions.NONE,
                    lines -> lines.stream().filter(line -> line.outcome() == Outcome.REFUSED).forEach(refused::add), Progress.none());
            assertThat(preview.count(Outcome.CREATE)).isEqualTo(LINES - LINES / EACH);
            assertThat(refused).hasSize(LINES / EACH).allMatch(line -> (line.line() - 1) % EACH == 0 && line.detail().startsWith("Courriel"));
            run.write(journal, Decisions.NONE, preview, false, Progress.none());
            assertThat(base.dsl().fetchCount(TRAINER)).isEqualTo(LINES - LINES / EACH);
            assertThat(journal.undo()).isPresent();
            assertThat(base.dsl().fetchCount(TRAINER)).isZero();
        }
    }
}
