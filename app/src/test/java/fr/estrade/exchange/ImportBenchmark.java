package fr.estrade.exchange;

import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.exchange.read.Limits;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.exchange.read.Tables;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.participant.ParticipantImport;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.text.NameKey;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long an import of 50 000 participants takes beside plain JDBC batch inserts of the same rows: {@code mvn test -Pbenchmarks}. */
class ImportBenchmark {
    private static final int LINES = Integer.getInteger("estrade.benchmark.lines", 50_000);
    private static final int BATCH = 1_000;
    private static final Clock CLOCK = Clock.systemDefaultZone();

    private interface Work {
        void run() throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void importAndUndo(TestBases.Kind kind) throws Exception {
        System.out.printf("%n%s, %d lines, load of the machine %.1f%n", kind, LINES, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        plainJdbc(kind);
        StringBuilder text = new StringBuilder("Nom;Prénom;Courriel;Téléphone;Fonction\n");
        for (int i = 0; i < LINES; i++) {
            text.append("Nom").append(i).append(";Prénom").append(i).append(";personne").append(i).append("@exemple.fr;06 00 00 00 00;Conseil\n");
        }
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, CLOCK, "benchmark", List.of());
            Table table = new Tables(Limits.USUAL).open(TableSource.ofText("lines.csv", text.toString()), null);
            ImportTarget<ParticipantRecord> target = ParticipantImport.target(LocalDate.now(CLOCK));
            ImportRun<ParticipantRecord> run = new ImportRun<>(target, table, "lines.csv", Sample.of(table, "lines.csv").guess(target), Texts.french(), CLOCK);
            Decisions decisions = new Decisions(Map.of(), Decision.OTHER);
            Preview[] preview = new Preview[1];
            time("read, map and preview", () -> preview[0] = run.preview(base.dsl(), decisions, lines -> { }, Progress.none()));
            assertThat(preview[0].count(Outcome.CREATE)).isEqualTo(LINES);
            time("write, with its history, as one change", () -> run.write(journal, decisions, preview[0], true, Progress.none()));
            assertThat(base.dsl().fetchCount(PARTICIPANT)).isEqualTo(LINES);
            time("undo", journal::undo);
            assertThat(base.dsl().fetchCount(PARTICIPANT)).isZero();
        }
    }

    /** The same rows into the same table with its keys and indexes, in one transaction; on H2 with the checkpoint that puts them on the disk. */
    private static void plainJdbc(TestBases.Kind kind) throws Exception {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            String code = "P%05d".formatted(i + 1);
            String first = "Prénom" + i;
            String last = "Nom" + i;
            String email = "personne" + i + "@exemple.fr";
            rows.add(new Object[] {Ids.next(), 0L, code, first, last, "Conseil", email, "06 00 00 00 00",
                SearchKey.of(code, first, last, email, "Conseil"), NameKey.of(first, last), NameKey.sound(first, last), SearchKey.of(email)});
        }
        try (Connection connection = TestBases.connect(kind.location())) {
            connection.setAutoCommit(false);
            time("floor: plain JDBC batches, no history", () -> insert(connection, rows));
            if (kind == TestBases.Kind.H2) {
                time("  and its checkpoint", () -> connection.createStatement().execute("checkpoint sync"));
            }
        }
    }

    private static void insert(Connection connection, List<Object[]> rows) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("insert into participant (id, version, code, first_name, last_name, job_title, email,"
                + " phone, search_key, name_key, sound_key, email_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < rows.get(i).length; column++) {
                    insert.setObject(column + 1, rows.get(i)[column]);
                }
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void time(String what, Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%-44s %8.2f s  %8.0f lines a second%n", what, seconds, LINES / seconds);
    }
}
