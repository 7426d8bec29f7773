package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.sheet.Evaluated.Asked;
import fr.estrade.exchange.Decisions;
import fr.estrade.exchange.ImportFile;
import fr.estrade.exchange.ImportLine;
import fr.estrade.exchange.ImportRun;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Outcome;
import fr.estrade.exchange.Preview;
import fr.estrade.exchange.read.ImportException;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Workplace;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers as form tools export them, on both engines. */
class AnswerImportTest {
    private static final List<Asked> ASKED = List.of(Asked.scale("La formation est utile", 1, 4),
            Asked.of(QuestionKind.RECOMMENDATION, QuestionTarget.SESSION, "La recommanderiez-vous ?"),
            Asked.of(QuestionKind.YES_NO, QuestionTarget.SESSION, "Avez-vous reçu la convocation ?"),
            Asked.of(QuestionKind.MULTIPLE_CHOICE, QuestionTarget.SESSION, "Vos attentes", "méthode", "échanges, en groupe", "outils"),
            Asked.of(QuestionKind.TEXT, QuestionTarget.SESSION, "Commentaire"));
    private static final String FORM = """
            Horodateur;Adresse e-mail;La formation est utile;La recommanderiez-vous ?;Avez-vous reçu la convocation ?;Vos attentes;Q5
            20/05/2026 10:12:33;ines@exemple.fr;4;10 - Très probable;Oui;méthode, échanges, en groupe;plus de pratique
            20/05/2026 10:15:01;;3;7;Non;outils;
            20/05/2026 10:15:40;;5;7;Non;outils;
            20/05/2026 10:16:00;inconnue@exemple.fr;3;7;Non;outils;
            20/05/2026 10:17:00;;;;;;
            """;

    @TempDir
    private Path folder;
    private Workplace work;
    private UUID evaluation;
    private UUID registered;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        UUID session = work.sessions.create(work.eightDayOffer(), null);
        UUID person = new People(work.journal).person("Inès", "Vasseur");
        work.journal.write(ChangeLabel.of("change.sheet.removed", 1),
                tx -> tx.updateWhere(PARTICIPANT, PARTICIPANT.ID.eq(person), row -> row.setEmail("ines@exemple.fr")));
        registered = new Registrations(work.journal, Workplace.CLOCK).add(session, List.of(Registrations.Request.of(person)), null, null).ids().getFirst();
        evaluation = new Evaluated(work.journal).evaluation(session, ASKED);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private List<ImportLine> bring(String file) {
        return bring(TableSource.ofText("réponses.csv", file));
    }

    private List<ImportLine> bring(TableSource file) {
        ImportTarget<AnswerSheetRecord> target = new AnswerImport(Workplace.CLOCK).target(work.dsl(), evaluation).orElseThrow();
        ImportFile opened = ImportFile.open(file, null, target, work.dsl());
        ImportRun<AnswerSheetRecord> run = opened.run(target, Texts.french(), Workplace.CLOCK);
        List<ImportLine> lines = new ArrayList<>();
        Preview preview = run.preview(work.dsl(), Decisions.NONE, lines::addAll, Progress.none());
        run.write(work.journal, Decisions.NONE, preview, false, Progress.none());
        return lines;
    }

    private List<KeyedSheet> sheets() {
        return new SheetReader(work.dsl()).read(evaluation).orElseThrow().sheets();
    }

    private Keyed said(KeyedSheet sheet, String question) {
        return sheet.entry().answers().get(Evaluated.place(new SheetReader(work.dsl()).form(evaluation).orElseThrow(), question).key());
    }

