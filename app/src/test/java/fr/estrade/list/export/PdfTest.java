package fr.estrade.list.export;

import static fr.estrade.list.TestSessions.CLOCK;
import static fr.estrade.list.TestSessions.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.list.TestSessions;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfTest {
    private static Base base;

    @BeforeAll
    static void open() {
        base = TestBases.h2();
        TestSessions sessions = new TestSessions(base);
        List<SessionRecord> rows = IntStream.rangeClosed(1, 120).mapToObj(number -> {
            SessionRecord row = sessions.session(number);
            row.setTitle(number == 1 ? "Œuvrer à l’échelle d’un territoire : ◔ → ✓ <b>&amp;</b> «\u202fcafé\u202f» " + "très ".repeat(30) : "Piloter une CTG");
            row.setPlace(number == 2 ? "Première ligne\nSeconde ligne" : "Évian");
            row.setStatus(SessionStatus.values()[number % SessionStatus.values().length]);
            row.setStartsOn(number % 5 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(number));
            row.setFirmMinutes(number * 60);
            return row;
        }).toList();
        sessions.journal().write(ChangeLabel.of("test"), tx -> tx.insertAll(rows));
    }

    @AfterAll
    static void close() {
        base.close();
    }

    private static Stream<Texts> languages() {
        return Stream.of(Texts.french(), Texts.english());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isAccessibleByTheStandard(Texts texts) throws Exception {
        byte[] pdf = export(texts, LIST.query().and(Filter.of("code", Operator.CONTAINS, "S0")));
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
            assertThat(result.getTestAssertions()).as("what veraPDF minds").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void saysOnPaperWhatTheScreenShows() throws IOException {
        ListQuery query = LIST.query().and(Filter.of("code", Operator.CONTAINS, "S")).and(Filter.of("place", Operator.IS_NOT, "Pau"));
        try (PDDocument document = Loader.loadPDF(export(Texts.french(), query))) {
            String text = text(document, 1, document.getNumberOfPages());
            assertThat(text).contains("Code contient « S » · Lieu autre que « Pau »")
                    .contains("Office Essai")
                    .contains("dimanche 15 mars 2026")
                    .contains("<b>&amp;</b>", "◔ → ✓")
                    .contains("Première ligne\nSeconde ligne")
                    .contains("à définir")
                    .doesNotContain("#");
            assertThat(text).contains("Page 1 sur " + document.getNumberOfPages()).contains("Page " + document.getNumberOfPages() + " sur");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(LIST.title(Texts.french()));
        }
    }

    @Test
    void repeatsTheHeaderAndEmbedsItsFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(export(Texts.french(), LIST.query()))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page, page)).as("page %d", page).contains("Statut");
            }
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(document.getPage(0).getMediaBox().getWidth()).as("wide, so on its side").isGreaterThan(document.getPage(0).getMediaBox().getHeight());
        }
        try (PDDocument document = Loader.loadPDF(export(Texts.french(), LIST.query().withColumns(List.of("code", "title"))))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isLessThan(document.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void anEmptyListIsAPageThatSaysSo() throws IOException {
        try (PDDocument document = Loader.loadPDF(export(Texts.french(), LIST.query().withSelection(List.of())))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document, 1, 1)).contains("0 ligne");
        }
    }

    @Test
    void refusesMoreThanAnybodyReads() {
        Base many = TestBases.h2();
        try {
            TestSessions sessions = new TestSessions(many);
            sessions.journal().write(ChangeLabel.of("test"), tx -> tx.insertAll(IntStream.rangeClosed(0, PdfRows.MOST_ROWS).mapToObj(sessions::session).toList()));
            assertThatThrownBy(() -> new ListExport(many.dsl(), Texts.french(), CLOCK, null)
                    .write(new ExportRequest(LIST, LIST.query(), ExportFormat.PDF), new ByteArrayOutputStream(), new FakeProgress()))
                    .isInstanceOfSatisfying(ExportException.class, problem -> assertThat(problem.text(Texts.french())).contains("5000 lignes", "XLSX"));
        } finally {
            many.close();
        }
    }

    private static byte[] export(Texts texts, ListQuery query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ListExport(base.dsl(), texts, CLOCK, "Office Essai").write(new ExportRequest(LIST, query, ExportFormat.PDF), out, new FakeProgress());
        return out.toByteArray();
    }

    /** The text with ordinary spaces. */
    private static String text(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document).replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
