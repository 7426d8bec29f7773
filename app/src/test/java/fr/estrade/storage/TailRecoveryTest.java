package fr.estrade.storage;

import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.DefaultSchema;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What the redo tail gives back to a base that forgot, and what is said when the tail itself is damaged. */
class TailRecoveryTest {

    @Test
    void everythingThatWasForgottenComesBackAsItWas() throws IOException {
        Path folder = TestBases.h2Location().folder();
        Path older = older(folder, 3);
        List<String> before;
        try (Base base = Saves.open(folder)) {
            Journal journal = Saves.journal(base);
            Saves.make(base, 4, 10);
            journal.undo();
            journal.undo();
            journal.redo();
            journal.write(ChangeLabel.of("test"), tx -> tx.deleteWhere(ORGANISATION, ORGANISATION.CODE.eq("S2")));
            journal.write(ChangeLabel.of("test"), tx -> tx.updateWhere(OFFICE, DSL.trueCondition(), office -> office.setLogo(new byte[] {1, 2, 3})));
            journal.write(ChangeLabel.of("test"), tx -> tx.insertAll(Saves.organisations(100, 8_000)));
            before = everyRow(base);
        }
        forget(folder, older);
        try (Base base = Saves.open(folder)) {
            assertThat(everyRow(base)).isEqualTo(before);
            assertThat(base.report().recovered()).isEqualTo(7 + 3 + 3);
            assertThat(base.report().isWorthTelling()).isTrue();
            assertThat(Saves.complaints(base)).isEmpty();
            assertThat(Saves.journal(base).undo()).as("undo goes on").isPresent();
        }
    }

    @Test
    void aDamagedTailIsReportedByTheCheckAndHarmsNothingElse() throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, 10);
        }
        damage(folder, "S5");
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(10));
            assertThat(base.report().isWorthTelling()).isFalse();
            assertThat(Saves.complaints(base)).extracting(Finding::key).containsExactly("check.tailBroken", "check.tailMissing");
            Saves.make(base, 11, 12);
        }
    }

    @Test
    void replayStopsAtADamagedLineAndSaysSo() throws IOException {
        Path folder = TestBases.h2Location().folder();
        Path older = older(folder, 3);
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 4, 10);
        }
        damage(folder, "S7");
        forget(folder, older);
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(6));
            assertThat(base.report().recovered()).isEqualTo(3);
            assertThat(base.report().unrecovered()).isEqualTo(4);
            assertThat(Saves.complaints(base)).isEmpty();
            assertThat(base.backups().list()).as("the base goes on from a backup of its own").extracting(Backup::newest).contains(6L);
            Saves.make(base, 7, 8);
        }
        try (Stream<Path> kept = Files.walk(folder.resolve("replaced"))) {
            assertThat(kept).anyMatch(path -> path.toString().endsWith(".tail"));
        }
        Files.delete(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(8));
        }
    }

    @Test
    void aTailThatTellsAnotherStoryThanTheBaseIsSeen() throws IOException {
        Path folder = TestBases.h2Location().folder();
        Path other = TestBases.freshFolder();
        TestBases.copy(folder, other);
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, 3);
        }
        try (Base base = Saves.open(other)) {
            Saves.make(base, 1, 3);
            Files.copy(folder.resolve("tail").resolve("000001.tail"), other.resolve("tail").resolve("000001.tail"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(Saves.complaints(base)).extracting(Finding::key).containsOnly("check.tailDiffers");
        }
    }

    @Test
    void aTailThatIsGoneIsReplacedByABackup() throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, 5);
        }
        Replaced.delete(folder.resolve("tail"));
        try (Base base = Saves.open(folder)) {
            assertThat(base.backups().list()).extracting(Backup::newest).containsExactly(5L);
            Saves.make(base, 6, 7);
            assertThat(Saves.complaints(base)).isEmpty();
        }
        Files.delete(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(7));
        }
    }

    /** A base that lay destroyed since before a migration: the backup and part of the tail are of the older schema. */
    @Test
    void backupAndTailReachOverAMigration() throws IOException, SQLException {
        int newest = Migrations.newest();
        Path folder = TestBases.olderBase(newest - 1);
        try (H2File file = H2File.open(H2Url.of(folder.resolve("base.mv.db")))) {
            UnmigratedBase.save(folder, file, 1, 5);
        }
        try (Base base = Saves.open(folder)) {
            assertThat(base.report().migrated()).isTrue();
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(5));
            assertThat(base.backups().list()).extracting(Backup::reason).containsExactly(ArchiveManifest.Reason.MIGRATION);
            Saves.make(base, 6, 9);
            assertThat(Saves.complaints(base)).isEmpty();
        }
        // The backup is lost too: the tail alone must do, over both schemas.
        Replaced.delete(folder.resolve("backups"));
        Files.delete(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(9));
            assertThat(Saves.complaints(base)).isEmpty();
            base.backups().afterOpening(Progress.none());
        }
    }

    /** Saves some, and keeps the file as it is then. */
    private static Path older(Path folder, int saves) throws IOException {
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, saves);
        }
        return Files.copy(folder.resolve("base.mv.db"), Files.createDirectories(TestBases.freshFolder()).resolve("older.mv.db"));
    }

    /** Puts the older file back, as a killed engine forgets. */
    private static void forget(Path folder, Path older) throws IOException {
        Files.copy(older, folder.resolve("base.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Changes one sign in the line of the tail that holds a text. */
    private static void damage(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tail"))) {
            for (Path file : files.toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(file, content.replace("\"" + text + "\"", "\"?" + text.substring(1) + "\""), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static List<String> everyRow(Base base) {
        List<String> rows = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            base.dsl().selectFrom(table).orderBy(table.getPrimaryKey().getFields()).forEach(row -> rows.add(table.getName() + Saves.text(row)));
        }
        return rows;
    }
}