    @ParameterizedTest
    @EnumSource
    void aFormsExportBecomesSheetsAndBadLinesAreRefused(TestBases.Kind kind) {
        open(kind);
        List<ImportLine> lines = bring(FORM);
        assertThat(lines).extracting(ImportLine::outcome)
                .containsExactly(Outcome.CREATE, Outcome.CREATE, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(lines.get(2).detail()).contains("n’est pas une réponse possible");
        assertThat(lines.get(3).detail()).contains("inconnue@exemple.fr");

        KeyedSheet ines = sheets().getFirst();
        assertThat(ines.entry().respondent()).isEqualTo(Respondent.participant(registered));
        assertThat(ines.entry().receivedOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(said(ines, "La formation est utile")).isEqualTo(new Keyed.Score(4));
        assertThat(said(ines, "La recommanderiez-vous ?")).isEqualTo(new Keyed.Score(10));
        assertThat(said(ines, "Avez-vous reçu la convocation ?")).isEqualTo(new Keyed.Score(1));
        assertThat(((Keyed.Chosen) said(ines, "Vos attentes")).optionIds()).hasSize(2);
        assertThat(said(ines, "Commentaire")).isEqualTo(new Keyed.Text("plus de pratique"));
        assertThat(sheets()).extracting(KeyedSheet::number).containsExactly(1, 2);

        work.journal.undo();
        assertThat(work.dsl().fetchCount(ANSWER)).as("the import is one change").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aWorkbookOfAFormToolBecomesSheetsToo(TestBases.Kind kind) throws IOException {
        open(kind);
        Path file = folder.resolve("réponses.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "form", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Réponses au formulaire 1");
            String[] heads = {"Horodateur", "Adresse e-mail", "La formation est utile", "La recommanderiez-vous ?", "Avez-vous reçu la convocation ?", "Vos attentes", "Commentaire"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
            }
            sheet.value(1, 0, LocalDateTime.of(2026, 5, 20, 10, 12, 33));
            sheet.style(1, 0).format("dd/mm/yyyy hh:mm:ss").set();
            sheet.value(1, 1, "ines@exemple.fr");
            sheet.value(1, 2, 4);
            sheet.value(1, 3, 9);
            sheet.value(1, 4, "Oui");
            sheet.value(1, 5, "méthode, échanges, en groupe");
            sheet.value(1, 6, "plus de pratique");
            sheet.value(2, 2, 3.5);
        }
        assertThat(bring(TableSource.of(file))).extracting(ImportLine::outcome).as("three and a half is no answer").containsExactly(Outcome.CREATE, Outcome.REFUSED);
        KeyedSheet ines = sheets().getFirst();
        assertThat(sheets()).hasSize(1);
        assertThat(ines.entry().respondent()).isEqualTo(Respondent.participant(registered));
        assertThat(ines.entry().receivedOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(said(ines, "La formation est utile")).isEqualTo(new Keyed.Score(4));
        assertThat(said(ines, "La recommanderiez-vous ?")).isEqualTo(new Keyed.Score(9));
        assertThat(said(ines, "Avez-vous reçu la convocation ?")).isEqualTo(new Keyed.Score(1));
        assertThat(((Keyed.Chosen) said(ines, "Vos attentes")).optionIds()).hasSize(2);
        assertThat(said(ines, "Commentaire")).isEqualTo(new Keyed.Text("plus de pratique"));
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsThereAlreadyIsLeftAlone(TestBases.Kind kind) {
        open(kind);
        bring(FORM);
        int answers = work.dsl().fetchCount(ANSWER);
        assertThat(bring(FORM)).extracting(ImportLine::outcome)
                .containsExactly(Outcome.SAME, Outcome.SAME, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(bring("""
                Adresse e-mail;Q1
                ines@exemple.fr;1
                ;2
                """)).extracting(ImportLine::outcome).containsExactly(Outcome.SAME, Outcome.CREATE);
        assertThat(work.dsl().fetchCount(ANSWER_SHEET)).isEqualTo(3);
        assertThat(work.dsl().fetchCount(ANSWER)).isEqualTo(answers + 1);
        assertThat(said(sheets().getFirst(), "La formation est utile")).isEqualTo(new Keyed.Score(4));
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionnaireThatIsNotPutToTheSessionSaysSo(TestBases.Kind kind) {
        open(kind);
        assertThatExceptionOfType(ImportException.class).isThrownBy(() -> new AnswerImport(Workplace.CLOCK).target(work.dsl(), "CHAUD", "S26-999"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("sheet.import.notPut"));
    }
}
