package fr.estrade.storage;

import static fr.estrade.db.Tables.ORGANISATION;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.demo.DemoBase;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What safety costs: one save beside the floor of it, and the long work of a big base. Run with {@code mvn test -Pbenchmarks}. */
class StorageBenchmark {
    private static final int WARM_UP = 300;
    private static final int SAVES = 1000;
    private static final int SESSIONS = Integer.getInteger("estrade.benchmark.sessions", 100_000);

    /** Something that is done again and again. */
    private interface Step {
        void run(int number) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource
    void oneSave(TestBases.Kind kind) throws SQLException {
        try (Base base = kind.open(); Connection connection = base.parts().engine().worker()) {
            DSLContext plain = Dsl.on(connection, base.dialect());
            Journal journal = Saves.journal(base);
            OrganisationRecord row = Saves.organisations(1, 1).getFirst();
            journal.write(ChangeLabel.of("benchmark"), tx -> tx.insert(row));
            UUID id = row.getId();
            connection.setAutoCommit(false);
            measure(kind + " one row: plain update and commit", number -> {
                plain.update(ORGANISATION).set(ORGANISATION.NOTES, "plain " + number).where(ORGANISATION.ID.eq(id)).execute();
                connection.commit();
            });
            if (base.parts().engine() instanceof H2Engine engine) {
                measure(kind + " one row: the same and a checkpoint", number -> {
                    plain.update(ORGANISATION).set(ORGANISATION.NOTES, "synced " + number).where(ORGANISATION.ID.eq(id)).execute();
                    connection.commit();
                    engine.file().checkpoint();
                });
            }
            connection.setAutoCommit(true);
            OrganisationRecord read = base.dsl().fetchOne(ORGANISATION);
            measure(kind + " one row: a save of the journal", number -> {
                read.setNotes("journal " + number);
                journal.write(ChangeLabel.of("benchmark", number), tx -> tx.update(read));
            });
            measure(kind + " undo or redo of it", number -> (number % 2 == 0 ? journal.undo() : journal.redo()).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiftyThousandRowsInOneChange(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Saves.journal(base);
            time(kind + " import of 50 000 rows",
                    () -> journal.write(ChangeLabel.of("benchmark"), tx -> tx.insertAll(Saves.organisations(1, 50_000))));
            time(kind + " undo of it", journal::undo);
        }
    }

    @Test
    void aBigBase() throws IOException {
        Path folder = TestBases.freshFolder();
        BaseLocation location = BaseLocation.of(folder);
        time("H2 making an empty base", () -> Saves.open(folder).close());
        time("H2 opening an empty base", () -> Saves.open(folder).close());
        Path copy = TestBases.freshFolder();
        Path[] backup = new Path[1];
        Base base = Saves.open(folder);
        try {
            Journal journal = Saves.journal(base);
            time("H2 load of " + SESSIONS + " sessions with their backup",
                    () -> new DemoBase(Clock.systemUTC()).fill(journal, SESSIONS, count -> {}));
            long rows = LiveSchema.read(base.dsl()).tables().stream().mapToLong(table -> base.dsl().fetchCount(table.table())).sum();
            report(rows + " rows, file of " + size(folder.resolve("base.mv.db")));
            OrganisationRecord read = base.dsl().selectFrom(ORGANISATION).limit(1).fetchOne();
            measure("H2 one save in it", number -> {
                read.setNotes("big " + number);
                journal.write(ChangeLabel.of("benchmark", number), tx -> tx.update(read));
            });
            time("H2 backup of it", () -> backup[0] = base.backups().make(ArchiveManifest.Reason.DEMAND, Progress.none()).file());
            report("backup of " + size(backup[0]));
            time("H2 check of it", () -> Check.of(base, Progress.none()));
            TestBases.copy(folder, copy);
        } finally {
            time("H2 closing it, its file made smaller", base::close);
        }
        report("file of " + size(folder.resolve("base.mv.db")));
        time("H2 opening it", () -> Saves.open(folder).close());
        time("H2 opening it after a kill (verified)", () -> Saves.open(copy).close());
        time("H2 restore of it to the last save",
                () -> Restore.run(location, backup[0], Restore.Until.LAST_SAVE, "benchmark", Progress.none()));
        Files.delete(folder.resolve("base.mv.db"));
        time("H2 opening it without its file", () -> Saves.open(folder).close());
    }

    private static String size(Path file) throws IOException {
        return Files.size(file) / 1_000_000 + " MB";
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        report("%s: %.2f s".formatted(what, (System.nanoTime() - start) / 1e9));
    }

    private static void measure(String what, Step step) {
        long[] nanos = new long[SAVES];
        for (int i = -WARM_UP; i < SAVES; i++) {
            long start = System.nanoTime();
            try {
                step.run(i);
            } catch (SQLException failed) {
                throw new DataAccessException("The benchmark failed", failed);
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        report("%s: median %.2f ms, 95 %% below %.2f ms".formatted(what, nanos[SAVES / 2] / 1e6, nanos[SAVES * 95 / 100] / 1e6));
    }

    private static void report(String line) {
        System.out.println("BENCHMARK " + line);
    }
}
