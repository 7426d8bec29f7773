package fr.estrade.list.export;

import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import java.util.Objects;

/**
 * What to write.
 *
 * @param list   whose rows
 * @param query  which rows, columns and order: the current view as it is, {@link ListQuery#withSelection a selection} of
 *               it, or {@link ListQuery#forAllRows all rows}
 * @param format kind of file
 * @param csv    which CSV; of no matter to other formats
 */
public record ExportRequest(ListDefinition list, ListQuery query, ExportFormat format, CsvStyle csv) {
    public ExportRequest {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(csv, "csv");
    }

    /** CSV, if it is that, for French Excel. */
    public ExportRequest(ListDefinition list, ListQuery query, ExportFormat format) {
        this(list, query, format, CsvStyle.FRENCH_EXCEL);
    }
}
