package fr.estrade.storage;

import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.DefaultSchema;
import fr.estrade.db.tables.records.AttachmentRecord;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.task.Progress;
import fr.estrade.task.TaskCancelledException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups are whole or not there, and come back as they were. */
class BackupTest {

    @Test
    void aBackupFollowsAnOpeningUnlessNothingIsNew() {
        BaseLocation location = TestBases.h2Location();
        try (Base base = Saves.open(location)) {
            Saves.make(base, 1, 3);
            assertThat(base.backups().afterOpening(Progress.none())).get().satisfies(made -> {
                assertThat(made.newest()).isEqualTo(3);
                assertThat(made.reason()).isEqualTo(ArchiveManifest.Reason.OPENING);
                assertThat(made.baseId()).isEqualTo(base.id());
            });
            assertThat(base.backups().afterOpening(Progress.none())).isEmpty();
        }
        try (Base base = Saves.open(location)) {
            assertThat(base.backups().afterOpening(Progress.none())).isEmpty();
            Saves.make(base, 4, 4);
            assertThat(base.backups().afterOpening(Progress.none())).isPresent();
            assertThat(base.backups().list()).extracting(Backup::newest).containsExactly(4L, 3L);
        }
    }

    @Test
    void aBackupThatWasDamagedIsMadeAgain() throws IOException {
        try (Base base = TestBases.h2()) {
            Saves.make(base, 1, 3);
            Backup first = base.backups().afterOpening(Progress.none()).orElseThrow();
            byte[] bytes = Files.readAllBytes(first.file());
            Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 200, (byte) 0);
            Files.write(first.file(), bytes);
            assertThat(Saves.complaints(base)).extracting(Finding::key).containsExactly("check.backup");
            assertThat(base.backups().afterOpening(Progress.none())).isPresent();
        }
    }

    @Test
    void aBackupShowsOneMomentWhileWorkGoesOn() throws IOException {
        Path copy = TestBases.freshFolder();
        try (Base base = TestBases.h2()) {
            Saves.make(base, 1, 20);
            Backup made = base.backups().make(ArchiveManifest.Reason.DEMAND, new Watching(() -> {
                int there = Saves.codes(base).size();
                Saves.make(base, there + 1, there + 1);
            }));
            assertThat(made.newest()).isEqualTo(20);
            assertThat(Saves.codes(base).size()).isGreaterThan(20);
            Restore.run(BaseLocation.of(copy), made.file(), Restore.Until.AS_IN_BACKUP, "test", Progress.none());
        }
        try (Base base = Saves.open(copy)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(20));
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @Test
    void aCancelledBackupLeavesNothing() throws IOException {
        try (Base base = TestBases.h2()) {
            Saves.make(base, 1, 3);
            assertThatThrownBy(() -> base.backups().make(ArchiveManifest.Reason.DEMAND, new Watching(() -> {
                throw new TaskCancelledException();
            }))).isInstanceOf(TaskCancelledException.class);
            try (Stream<Path> files = Files.list(base.backups().folder().orElseThrow())) {
                assertThat(files).isEmpty();
            }
            Saves.make(base, 4, 5);
        }
    }

    @Test
    void closingTheBaseGivesUpABackupThatIsBeingMade() throws IOException {
        BaseLocation location = TestBases.h2Location();
        Base base = Saves.open(location);
        Saves.make(base, 1, 3);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Thread closing = new Thread(() -> {
            await(begun);
            base.close();
            closed.complete(null);
        });
        closing.start();
        assertThatThrownBy(() -> base.backups().make(ArchiveManifest.Reason.OPENING, new Watching(() -> {
            begun.countDown();
            waitsForALock(closing);
        }))).isInstanceOf(TaskCancelledException.class);
        closed.join();
        try (Base again = Saves.open(location)) {
            assertThat(again.report().unclean()).isFalse();
            assertThat(again.backups().list()).isEmpty();
            assertThat(Saves.codes(again)).isEqualTo(Saves.expected(3));
        }
    }

    @Test
    void closingTheBaseWaitsForTheBackupThatMakesALoadSafe() throws IOException {
        BaseLocation location = TestBases.h2Location();
        Base base = Saves.open(location);
        Thread[] closing = new Thread[1];
        Saves.journal(base).load(ChangeLabel.of("demo"), load -> {
            load.insertAll(Saves.organisations(1, 500));
            closing[0] = new Thread(base::close);
            closing[0].start();
            waitsForALock(closing[0]);
        });
        join(closing[0]);
        Files.delete(location.folder().resolve("base.mv.db"));
        try (Base again = Saves.open(location)) {
            assertThat(again.dsl().fetchCount(ORGANISATION)).isEqualTo(500);
        }
    }

    @Test
    @Timeout(60)
    void aBackupThatStartsDuringALoadLetsItEnd() {
        try (Base base = TestBases.h2()) {
            Thread[] backup = new Thread[1];
            Saves.journal(base).load(ChangeLabel.of("demo"), load -> {
                load.insertAll(Saves.organisations(1, 500));
                backup[0] = new Thread(() -> base.backups().afterOpening(Progress.none()));
                backup[0].start();
                waitsForALock(backup[0]);
            });
            join(backup[0]);
            assertThat(base.backups().list()).isNotEmpty().allSatisfy(made -> assertThat(made.newest()).isEqualTo(1));
        }
    }

    private static void waitsForALock(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.getState()).isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
    }

    /** Without ever being parked, so that a thread that waits does so for a lock. */
    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingComesBackFromAFileOfTheUsersChoice(TestBases.Kind kind) throws IOException {
        Path file = Files.createDirectories(TestBases.freshFolder()).resolve("Ma sauvegarde.zip");
        byte[] picture = new byte[300_000];
        new Random(1).nextBytes(picture);
        List<String> before;
        try (Base base = kind.open()) {
            Saves.make(base, 1, 10);
            Saves.journal(base).write(ChangeLabel.of("test"), tx -> {
                OfferRecord offer = new OfferRecord();
                offer.setCode("O1");
                offer.setTitle("« Œuvres » ; \"guillemets\" \\ \n lignes \uD83D\uDE00");
                tx.insert(offer);
                AttachmentRecord attachment = new AttachmentRecord();
                attachment.setOfferId(offer.getId());
                attachment.setPosition("a");
                attachment.setFileName("image.png");
                attachment.setSizeBytes(300_000L);
                attachment.setContent(picture);
                tx.insert(attachment);
            });
            base.backups().writeTo(file, Progress.none());
            before = everyRow(base);
        }
        Path target = TestBases.freshFolder();
        RestoreReport report = Restore.run(BaseLocation.of(target), file, Restore.Until.AS_IN_BACKUP, "test", Progress.none());
        assertThat(report.backup().newest()).isEqualTo(11);
        try (Base base = Saves.open(target)) {
            assertThat(everyRow(base)).isEqualTo(before);
            assertThat(Saves.complaints(base)).isEmpty();
            assertThat(Saves.journal(base).undo()).as("undo goes on in the restored base").isPresent();
        }
    }

    @Test
    void aRestoreToTheLastSaveLosesNothing() throws IOException {
        BaseLocation location = TestBases.h2Location();
        Path backup;
        try (Base base = Saves.open(location)) {
            Saves.make(base, 1, 10);
            backup = base.backups().afterOpening(Progress.none()).orElseThrow().file();
            Saves.make(base, 11, 25);
        }
        RestoreReport report = Restore.run(location, backup, Restore.Until.LAST_SAVE, "test", Progress.none());
        assertThat(report.added()).isEqualTo(15);
        assertThat(report.unrecovered()).isZero();
        assertThat(report.kept()).get().satisfies(kept -> assertThat(kept).exists());
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(25));
            assertThat(Saves.complaints(base)).isEmpty();
            Saves.make(base, 26, 30);
        }
        Files.delete(location.folder().resolve("base.mv.db"));
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(30));
        }
    }

    @Test
    void aRestoreExactlyAsInTheBackupPutsLaterSavesAside() throws IOException {
        BaseLocation location = TestBases.h2Location();
        Path backup;
        try (Base base = Saves.open(location)) {
            Saves.make(base, 1, 10);
            backup = base.backups().afterOpening(Progress.none()).orElseThrow().file();
            Saves.make(base, 11, 25);
            base.backups().make(ArchiveManifest.Reason.DEMAND, Progress.none());
        }
        Restore.run(location, backup, Restore.Until.AS_IN_BACKUP, "test", Progress.none());
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(10));
            assertThat(Saves.complaints(base)).isEmpty();
            Saves.make(base, 11, 12);
        }
        // The later saves of the former base must not come back by themselves.
        Files.delete(location.folder().resolve("base.mv.db"));
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(12));
            assertThat(base.backups().list()).extracting(Backup::newest).contains(25L);
        }
    }

    @Test
    void aRestoreThatTheMachineStoppedInTheMiddleOfIsFinishedAtTheNextOpening() throws IOException {
        BaseLocation location = TestBases.h2Location();
        Path folder = location.folder();
        Path backup;
        try (Base base = Saves.open(location)) {
            Saves.make(base, 1, 10);
            backup = base.backups().afterOpening(Progress.none()).orElseThrow().file();
            Saves.make(base, 11, 12);
        }
        Path elsewhere = TestBases.freshFolder();
        Restore.run(BaseLocation.of(elsewhere), backup, Restore.Until.AS_IN_BACKUP, "test", Progress.none());
        // The manifest has decided; the new file still waits beside the old one.
        Files.createDirectories(folder.resolve("rebuild"));
        Files.copy(elsewhere.resolve("base.mv.db"), folder.resolve("rebuild").resolve("base.mv.db"));
        Manifest restored = Manifest.read(elsewhere.resolve("base.properties"));
        restored.with(Manifest.State.SWAPPING_ALL).write(folder.resolve("base.properties"));
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(10));
            assertThat(base.id()).isEqualTo(restored.baseId());
            assertThat(folder.resolve("rebuild")).doesNotExist();
        }
    }

    @Test
    void aBackupOfAnotherBaseIsRestoredOnlyAsItIs() {
        BaseLocation location = TestBases.h2Location();
        Path foreign;
        Path elsewhere = TestBases.freshFolder();
        try (Base base = Saves.open(elsewhere)) {
            Saves.make(base, 1, 4);
            foreign = base.backups().afterOpening(Progress.none()).orElseThrow().file();
        }
        assertThatThrownBy(() -> Restore.run(location, foreign, Restore.Until.LAST_SAVE, "test", Progress.none())).isInstanceOf(RestoreException.class);
        Restore.run(location, foreign, Restore.Until.AS_IN_BACKUP, "test", Progress.none());
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).hasSize(4);
        }
    }

    @Test
    void nothingIsRestoredOverABaseThatIsOpen() {
        BaseLocation location = TestBases.h2Location();
        try (Base base = Saves.open(location)) {
            Path backup = base.backups().afterOpening(Progress.none()).orElseThrow().file();
            assertThatThrownBy(() -> Restore.run(location, backup, Restore.Until.LAST_SAVE, "test", Progress.none())).isInstanceOf(BaseInUseException.class);
        }
    }

    @Test
    void aBulkLoadIsBackedUpBeforeItIsAcknowledged() throws IOException {
        BaseLocation location = TestBases.h2Location();
        try (Base base = Saves.open(location)) {
            Saves.journal(base).load(ChangeLabel.of("demo"), load -> load.insertAll(Saves.organisations(1, 500)));
            Saves.make(base, 501, 510);
        }
        Files.delete(location.folder().resolve("base.mv.db"));
        try (Base base = Saves.open(location)) {
            assertThat(base.dsl().fetchCount(ORGANISATION)).isEqualTo(510);
            assertThat(base.report().recovered()).isEqualTo(10);
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @Test
    void theNewestAreKeptAndOneOfEachDay() {
        Instant now = Instant.parse("2026-03-31T12:00:00Z");
        List<Backup> backups = new ArrayList<>();
        for (int hours = 0; hours < 24 * 60; hours += 6) {
            ArchiveManifest.Reason reason = hours == 24 * 50 ? ArchiveManifest.Reason.MIGRATION : ArchiveManifest.Reason.OPENING;
            backups.add(new Backup(Path.of("b" + hours), 1, null, 4, "1", now.minus(Duration.ofHours(hours)), reason, 1000 - hours, 1));
        }
        List<Backup> kept = new ArrayList<>(backups);
        kept.removeAll(KeepRule.STANDARD.superfluous(backups, now, ZoneOffset.UTC));
        assertThat(kept).startsWith(backups.subList(0, 10).toArray(Backup[]::new));
        assertThat(kept.stream().map(backup -> LocalDate.ofInstant(backup.madeAt(), ZoneOffset.UTC)).distinct()).hasSize(31 + 1);
        assertThat(kept).extracting(Backup::reason).contains(ArchiveManifest.Reason.MIGRATION);
        assertThat(kept).hasSize(10 + 28 + 1);
    }

    @Test
    void superfluousBackupsGoOnceTheNewestIsProvedAndTheTailTheyNeededWithThem() throws IOException {
        Path folder = TestBases.h2Location().folder();
        Environment impatient = new Environment() {
            @Override
            KeepRule keepRule() {
                return new KeepRule(2, 0, 0);
            }
        };
        for (int i = 1; i <= 8; i++) {
            try (Base base = Base.open(BaseLocation.of(folder), OpenOptions.standard(), impatient)) {
                Saves.make(base, i, i);
                base.backups().afterOpening(Progress.none());
            }
        }
        try (Base base = Saves.open(folder)) {
            assertThat(base.backups().list()).extracting(Backup::newest).containsExactly(8L, 7L, 6L);
            assertThat(Saves.complaints(base)).isEmpty();
        }
        try (Stream<Path> segments = Files.list(folder.resolve("tail"))) {
            assertThat(segments.filter(path -> path.toString().endsWith(".tail")).count()).isLessThanOrEqualTo(4);
        }
        Files.delete(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(8));
        }
    }

    /** Every row of every table, the same on both engines. */
    static List<String> everyRow(Base base) {
        List<String> rows = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            base.dsl().selectFrom(table).orderBy(table.getPrimaryKey().getFields()).forEach(row -> rows.add(table.getName() + Saves.text(row)));
        }
        return rows;
    }

    /** Does something each time it is told how far the work is. */
    private record Watching(Runnable then) implements Progress {
        @Override
        public void fraction(double fraction) {
            then.run();
        }

        @Override
        public void message(String message) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable hook) {}
    }
}
