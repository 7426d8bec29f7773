package fr.estrade.list.export;

import fr.estrade.list.Amount;
import fr.estrade.list.CellText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet: a bold header that stays, a filter on each column, and cells of the values' own types. Text
 * goes in as text, which is never evaluated. Rows are handed on as they come, so that no number of them fills the memory.
 */
final class XlsxRows implements RowWriter {
    private static final int FLUSH = 1_000;
    /** A sheet has 1 048 576 rows, of which one is the header. */
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;
    private static final double MINUTES_OF_A_DAY = 1_440;
    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final String DATE = "dd/mm/yyyy";
    private static final String HEADER_COLOR = "E7ECF2";

    private final List<ListColumn> columns;
    private final CellText labels;
    private final ZoneId zone;
    private final PlainZip archive;
    private final Workbook book;
    private final Worksheet sheet;
    private int written;

    /**
     * @param head   what stands in the document's properties
     * @param titles as on screen
     * @param labels writes codes and several dates as on screen
     * @param zone   in which moments are told
     */
    XlsxRows(OutputStream stream, ListHead head, List<ListColumn> columns, List<String> titles, CellText labels, ZoneId zone) {
        this.columns = columns;
        this.labels = labels;
        this.zone = zone;
        archive = new PlainZip(stream);
        book = new Workbook(archive, "Estrade", null);
        // It is packed once, on its way out.
        book.setCompressionLevel(Deflater.NO_COMPRESSION);
        book.properties().setTitle(PlainText.legal(head.title())).setSubject(PlainText.legal(head.filters())).setCompany(PlainText.legal(head.office()));
        sheet = book.newWorksheet(sheetName(head.title()));
        sheet.freezePane(columns.getFirst().isIdentity() ? 1 : 0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.min(WIDEST, Math.max(columns.get(i).width(), titles.get(i).length() + 3)));
            sheet.value(0, i, PlainText.legal(titles.get(i)));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor(HEADER_COLOR).wrapText(true).verticalAlignment("top").set();
    }

    /** A name that Excel takes: at most 31 characters, some of them not allowed. */
    private static String sheetName(String title) {
        String name = PlainText.legal(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.isEmpty() ? "Estrade" : name.substring(0, Math.min(31, name.length()));
    }

    @Override
    public void write(Row row) throws IOException {
        if (written == MOST_ROWS) {
            throw new ExportException("export.too-many-for-xlsx", null, MOST_ROWS);
        }
        written++;
        for (int i = 0; i < columns.size(); i++) {
            if (row.get(i) != null) {
                write(i, columns.get(i), row.get(i));
            }
        }
        if (written % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void write(int column, ListColumn shape, Object value) {
        switch (shape.kind()) {
            case TEXT, CODE, DATES -> text(column, labels.of(shape, value));
            case NUMBER, COUNT -> sheet.value(written, column, (Number) value);
            case DECIMAL -> sheet.value(written, column, (BigDecimal) value);
            case MONEY -> money(column, (Amount) value);
            case MINUTES -> number(column, ((Number) value).longValue() / MINUTES_OF_A_DAY, "[h]:mm");
            case DATE -> {
                sheet.value(written, column, (LocalDate) value);
                format(column, DATE);
            }
            case TIME -> number(column, ((LocalTime) value).toSecondOfDay() / SECONDS_OF_A_DAY, "hh:mm");
            case INSTANT -> {
                sheet.value(written, column, ((Instant) value).atZone(zone).toLocalDateTime());
                format(column, DATE + " hh:mm");
            }
            case BOOLEAN -> sheet.value(written, column, (Boolean) value);
        }
    }

    private void text(int column, String text) {
        String legal = PlainText.legal(text);
        sheet.inlineString(written, column, legal.length() <= LONGEST_TEXT ? legal : legal.substring(0, LONGEST_TEXT - 1) + "…");
        if (legal.indexOf('\n') >= 0) {
            sheet.style(written, column).wrapText(true).set();
        }
    }

    /** The tax basis stands in the number's format, so that the cell stays a number. */
    private void money(int column, Amount amount) {
        String basis = amount.basis() == null ? "" : " " + labels.of(amount.basis()).replace("\"", "");
        number(column, amount.euros(), "#,##0.00\\ \"€" + basis + "\"");
    }

    private void number(int column, Number value, String format) {
        sheet.value(written, column, value);
        format(column, format);
    }

    private void format(int column, String format) {
        sheet.style(written, column).format(format).set();
    }

    @Override
    public void end() throws IOException {
        sheet.setAutoFilter(0, 0, written, columns.size() - 1);
        book.finish();
        archive.close();
    }
}
