package fr.estrade.storage;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.CHANGE_ROW;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.db.tables.records.AdaptationNeedRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ForgetPreview;
import fr.estrade.journal.Forgotten;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Reach;
import fr.estrade.journal.Saved;
import fr.estrade.journal.UndoConflictException;
import fr.estrade.participant.Needs;
import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is forgotten is nowhere to be read any more, wherever the forgetting was stopped; everything else is as it was. */
class ForgettingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final String SECRET = "Interprète LSF pour Ana";
    private static final String KEPT = "Premier rang";
    private static final ChangeLabel LABEL = ChangeLabel.of("retention.needs.done");

    @ParameterizedTest
    @EnumSource
    void theHistoryKeepsNothingOfItAndSaysWhatCannotBeUndone(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Saves.journal(base);
            UUID ana = participant(journal, "Ana");
            AdaptationNeedRecord due = need(ana, SECRET, TODAY.minusDays(1));
            Saved stated = journal.write(ChangeLabel.of("test"), tx -> tx.insert(due));
            AdaptationNeedRecord deleted = need(ana, SECRET + " aussi", null);
            journal.write(ChangeLabel.of("test"), tx -> tx.insert(deleted));
            Saved removed = journal.write(ChangeLabel.of("test"), tx -> tx.delete(deleted));
            journal.write(ChangeLabel.of("test"), tx -> tx.insert(need(ana, KEPT, TODAY)));
            Saves.make(base, 1, 2);
            List<Reach> reaches = Needs.RETENTION.reach(base.dsl(), TODAY);
            assertThat(journal.forgetPreview(reaches)).isEqualTo(new ForgetPreview(1, 1, 3, base.backups().list().size()));

            Forgotten done = journal.forget(LABEL, reaches, Progress.none());

            assertThat(done.rows()).isEqualTo(1);
            assertThat(done.traces()).isEqualTo(1);
            assertThat(base.dsl().fetchValues(ADAPTATION_NEED.NEED)).containsExactly(KEPT);
            assertThat(images(base)).noneMatch(image -> image.contains("Interprète")).anyMatch(image -> image.contains(KEPT));
            assertThat(journal.history().all(null, 1).getFirst().kind()).isEqualTo(ChangeKind.FORGET);
            assertThat(journal.forgetPreview(Needs.RETENTION.reach(base.dsl(), TODAY)).isEmpty()).as("nothing is left to forget").isTrue();
            assertThat(journal.forget(LABEL, Needs.RETENTION.reach(base.dsl(), TODAY), Progress.none())).isEqualTo(new Forgotten(0, 0, 0));
            assertThatThrownBy(() -> journal.undo(stated.changeId())).isInstanceOfSatisfying(UndoConflictException.class,
                    refused -> assertThat(refused.reason()).isEqualTo(UndoConflictException.Reason.FORGOTTEN));
            assertThatThrownBy(() -> journal.undo(removed.changeId())).isInstanceOfSatisfying(UndoConflictException.class,
                    refused -> assertThat(refused.reason()).isEqualTo(UndoConflictException.Reason.FORGOTTEN));
            assertThat(journal.undo()).as("what was done before it and needs nothing of it").isPresent();
            assertThat(base.dsl().fetchValues(ORGANISATION.CODE)).containsExactly("S1");
            assertThat(journal.redo()).isPresent();
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsAreForgottenAndTheRestOfTheRowStays(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Saves.journal(base);
            UUID ana = participant(journal, "Ana");
            ParticipantRecord row = base.dsl().selectFrom(PARTICIPANT).fetchSingle();
            row.setEmail("secret@exemple.fr");
            row.setJobTitle("Conseil");
            Saved changed = journal.write(ChangeLabel.of("test"), tx -> tx.update(row));

            journal.forget(LABEL, List.of(new Reach(PARTICIPANT, Set.of(ana), Set.of(PARTICIPANT.EMAIL))), Progress.none());

            ParticipantRecord left = base.dsl().selectFrom(PARTICIPANT).fetchSingle();
            assertThat(left.getEmail()).isNull();
            assertThat(left.getSearchKey()).doesNotContain("secret").contains("conseil");
            assertThat(images(base)).noneMatch(image -> image.contains("secret")).anyMatch(image -> image.contains("Conseil"));
            assertThatThrownBy(() -> journal.undo(changed.changeId())).isInstanceOfSatisfying(UndoConflictException.class,
                    refused -> assertThat(refused.reason()).isEqualTo(UndoConflictException.Reason.FORGOTTEN));
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @Test
    void noFileOfTheFolderHoldsItOnceTheBaseIsClosed() throws IOException {
        Path folder = TestBases.h2Location().folder();
        Files.write(Files.createDirectories(folder.resolve("replaced").resolve("older")).resolve("tail"), SECRET.getBytes(StandardCharsets.UTF_8));
        try (Base base = Saves.open(folder)) {
            prepare(base);
            assertThat(holding(folder)).as("so that the test would find it").contains("tail", "backups", "replaced");
            Forgotten done = Saves.journal(base).forget(LABEL, Needs.RETENTION.reach(base.dsl(), TODAY), Progress.none());
            assertThat(done.deletedBackups()).isPositive();
            assertThat(base.backups().list()).hasSize(1);
            assertThat(Saves.complaints(base)).isEmpty();
            Saves.make(base, 10, 12);
        }
        assertThat(holding(folder)).isEmpty();
        Files.delete(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(base.report().unrecovered()).isZero();
            assertThat(Saves.codes(base)).as("backup and tail still rebuild it").hasSize(3 + 3);
            assertThat(base.dsl().fetchValues(ADAPTATION_NEED.NEED)).containsExactly(KEPT);
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    /** A copy of the folder is what a kill at that moment leaves; with the older file too, which a killed engine may fall back to. */
    @Test
    void whereverItStopsTheNextOpeningFinishesIt() throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            prepare(base);
        }
        Path older = Files.copy(folder.resolve("base.mv.db"), Files.createDirectories(TestBases.freshFolder()).resolve("older.mv.db"));
        List<Path> stopped = new ArrayList<>();
        try (Base base = Saves.open(folder)) {
            Journal journal = Saves.journal(base);
            journal.addListener(event -> stopped.add(copy(folder)));
            journal.forget(LABEL, Needs.RETENTION.reach(base.dsl(), TODAY), new CopyingProgress(() -> {
                if (stopped.size() < 4) {
                    stopped.add(copy(folder));
                }
            }));
            stopped.add(copy(folder));
        }
        int stops = stopped.size();
        for (int i = 0; i < stops; i++) {
            Path forgetful = copy(stopped.get(i));
            Files.copy(older, forgetful.resolve("base.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            stopped.add(forgetful);
        }
        for (Path copy : stopped) {
            try (Base base = Saves.open(copy)) {
                assertThat(base.dsl().fetchValues(ADAPTATION_NEED.NEED)).as("stop %d of %d", stopped.indexOf(copy), stopped.size()).containsExactly(KEPT);
                assertThat(images(base)).noneMatch(image -> image.contains("Interprète"));
                assertThat(base.report().unrecovered()).isZero();
                assertThat(Saves.complaints(base)).isEmpty();
            }
            assertThat(holding(copy)).isEmpty();
        }
    }

    @Test
    void whatWasNotKeptIsAsIfItHadNeverBegun() throws IOException {
        Path folder = TestBases.h2Location().folder();
        int backups;
        try (Base base = Saves.open(folder)) {
            prepare(base);
            backups = base.backups().list().size();
            try (WriteTransaction begun = base.beginForgetting()) {
                assertThat(begun.rows().count()).isZero();
            }
            assertThatThrownBy(() -> base.parts().engine().worker().createStatement().execute("update \"change_row\" set \"before_image\" = null"))
                    .as("the journal is for adding only again").hasMessageContaining("rights");
        }
        try (Base base = Saves.open(folder)) {
            assertThat(base.dsl().fetchValues(ADAPTATION_NEED.NEED)).contains(SECRET);
            assertThat(base.backups().list()).hasSize(backups);
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    /** A need beyond its term, one that is kept, three organisations, and a backup of all of it. */
    private static void prepare(Base base) {
        Journal journal = Saves.journal(base);
        UUID ana = participant(journal, "Ana");
        journal.write(ChangeLabel.of("test"), tx -> tx.insert(need(ana, SECRET, TODAY.minusDays(1))));
        journal.write(ChangeLabel.of("test"), tx -> tx.insert(need(ana, KEPT, TODAY)));
        Saves.make(base, 1, 3);
        base.backups().make(ArchiveManifest.Reason.DEMAND, Progress.none());
    }

    private static UUID participant(Journal journal, String name) {
        ParticipantRecord participant = new ParticipantRecord();
        participant.setCode("P-" + name);
        participant.setFirstName(name);
        participant.setLastName("Roy");
        journal.write(ChangeLabel.of("test"), tx -> tx.insert(participant));
        return participant.getId();
    }

    private static AdaptationNeedRecord need(UUID participant, String text, LocalDate keepUntil) {
        AdaptationNeedRecord need = new AdaptationNeedRecord();
        need.setParticipantId(participant);
        need.setPosition("a" + Math.abs(text.hashCode()));
        need.setNeed(text);
        need.setKeepUntil(keepUntil);
        return need;
    }

    private static List<String> images(Base base) {
        return base.dsl().selectFrom(CHANGE_ROW).fetch().stream().map(row -> row.getBeforeImage() + " " + row.getAfterImage()).toList();
    }

    private static Path copy(Path folder) {
        Path copy = TestBases.freshFolder();
        TestBases.copy(folder, copy);
        return copy;
    }

    /** What lies in the folder and holds the secret, by the first part of its name; archives are looked into. */
    private static Set<String> holding(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (holds(Files.readAllBytes(file)) || file.toString().endsWith(".zip") && holds(unzipped(file))) {
                    found.add(folder.relativize(file).getName(0).toString());
                }
            }
        }
        return found;
    }

    /** H2 keeps texts as UTF-8 too; their beginning is enough, in case the rest lies on another page. */
    private static boolean holds(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(new String("Interprète".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                || new String(content, StandardCharsets.ISO_8859_1).contains("te LSF pour");
    }

    private static byte[] unzipped(Path archive) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream file = Files.newInputStream(archive); ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.transferTo(all);
            }
        }
        return all.toByteArray();
    }

    /** Does something each time it is told something. */
    private record CopyingProgress(Runnable each) implements Progress {
        @Override
        public void fraction(double fraction) {
            each.run();
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
