package fr.estrade.list.export;

import static fr.estrade.list.TestSessions.CLOCK;
import static fr.estrade.list.TestSessions.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.list.Filter;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.list.TestSessions;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.TaskCancelledException;
import fr.estrade.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of data, read back by other programs' means. */
class ListExportTest {
    private static Base base;
    private static UUID first;
    private static UUID second;

    @BeforeAll
    static void open() {
        base = TestBases.h2();
        TestSessions sessions = new TestSessions(base);
        first = sessions.add(row -> {
            row.setCode("S1");
            row.setTitle("Piloter ; \"une\" CTG, à Évian\nsuite");
            row.setStatus(SessionStatus.CONFIRMED);
            row.setStartsOn(LocalDate.of(2026, 5, 18));
            row.setHeadcountMax((short) 12);
            row.setFirmMinutes(3_390);
            row.setDayCount(2);
            row.setPlace("=HYPERLINK(\"http://x\")");
        });
        sessions.price(first, "1500.5", TaxBasis.TTC);
        sessions.day(first, LocalDate.of(2026, 5, 18), null, null);
        sessions.day(first, LocalDate.of(2026, 5, 19), null, null);
        second = sessions.add(row -> {
            row.setCode("-S2");
            row.setTitle("  @deuxième\u0007");
        });
    }

    @AfterAll
    static void close() {
        base.close();
    }

