package fr.estrade.exchange;

import static fr.estrade.db.Tables.CHANGE;
import static fr.estrade.db.Tables.IMPORT_MAPPING;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.TrainerStatus;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.exchange.read.ImportException;
import fr.estrade.exchange.read.Limits;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.exchange.read.Tables;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.organisation.OrganisationImport;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.task.TaskCancelledException;
import fr.estrade.text.Texts;
import fr.estrade.trainer.TrainerImport;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the lines of a table, seen before and after it is written. */
class ImportRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T09:00:00Z"), ZoneId.of("Europe/Paris"));
    private static final ImportTarget<TrainerRecord> TRAINERS = TrainerImport.target();
    private static final ImportTarget<OrganisationRecord> ORGANISATIONS = OrganisationImport.target();

    @ParameterizedTest
    @EnumSource
    void linesAreCreatedUpdatedLeftAloneAndRefused(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = journal(base);
            importing(base, journal, TRAINERS, """
                    Nom;Prénom;Courriel;Prestataire;Statut;Coût par jour
                    Le Gall;Anne;anne@exemple.fr;Atelier Essai;Salarié;450,50
                    Dupont;Jean;jean@exemple.fr;;;
                    """);
            TrainerRecord anne = trainer(base, "Le Gall");
            assertThat(anne.getStatus()).isEqualTo(TrainerStatus.EMPLOYEE);
            assertThat(anne.getDailyCost()).isEqualByComparingTo(new BigDecimal("450.50"));
            assertThat(anne.getCode()).isEqualTo("LE-GALL");
            assertThat(base.dsl().fetchOne(ORGANISATION).getName()).isEqualTo("Atelier Essai");
            assertThat(base.dsl().fetchOne(ORGANISATION).getProvider()).isTrue();

            List<ImportLine> lines = new ArrayList<>();
            Preview preview = run(TRAINERS, """
                    Nom;Prénom;Courriel;Téléphone;Prestataire
                    LE GALL;anne;Anne@exemple.fr;02 38 00 00 00;atelier essai
                    Dupont;Jean;jean@exemple.fr;;
                    Martin;Léa;lea(at)exemple.fr;;
                    ;;;06 00 00 00 00;
                    Petit;Ève;;;Autre Atelier
                    Petit;Ève;;;Autre Atelier
                    Dupont;Jeanne;jean@exemple.fr;;
                    """).preview(base.dsl(), Decisions.NONE, lines::addAll, Progress.none());
            assertThat(lines).extracting(ImportLine::outcome).containsExactly(Outcome.UPDATE, Outcome.SAME, Outcome.REFUSED, Outcome.REFUSED,
                    Outcome.CREATE, Outcome.REFUSED, Outcome.DOUBT);
            assertThat(lines).extracting(ImportLine::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
            // Capitals and lost accents say nothing new.
            assertThat(lines.get(0).detail()).isEqualTo("Téléphone\u00a0: – → 02 38 00 00 00");
            assertThat(lines.get(2).detail()).startsWith("Courriel\u00a0: ");
            assertThat(lines.get(3).detail()).isEqualTo("ni nom, ni mot qui l’attend");
            assertThat(lines.get(4).detail()).isEqualTo("Prestataire «\u00a0Autre Atelier\u00a0»\u00a0: sera créé");
            assertThat(lines.get(5).detail()).isEqualTo("Dit la même chose que la ligne 6");
            assertThat(lines.get(6).detail()).startsWith("Ressemble à «\u00a0Jean Dupont\u00a0»\u00a0: même courriel, autre nom");
            assertThat(preview.lines()).isEqualTo(7);
            assertThat(preview.troubles()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneUndoTakesAllOfItBackAndRedoBringsItAgain(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = journal(base);
            importing(base, journal, TRAINERS, "Nom;Prestataire\nLe Gall;Atelier Essai\nDupont;Atelier Essai\n");
            assertThat(base.dsl().fetchCount(CHANGE)).isEqualTo(1);
            assertThat(journal.history().all(null, 10).getFirst().label()).isEqualTo(ChangeLabel.of("trainer.imported", "liste.csv"));
            assertThat(journal.undo()).isPresent();
            assertThat(base.dsl().fetchCount(TRAINER) + base.dsl().fetchCount(ORGANISATION) + base.dsl().fetchCount(IMPORT_MAPPING)).isZero();
            assertThat(journal.redo()).isPresent();
            assertThat(base.dsl().fetchCount(TRAINER)).isEqualTo(2);
        }
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        try (Base base = TestBases.h2()) {
            Journal journal = journal(base);
            String text = "Nom;Code;SIRET;Ville\nCaf Essai;CAF01;356 000 000 00048;Nîmes\nCaf Test;;;\n";
            importing(base, journal, ORGANISATIONS, text);
            List<ImportLine> lines = new ArrayList<>();
            Preview again = run(ORGANISATIONS, text).preview(base.dsl(), new Decisions(Map.of(), Decision.SAME), lines::addAll, Progress.none());
            assertThat(again.counts()).isEqualTo(Map.of(Outcome.SAME, 2));
            assertThat(run(ORGANISATIONS, text).write(journal, new Decisions(Map.of(), Decision.SAME), again, true, Progress.none()).changed()).isFalse();
        }
    }

    @Test
    void whatTheUserDecidesOfALikelyDouble() {
        try (Base base = TestBases.h2()) {
            Journal journal = journal(base);
            importing(base, journal, ORGANISATIONS, "Nom;Ville\nCaf Essai;Nîmes\n");
            String text = "Nom;Ville\nCAF essai;Arles\ncaf essai;Pau\nCaf-Essai;Dax\n";
            List<ImportLine> lines = new ArrayList<>();
            Decisions decisions = Decisions.NONE.with(List.of(2), Decision.OTHER).with(List.of(3), Decision.SAME);
            Preview preview = run(ORGANISATIONS, text).preview(base.dsl(), decisions, lines::addAll, Progress.none());
            assertThat(lines).extracting(ImportLine::outcome).containsExactly(Outcome.CREATE, Outcome.UPDATE, Outcome.CREATE);
            run(ORGANISATIONS, text).write(journal, decisions, preview, false, Progress.none());
            assertThat(base.dsl().fetchValues(ORGANISATION.CITY)).containsExactlyInAnyOrder("Pau", "Arles", "Dax");
            assertThat(base.dsl().fetchValues(ORGANISATION.CODE)).containsExactlyInAnyOrder("CAF-ESSAI", "CAF-ESSAI-2", "CAF-ESSAI-3");
        }
    }

    @Test
    void allOrNothing() {
        try (Base base = TestBases.h2()) {
            Journal journal = journal(base);
            ImportRun<TrainerRecord> run = run(TRAINERS, "Nom;Courriel\nLe Gall;a@exemple.fr\nDupont;rien\n");
            Preview preview = run.preview(base.dsl(), Decisions.NONE, lines -> { }, Progress.none());
            assertThatThrownBy(() -> run.write(journal, Decisions.NONE, preview, true, Progress.none()))
                    .isInstanceOfSatisfying(ImportException.class, refused -> assertThat(refused.text(Texts.french())).startsWith("1 ligne est refusée"));
            assertThat(base.dsl().fetchCount(TRAINER)).isZero();
            run.write(journal, Decisions.NONE, preview, false, Progress.none());
            assertThat(base.dsl().fetchCount(TRAINER)).isEqualTo(1);
        }
    }

    @Test
    void aBaseThatChangedSinceThePreviewIsNotOverwritten() {
        try (Base base = TestBases.h2()) {
            Journal journal = journal(base);
            ImportRun<TrainerRecord> run = run(TRAINERS, "Code;Nom\nT1;Le Gall\n");
            Preview preview = run.preview(base.dsl(), Decisions.NONE, lines -> { }, Progress.none());
            importing(base, journal, TRAINERS, "Code;Nom\nT1;Dupont\n");
            assertThatThrownBy(() -> run.write(journal, Decisions.NONE, preview, false, Progress.none()))
                    .isInstanceOfSatisfying(ImportException.class, refused -> assertThat(refused.key()).isEqualTo("exchange.changed-meanwhile"));
            assertThat(trainer(base, "Dupont").getCode()).isEqualTo("T1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledImportLeavesNothing(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            StringBuilder text = new StringBuilder("Nom\n");
            for (int i = 0; i < 1_200; i++) {
                text.append("Personne ").append(i).append('\n');
            }
            ImportRun<TrainerRecord> run = run(TRAINERS, text.toString());
            Preview preview = run.preview(base.dsl(), Decisions.NONE, lines -> { }, Progress.none());
            assertThatThrownBy(() -> run.write(journal(base), Decisions.NONE, preview, false, new CancelledHalfway()))
                    .isInstanceOf(TaskCancelledException.class);
            assertThat(base.dsl().fetchCount(TRAINER) + base.dsl().fetchCount(CHANGE)).isZero();
        }
    }

    @Test
    void codesThatTheFileBringsLaterAreNotGivenBefore() {
        try (Base base = TestBases.h2()) {
            importing(base, journal(base), TRAINERS, "Nom;Code\nLe Gall;\nAutre;LE-GALL\nLe Gall;le-gall-3\n".replace("le-gall-3", "LE-GALL-2"));
            assertThat(base.dsl().fetchValues(TRAINER.CODE)).containsExactlyInAnyOrder("LE-GALL-3", "LE-GALL", "LE-GALL-2");
        }
    }

    @Test
    void theMappingIsRememberedByTheShapeOfTheFile() {
        try (Base base = TestBases.h2()) {
            Table first = table("Qui;Machin\nLe Gall;Anne\n");
            Sample sample = Sample.of(first, "liste.csv");
            Mapping mapping = sample.guess(TRAINERS);
            assertThat(mapping.fields()).containsExactly(null, null);
            Mapping chosen = mapping.with(0, "lastName").with(1, "firstName");
            ImportRun<TrainerRecord> run = new ImportRun<>(TRAINERS, first, "liste.csv", chosen, Texts.french(), CLOCK);
            run.write(journal(base), Decisions.NONE, run.preview(base.dsl(), Decisions.NONE, lines -> { }, Progress.none()), false, Progress.none());
            Mapping later = Sample.of(table("QUI ;machin\nDupont;Jean\n"), "autre.csv").guess(TRAINERS);
            assertThat(Mappings.recall(base.dsl(), TRAINERS, later).orElseThrow().fields()).containsExactly("lastName", "firstName");
            assertThat(Mappings.recall(base.dsl(), ORGANISATIONS, later)).isEmpty();
        }
    }

    @Test
    void columnsAreGuessedFromTheirHeadings() {
        Mapping mapping = Sample.of(table("""
                Liste des formateurs au 20/05
                NOM DE FAMILLE *;prenoms;E-mail;Tél.;Employeur (2026);Couleur préférée;Mail
                Le Gall;Anne;a@exemple.fr;02;Atelier;bleu;b@exemple.fr
                """), "liste.csv").guess(TRAINERS);
        assertThat(mapping.headings().line()).isEqualTo(2);
        assertThat(mapping.fields()).containsExactly("lastName", "firstName", "email", "phone", "provider", null, null);
        Mapping english = Sample.of(table("Surname,First name,Email address,Daily cost\nX,Y,z@example.org,1\n"), "list.csv").guess(TRAINERS);
        assertThat(english.fields()).containsExactly("lastName", "firstName", "email", "dailyCost");
        Mapping organisations = Sample.of(table("Ville\nNîmes\n"), "liste.csv").guess(ORGANISATIONS);
        assertThat(organisations.missing(ORGANISATIONS)).extracting(ImportField::name).containsExactly("name");
    }

    /** Cancelled once it has begun. */
    private static final class CancelledHalfway implements Progress {
        private int asked;

        @Override
        public void fraction(double fraction) {
        }

        @Override
        public void message(String message) {
        }

        @Override
        public boolean isCancelled() {
            return ++asked > 2;
        }

        @Override
        public void onCancel(Runnable hook) {
        }
    }

    private static Journal journal(Base base) {
        return new Journal(base, CLOCK, "Claire", List.of());
    }

    private static TrainerRecord trainer(Base base, String name) {
        return base.dsl().fetchOne(TRAINER, TRAINER.LAST_NAME.eq(name));
    }

    private static Table table(String text) {
        return new Tables(Limits.USUAL).open(TableSource.ofText("liste.csv", text), null);
    }

    private static <R extends org.jooq.UpdatableRecord<R>> ImportRun<R> run(ImportTarget<R> target, String text) {
        Table table = table(text);
        return new ImportRun<>(target, table, "liste.csv", Sample.of(table, "liste.csv").guess(target), Texts.french(), CLOCK);
    }

    private static <R extends org.jooq.UpdatableRecord<R>> void importing(Base base, Journal journal, ImportTarget<R> target, String text) {
        ImportRun<R> run = run(target, text);
        Preview preview = run.preview(base.dsl(), Decisions.NONE, lines -> { }, Progress.none());
        run.write(journal, Decisions.NONE, preview, true, Progress.none());
    }
}
