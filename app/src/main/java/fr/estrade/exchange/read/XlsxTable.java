package fr.estrade.exchange.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A sheet of a workbook. Of formulas the value is taken that their program has left in the file; nothing is computed. */
final class XlsxTable implements Table {
    private final TableSource source;
    private final Limits limits;
    private final List<String> sheets;
    private final String sheet;
    private final ReadingOptions options;

    private XlsxTable(TableSource source, Limits limits, ReadingOptions options, List<String> sheets, String sheet) {
        this.source = source;
        this.options = options;
        this.limits = limits;
        this.sheets = List.copyOf(sheets);
        this.sheet = sheet;
    }

    /** @param sheet null for the one that was shown last */
    static XlsxTable open(TableSource source, String sheet, Limits limits) throws IOException {
        if (source.file() == null) {
            throw new ImportException("exchange.file.unreadable", null, source.name());
        }
        ReadingOptions options = new ReadingOptions(new WorkbookCheck(source, limits).check(), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(source.file().toFile(), options)) {
            List<String> visible = workbook.getSheets().filter(one -> one.getVisibility() == SheetVisibility.VISIBLE).map(Sheet::getName).toList();
            List<String> names = visible.isEmpty() ? workbook.getSheets().map(Sheet::getName).toList() : visible;
            if (names.isEmpty()) {
                throw new ImportException("exchange.file.no-sheet", null, source.name());
            }
            String shown = workbook.getActiveSheet().map(Sheet::getName).filter(names::contains).orElse(names.getFirst());
            if (sheet != null && !names.contains(sheet)) {
                throw new ImportException("exchange.file.unknown-sheet", null, sheet, String.join(", ", names));
            }
            return new XlsxTable(source, limits, options, names, sheet == null ? shown : sheet);
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new ImportException("exchange.file.broken-workbook", broken, source.name());
        }
    }

    @Override
    public String formKey() {
        return "exchange.form.workbook";
    }

    @Override
    public List<Object> formArguments() {
        return List.of(sheet);
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public void read(Predicate<TableRow> visitor) {
        int found = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(source.file().toFile(), options);
                Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            XlsxCells cells = new XlsxCells(source, limits, workbook.isDate1904());
            for (Iterator<Row> all = rows.iterator(); all.hasNext();) {
                Row row = all.next();
                TableRow next = new TableRow(row.getRowNum(), cells.of(row));
                if (next.isEmpty()) {
                    continue;
                }
                if (++found > limits.rows()) {
                    throw new ImportException("exchange.file.too-many-rows", null, source.name(), limits.rows());
                }
                if (!visitor.test(next)) {
                    return;
                }
            }
        } catch (UncheckedIOException failed) {
            throw Tables.unreadable(source, failed.getCause());
        } catch (IOException failed) {
            throw Tables.unreadable(source, failed);
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new ImportException("exchange.file.broken-workbook", broken, source.name());
        }
    }
}
