package fr.estrade.exchange.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.estrade.list.export.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A table in a file of text. Cells that could be formulas are read as the text they are. */
final class CsvTable implements Table {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    /** fastcsv allows no more, and stops with a message of its own. */
    private static final int FIELDS = 16_000;

    private final TableSource source;
    private final Limits limits;
    private final Charset charset;
    private final Separator separator;

    private CsvTable(TableSource source, Limits limits, Charset charset, Separator separator) {
        this.source = source;
        this.limits = limits;
        this.charset = charset;
        this.separator = separator;
    }

    static CsvTable open(TableSource source, Limits limits) throws IOException {
        Charset charset = new TextEncoding(source, limits).find();
        try (BufferedReader in = new BufferedReader(text(source, charset), BUFFER)) {
            return new CsvTable(source, limits, charset, Separator.guess(in, limits));
        }
    }

    private static Reader text(TableSource source, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(source.open(), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    @Override
    public String formKey() {
        return "exchange.form.text";
    }

    @Override
    public List<Object> formArguments() {
        String name = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : charset.equals(StandardCharsets.UTF_16) ? "UTF-16" : "Windows-1252";
        return List.of(name, separator.sign() == '\t' ? "⇥" : String.valueOf(separator.sign()));
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public void read(Predicate<TableRow> visitor) {
        int rows = 0;
        int line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Math.max(limits.line() * 2, BUFFER))
                .build(CsvRecordHandler.builder().maxFields(FIELDS).maxFieldSize(limits.line()).maxRecordSize(limits.line()).build(),
                        text(source, charset))) {
            for (CsvRecord found : reader) {
                line = (int) found.getStartingLineNumber();
                if (separator.isDeclared() && line == 1) {
                    continue;
                }
                TableRow row = new TableRow(line, cells(found, line));
                if (row.isEmpty()) {
                    continue;
                }
                if (++rows > limits.rows()) {
                    throw new ImportException("exchange.file.too-many-rows", null, source.name(), limits.rows());
                }
                if (!visitor.test(row)) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw new ImportException("exchange.file.broken-text", broken, source.name(), line + 1);
        } catch (UncheckedIOException failed) {
            throw Tables.unreadable(source, failed.getCause());
        } catch (IOException failed) {
            throw Tables.unreadable(source, failed);
        }
    }

    private List<Cell> cells(CsvRecord row, int line) {
        int last = row.getFieldCount();
        while (last > 0 && row.getField(last - 1).isBlank()) {
            last--;
        }
        if (last > limits.columns()) {
            throw new ImportException("exchange.file.too-many-columns", null, source.name(), line, limits.columns());
        }
        List<Cell> cells = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
            cells.add(cell(row.getField(i)));
        }
        return cells;
    }

    /** A file of text holds no values of formulas; what begins like one is not known, and surely not computed. */
    private static Cell cell(String field) {
        String text = CellWords.tidy(field);
        if (text.startsWith("=") && text.length() > 1) {
            return Cell.unreadable("exchange.cell.formula");
        }
        return Cell.text(CellWords.tidy(PlainText.unguarded(text)));
    }
}
