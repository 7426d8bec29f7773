package fr.estrade.exchange.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a workbook as text: a number is a date where its format shows one. */
final class XlsxCells {
    private static final Pattern NOT_OF_THE_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dyj]|mmm", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    /** A workbook keeps fifteen digits; what is behind them is the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private final TableSource source;
    private final Limits limits;
    private final LocalDateTime firstDay;

    /** @param since1904 whether days are counted from 1904 on, as the first Excel of the Mac did */
    XlsxCells(TableSource source, Limits limits, boolean since1904) {
        this.source = source;
        this.firstDay = since1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        this.limits = limits;
    }

    List<Cell> of(Row row) {
        int last = row.getCellCount();
        while (last > 0 && isBlank(row.getCell(last - 1))) {
            last--;
        }
        if (last > limits.columns()) {
            throw new ImportException("exchange.file.too-many-columns", null, source.name(), row.getRowNum(), limits.columns());
        }
        List<Cell> cells = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
            cells.add(of(row.getCell(i)));
        }
        return cells;
    }

    private static boolean isBlank(org.dhatim.fastexcel.reader.Cell cell) {
        return cell == null || cell.getFormula() == null && (cell.getRawValue() == null || cell.getRawValue().isBlank());
    }

    private Cell of(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case ERROR -> Cell.unreadable("exchange.cell.error");
            case BOOLEAN -> Cell.text(String.valueOf(cell.asBoolean()));
            case STRING -> Cell.text(CellWords.tidy(cell.asString()));
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> raw == null || raw.isBlank()
                    ? Cell.unreadable("exchange.cell.formula")
                    : raw.startsWith("#") ? Cell.unreadable("exchange.cell.error") : value(cell, CellWords.tidy(raw));
        };
    }

    /** What a formula gave when the file was saved: a number or words, which its type does not tell. */
    private Cell value(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        try {
            return cell.getValue() instanceof BigDecimal number ? number(cell, number) : number(cell, new BigDecimal(raw));
        } catch (NumberFormatException words) {
            return Cell.text(raw);
        }
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        String signs = format == null ? "" : NOT_OF_THE_DATE.matcher(format).replaceAll("");
        boolean isDate = DAY_OR_YEAR.matcher(signs).find();
        if (!signs.equalsIgnoreCase("general") && (isDate || TIME.matcher(signs).find()) && number.abs().compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
            LocalDateTime moment = firstDay.plusSeconds(Math.round(number.doubleValue() * 86_400));
            String text = !isDate ? HOUR.format(moment)
                    : moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : MOMENT.format(moment);
            return new Cell(text, Cell.Kind.DATE, null);
        }
        BigDecimal plain = number.round(DIGITS).stripTrailingZeros();
        return new Cell(plain.toPlainString(), Cell.Kind.NUMBER, null);
    }
}