    @Test
    void csvForFrenchExcelOpensByADoubleClick() throws IOException {
        byte[] bytes = export(ExportFormat.CSV, CsvStyle.FRENCH_EXCEL, LIST.query());
        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        assertThat(text.lines().findFirst()).hasValueSatisfying(header -> assertThat(header).startsWith("\"Code\";\"Intitulé\";"));
        assertThat(text).contains("\r\n");
        List<CsvRecord> records = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).stream().toList();
        assertThat(records.get(1).getFields()).containsExactly("S1", "Piloter ; \"une\" CTG, à Évian\nsuite", "Confirmée", "18/05/2026", "18–19 mai 2026",
                "'=HYPERLINK(\"http://x\")", "12", "56:30", "2", "1500,50");
        assertThat(records.get(2).getField(0)).isEqualTo("'-S2");
        assertThat(records.get(2).getField(1)).isEqualTo("'  @deuxième");
        assertThat(records.get(2).getField(3)).as("unknown date").isEmpty();
        assertThat(PlainText.unguarded(records.get(2).getField(0))).isEqualTo("-S2");
    }

    @Test
    void csvForProgramsSpeaksNoLanguage() throws IOException {
        String text = new String(export(ExportFormat.CSV, CsvStyle.RFC_4180, LIST.query()), StandardCharsets.UTF_8);
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(text).stream().toList();
        assertThat(records.getFirst().getFields()).containsExactlyElementsOf(LIST.visibleColumns());
        assertThat(records.get(1).getFields()).containsExactly("S1", "Piloter ; \"une\" CTG, à Évian\nsuite", "CONFIRMED", "2026-05-18",
                "2026-05-18 2026-05-19", "'=HYPERLINK(\"http://x\")", "12", "3390", "2", "1500.50");
    }

    @Test
    void jsonIsOneArrayOfFlatObjects() throws IOException {
        byte[] bytes = export(ExportFormat.JSON, CsvStyle.RFC_4180, LIST.query().withColumns(LIST.columns().stream().map(ListColumn::key).toList()));
        JsonNode rows = new ObjectMapper().readTree(bytes);
        assertThat(rows).hasSize(2);
        JsonNode row = rows.get(0);
        assertThat(row.fieldNames()).toIterable().containsExactlyElementsOf(LIST.columns().stream().map(ListColumn::key).toList());
        assertThat(row.path("code").textValue()).isEqualTo("S1");
        assertThat(row.path("status").textValue()).isEqualTo("CONFIRMED");
        assertThat(row.path("startsOn").textValue()).isEqualTo("2026-05-18");
        assertThat(row.path("dates").textValue()).isEqualTo("2026-05-18 2026-05-19");
        assertThat(row.path("firmMinutes").intValue()).isEqualTo(3_390);
        assertThat(row.path("price").decimalValue()).isEqualByComparingTo("1500.50");
        assertThat(row.path("place").textValue()).as("no guard where there are no formulas").isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(row.path("template").booleanValue()).isFalse();
        assertThat(row.path("usualStart").textValue()).isEqualTo("09:00");
        assertThat(row.path("codeLength").intValue()).isEqualTo(2);
        assertThat(rows.get(1).path("startsOn").isNull()).isTrue();
        assertThat(rows.get(1).has("price")).isTrue();
        assertThat(new ObjectMapper().readTree(export(ExportFormat.JSON, CsvStyle.RFC_4180, LIST.query().withSelection(List.of())))).isEmpty();
    }

    @Test
    void aWorkbookHasTypedCells(@TempDir Path folder) throws IOException {
        List<String> columns = List.of("code", "title", "status", "startsOn", "place", "headcountMax", "firmMinutes", "price", "usualStart", "template");
        byte[] bytes = export(ExportFormat.XLSX, CsvStyle.FRENCH_EXCEL, LIST.query().withColumns(columns));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo(LIST.title(Texts.french()));
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("Intitulé");
            Row row = rows.get(1);
            assertThat(row.getCellText(1)).isEqualTo("Piloter ; \"une\" CTG, à Évian\nsuite");
            assertThat(row.getCellText(2)).isEqualTo("Confirmée");
            assertThat(row.getCellAsDate(3)).hasValueSatisfying(date -> assertThat(date.toLocalDate()).isEqualTo(LocalDate.of(2026, 5, 18)));
            Cell formula = row.getCell(4);
            assertThat(formula.getType()).isEqualTo(CellType.STRING);
            assertThat(formula.getText()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(row.getCellAsNumber(5)).hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("12"));
            assertThat(row.getCell(6).asNumber().doubleValue()).isEqualTo(3_390 / 1440.0);
            assertThat(row.getCell(6).getDataFormatString()).isEqualTo("[h]:mm");
            assertThat(row.getCell(7).asNumber()).isEqualByComparingTo("1500.50");
            assertThat(row.getCell(7).getDataFormatString()).contains("€ TTC");
            assertThat(row.getCell(8).asNumber().doubleValue()).isEqualTo(0.375);
            assertThat(row.getCell(9).getType()).isEqualTo(CellType.BOOLEAN);
            assertThat(rows.get(2).getCellText(1)).as("without the control character").isEqualTo("  @deuxième");
            assertThat(rows.get(2).getCell(3)).as("unknown stays empty").isNull();
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (; zip.getNextEntry() != null; entries++) {
                assertThat(zip.readAllBytes()).as("read from its beginning, as many programs do").isNotEmpty();
            }
            assertThat(entries).isGreaterThan(5);
        }
        Path file = Files.write(folder.resolve("sessions.xlsx"), bytes);
        assertThat(entry(file, "xl/worksheets/sheet1.xml")).contains("<autoFilter ref=\"A1:J3\"").contains("state=\"frozen\"").doesNotContain("<f>");
        assertThat(entry(file, "docProps/core.xml")).contains(LIST.title(Texts.french()));
    }

    @Test
    void writesTheSelectionTheViewOrAll() throws IOException {
        ListQuery view = LIST.query().and(Filter.of("status", Operator.IS, SessionStatus.CONFIRMED)).withColumns(List.of("code")).withSorts(List.of(Sort.by("code")));
        assertThat(codes(view)).containsExactly("S1");
        assertThat(codes(view.forAllRows())).containsExactly("-S2", "S1");
        assertThat(codes(view.forAllRows().withSelection(List.of(second)))).containsExactly("-S2");
        assertThat(codes(view.withSelection(List.of(first, second)))).containsExactly("S1");
    }

    private List<String> codes(ListQuery query) throws IOException {
        List<String> codes = new ArrayList<>();
        new ObjectMapper().readTree(export(ExportFormat.JSON, CsvStyle.RFC_4180, query)).forEach(row -> codes.add(row.path("code").textValue()));
        return codes;
    }

    @ParameterizedTest
    @EnumSource
    void anExportThatIsCancelledLeavesWhatWasThere(ExportFormat format, @TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("sessions." + format.extension()), "before");
        FakeProgress progress = new FakeProgress();
        progress.cancel();
        assertThatThrownBy(() -> exporter().write(new ExportRequest(LIST, LIST.query(), format), target, progress)).isInstanceOf(TaskCancelledException.class);
        assertThat(target).hasContent("before");
        assertThat(folder).isDirectoryContaining(target::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileReplacesAnotherAndTellsHowManyRows(ExportFormat format, @TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("x"), "before");
        FakeProgress progress = new FakeProgress();
        assertThat(exporter().write(new ExportRequest(LIST, LIST.query(), format), target, progress)).isEqualTo(2);
        assertThat(target).isNotEmptyFile();
        assertThat(Files.readString(target, StandardCharsets.ISO_8859_1)).isNotEqualTo("before");
        assertThat(progress.last()).isEqualTo(1);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    /** Libraries put their own wrapping around what failed. */
    @ParameterizedTest
    @EnumSource
    void aFullDiskIsSaidToBeWhateverTheFormat(ExportFormat format, @TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("x"), "before");
        assertThatThrownBy(() -> WholeFile.write(target, stream -> exporter().write(new ExportRequest(LIST, LIST.query(), format), new FullDisk(), new FakeProgress())))
                .isInstanceOfSatisfying(ExportException.class, problem -> assertThat(problem.text(Texts.french())).startsWith("Il n’y a plus de place"));
        assertThat(target).hasContent("before");
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void saysWhyAFileCannotBeWritten(@TempDir Path folder) throws IOException {
        assertProblem(folder.resolve("none/x.csv"), "Le dossier " + folder.resolve("none") + " n’existe pas.");
        assertProblem(folder, folder + " est un dossier. Choisissez un nom de fichier.");
        Path file = Files.createFile(folder.resolve("file"));
        assertProblem(file.resolve("x.csv"), "Le dossier " + file + " n’existe pas.");
    }

    private static void assertProblem(Path target, String sentence) {
        assertThatThrownBy(() -> exporter().write(new ExportRequest(LIST, LIST.query(), ExportFormat.CSV), target, new FakeProgress()))
                .isInstanceOfSatisfying(ExportException.class, problem -> assertThat(problem.text(Texts.french())).isEqualTo(sentence));
    }

    @Test
    void theFileOffersANameThatSortsByDay() {
        assertThat(exporter().fileName(new ExportRequest(LIST, LIST.query(), ExportFormat.XLSX))).endsWith("sessions-2026-03-15.xlsx");
    }

    static byte[] export(ExportFormat format, CsvStyle style, ListQuery query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter().write(new ExportRequest(LIST, query, format, style), out, new FakeProgress());
        return out.toByteArray();
    }

    private static ListExport exporter() {
        return new ListExport(base.dsl(), Texts.french(), CLOCK, "Office Essai");
    }

    private static String entry(Path zip, String name) throws IOException {
        try (ZipFile entries = new ZipFile(zip.toFile())) {
            return new String(entries.getInputStream(entries.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
