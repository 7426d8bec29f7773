package fr.estrade.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as offices write them. */
class TablesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "windows-1252, false", "UTF-16LE, true", "UTF-16BE, true"})
    void everyUsualEncodingIsRead(String charset, boolean marked) throws IOException {
        String text = (marked ? "\ufeff" : "") + "Prénom;Ville\nÉloïse;Nîmes\n";
        assertThat(rows(text.getBytes(Charset.forName(charset)))).containsExactly(List.of("Prénom", "Ville"), List.of("Éloïse", "Nîmes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void everyUsualSeparatorIsFound(String separator) throws IOException {
        String text = String.join(separator, "Nom", "Prénom", "Note") + "\r\n" + String.join(separator, "Le Gall", "Anne", "\"a" + separator + "b\"") + "\r\n";
        assertThat(rows(text.getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("Nom", "Prénom", "Note"), List.of("Le Gall", "Anne", "a" + separator + "b"));
    }

    @Test
    void commasOfDecimalsAndNamesDoNotDeceive() throws IOException {
        assertThat(rows("Nom, prénom;Coût\nDupont, Jean;12,50\nDurand, Léa;13,00\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Nom, prénom", "Coût"), List.of("Dupont, Jean", "12,50"), List.of("Durand, Léa", "13,00"));
    }

    @Test
    void theLineOfExcelThatNamesTheSeparatorIsNoRow() throws IOException {
        assertThat(rows("sep=|\nNom|Ville\nA;B|C\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("Nom", "Ville"), List.of("A;B", "C"));
    }

    @Test
    void quotesLineBreaksAndEmptyLines() throws IOException {
        assertThat(rows("Nom;Note\n\n;;\nA;\"deux \"\"mots\"\"\nsur deux lignes\"\nB\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Nom", "Note"), List.of("A", "deux \"mots\"\nsur deux lignes"), List.of("B"));
    }

    @Test
    void linesAreThoseOfTheFile() throws IOException {
        List<Integer> lines = new ArrayList<>();
        open("Nom;Note\n\nA;\"x\ny\"\nB;z\n".getBytes(StandardCharsets.UTF_8)).read(row -> lines.add(row.line()));
        assertThat(lines).containsExactly(1, 3, 5);
    }

    @Test
    void theApostropheThatGuardsAnExportIsTakenAway() throws IOException {
        assertThat(rows("Tél\n\"'+33 6 12\"\n'tis\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("Tél"), List.of("+33 6 12"), List.of("'tis"));
    }

    @Test
    void aFormulaInTextIsNeverAValue() throws IOException {
        List<Cell> cells = new ArrayList<>();
        open("Nom\n=1+1\n".getBytes(StandardCharsets.UTF_8)).read(row -> cells.addAll(row.cells()));
        assertThat(cells.getLast()).isEqualTo(Cell.unreadable("exchange.cell.formula"));
    }

    @Test
    void aWorkbookGivesDatesNumbersAndSheets() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "Nom");
            sheet.value(0, 1, "Naissance");
            sheet.value(0, 2, "Coût");
            sheet.value(0, 3, "Actif");
            sheet.value(2, 0, " Le Gall\u00a0");
            sheet.value(2, 1, LocalDate.of(1980, 3, 31));
            sheet.style(2, 1).format("dd/MM/yyyy").set();
            sheet.value(2, 2, 1234.1);
            sheet.value(2, 3, true);
        });
        Table table = new Tables(Limits.USUAL).open(TableSource.of(file), null);
        assertThat(table.sheets()).containsExactly("Personnes", "Autre");
        List<TableRow> rows = new ArrayList<>();
        table.read(rows::add);
        assertThat(rows).extracting(TableRow::line).containsExactly(1, 3);
        assertThat(texts(rows.get(1))).containsExactly("Le Gall", "1980-03-31", "1234.1", "true");
        assertThat(rows.get(1).cell(2).kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(texts(rows("Autre", file).getFirst())).containsExactly("ailleurs");
    }

    @Test
    void ofAFormulaTheValueIsTakenThatTheFileHolds() throws IOException {
        Path file = Workbooks.with(folder, "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A&amp;B</f><v>ab</v></c>"
                + "<c r=\"C1\"><f>NOW()</f></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c><c r=\"E1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>");
        List<TableRow> rows = rows(null, file);
        assertThat(rows.getFirst().cells()).extracting(Cell::text).containsExactly("2", "ab", "", "", "");
        assertThat(rows.getFirst().cells()).extracting(Cell::problem)
                .containsExactly(null, null, "exchange.cell.formula", "exchange.cell.error", "exchange.cell.error");
    }

    private List<TableRow> rows(String sheet, Path file) {
        List<TableRow> rows = new ArrayList<>();
        new Tables(Limits.USUAL).open(TableSource.of(file), sheet).read(rows::add);
        return rows;
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = folder.resolve("people.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("Personnes"));
            workbook.newWorksheet("Autre").value(0, 0, "ailleurs");
        }
        return file;
    }

    private Table open(byte[] bytes) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, bytes);
        return new Tables(Limits.USUAL).open(TableSource.of(file), null);
    }

    private List<List<String>> rows(byte[] bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        open(bytes).read(row -> rows.add(texts(row)));
        return rows;
    }

    private static List<String> texts(TableRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
