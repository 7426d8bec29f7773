package fr.estrade.storage;

import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.demo.DemoBase;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.task.Progress;
import fr.estrade.testing.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that is mostly dead space gets smaller when it is closed, and loses nothing by it. */
class CompactionTest {
    private static final boolean FULL = Boolean.getBoolean("estrade.full");
    private static final int SESSIONS = 3_000;
    private static final int ORGANISATIONS = 20_000;

    private final Random random = Seed.random(CompactionTest.class);

    @Test
    void theFileOfALoadedBaseShrinksAndEverythingIsThere() throws IOException {
        BaseLocation location = TestBases.h2Location();
        Path file = location.folder().resolve("base.mv.db");
        List<String> rows;
        long loaded;
        try (Base base = Saves.open(location)) {
            new DemoBase(Clock.systemUTC()).fill(Saves.journal(base), SESSIONS, count -> {});
            rows = BackupTest.everyRow(base);
            loaded = Files.size(file);
        }
        assertThat(Files.size(file)).isLessThan(loaded / 2);
        try (Base base = Saves.open(location)) {
            assertThat(base.report().isWorthTelling()).isFalse();
            assertThat(BackupTest.everyRow(base)).isEqualTo(rows);
            assertThat(Saves.complaints(base)).isEmpty();
            Saves.make(base, 1, 3);
        }
        assertThat(names(location.folder())).doesNotContain("compaction");
    }

    /** H2 itself shrinks a small file when it closes it, but not a large one: here it is given no time. */
    @Test
    void whatH2LeavesDeadGoesWhereThereIsRoomForACopy() throws IOException, SQLException {
        BaseFolder folder = new BaseFolder(TestBases.freshFolder());
        folder.create();
        Map<String, Integer> rows;
        try (Base base = TestBases.h2()) {
            new DemoBase(Clock.systemUTC()).fill(Saves.journal(base), SESSIONS, count -> {});
            Files.copy(base.location().folder().resolve("base.mv.db"), folder.data());
        }
        Compaction compaction;
        try (H2File file = H2File.open(H2Url.of(folder.data()) + ";MAX_COMPACT_TIME=0")) {
            rows = Compaction.rows(file);
            compaction = Compaction.of(file, folder.data(), folder.compaction());
            file.shutdown();
        }
        byte[] large = Files.readAllBytes(folder.data());
        compaction.run(() -> 64 << 20);
        assertThat(folder.data()).as("no room: nothing is touched").hasBinaryContent(large);
        compaction.run(() -> 1 << 30);
        assertThat(Files.size(folder.data())).isLessThan(large.length / 2);
        try (H2File file = H2File.open(H2Url.of(folder.data()))) {
            assertThat(Compaction.rows(file)).isEqualTo(rows);
            assertThat(Verification.of(file.admin())).isEmpty();
        }
        assertThat(folder.compaction()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeCopiedStaysAsItIs() throws IOException, SQLException {
        BaseFolder folder = new BaseFolder(TestBases.h2Location().folder());
        Files.write(folder.data(), new byte[32 << 20]);
        new Compaction(folder.data(), folder.compaction(), Map.of("offer", 1)).run(() -> 1 << 30);
        assertThat(folder.data()).hasBinaryContent(new byte[32 << 20]);
        assertThat(folder.compaction()).doesNotExist();
    }

    /** A program that makes the file smaller over and over is killed at random moments. */
    @Test
    void aKillInTheMiddleLosesNothing() throws IOException, InterruptedException {
        BaseLocation location = TestBases.h2Location();
        try (Base base = Saves.open(location)) {
            Saves.journal(base).load(ChangeLabel.of("test"), load -> load.insertAll(Saves.organisations(1, ORGANISATIONS)));
            Saves.make(base, ORGANISATIONS + 1, ORGANISATIONS + 3);
        }
        int inTheMiddle = 0;
        for (int round = 0; round < (FULL ? 100 : 3); round++) {
            Process compacting = ChildProgram.start(CompactingLoop.class, location.folder().toString());
            try (BufferedReader lines = compacting.inputReader()) {
                assertThat(lines.readLine()).isEqualTo("compacting");
                compacting.waitFor(random.nextInt(1_000), TimeUnit.MILLISECONDS);
                assertThat(compacting.isAlive()).isTrue();
                compacting.toHandle().destroyForcibly();
                compacting.onExit().join();
            }
            inTheMiddle += names(location.folder()).contains("compaction") ? 1 : 0;
            try (Base base = Saves.open(location)) {
                assertThat(base.report().isWorthTelling()).as("opened as if nothing had happened").isFalse();
                assertThat(base.dsl().fetchCount(ORGANISATION)).isEqualTo(ORGANISATIONS + 3);
                assertThat(Saves.complaints(base)).isEmpty();
            }
            assertThat(names(location.folder())).doesNotContain("compaction");
        }
        assertThat(inTheMiddle).isPositive();
    }

    /** The program that is killed. */
    static final class CompactingLoop {
        private CompactingLoop() {}

        public static void main(String[] args) throws Exception {
            BaseFolder folder = new BaseFolder(Path.of(args[0]));
            H2File file = H2File.open(H2Url.of(folder.data()));
            Compaction compaction = new Compaction(folder.data(), folder.compaction(), Compaction.rows(file));
            file.shutdown();
            System.out.println("compacting");
            while (true) {
                compaction.compact();
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).toList();
        }
    }
}
