package fr.estrade.list.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import fr.estrade.list.Amount;
import fr.estrade.list.CellText;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListColumn;
import fr.estrade.list.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** CSV. Every field is quoted, so that no value can begin a cell or line of its own. */
final class CsvRows implements RowWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter FRENCH_MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final List<ListColumn> columns;
    private final CellText labels;
    private final ZoneId zone;
    private final boolean french;
    private final Writer out;
    private final CsvWriter csv;

    /**
     * @param titles as on screen
     * @param labels writes codes, yes and no as on screen
     * @param zone   in which French moments are told
     */
    CsvRows(OutputStream stream, CsvStyle style, List<ListColumn> columns, List<String> titles, CellText labels, ZoneId zone) throws IOException {
        this.columns = columns;
        this.labels = labels;
        this.zone = zone;
        this.french = style == CsvStyle.FRENCH_EXCEL;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        this.csv = CsvWriter.builder()
                .fieldSeparator(french ? ';' : ',')
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        if (french) {
            out.write(BYTE_ORDER_MARK);
        }
        csv.writeRecord(french ? titles.stream().map(PlainText::guarded).toList() : columns.stream().map(ListColumn::key).toList());
    }

    @Override
    public void write(Row row) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Object value = row.get(i);
            cells[i] = value == null ? "" : french ? forPeople(columns.get(i), value) : forPrograms(columns.get(i).kind(), value);
        }
        csv.writeRecord(cells);
    }

    private String forPeople(ListColumn column, Object value) {
        return switch (column.kind()) {
            case TEXT -> PlainText.undated(PlainText.guarded(PlainText.legal(labels.of(column, value))));
            case NUMBER, COUNT -> value.toString();
            case DECIMAL -> decimal((BigDecimal) value).replace('.', ',');
            case MONEY -> decimal(((Amount) value).euros()).replace('.', ',');
            case MINUTES -> hours((Number) value);
            case DATE -> FRENCH_DATE.format((LocalDate) value);
            case TIME -> TIME.format((LocalTime) value);
            case INSTANT -> FRENCH_MOMENT.format(((Instant) value).atZone(zone));
            case DATES, BOOLEAN, CODE -> PlainText.guarded(labels.of(column, value));
        };
    }

    private static String forPrograms(ColumnKind kind, Object value) {
        return kind == ColumnKind.TEXT ? PlainText.guarded(PlainText.legal(value.toString())) : DataText.of(kind, value);
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString();
    }

    /** As Excel reads a duration of any length: 56:00. */
    private static String hours(Number minutes) {
        long all = minutes.longValue();
        return "%s%d:%02d".formatted(all < 0 ? "-" : "", Math.abs(all) / 60, Math.abs(all) % 60);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
        out.flush();
    }
}
