package fr.estrade.cli;

import static fr.estrade.db.Tables.OFFICE;

import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.export.CsvStyle;
import fr.estrade.list.export.ExportFormat;
import fr.estrade.list.export.ExportRequest;
import fr.estrade.list.export.ListExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jooq.DSLContext;

/** Writes a list in one of the formats of files, to a file or to the standard output. */
final class ListFile {
    private final Invocation invocation;
    private final DSLContext dsl;

    ListFile(Invocation invocation, DSLContext dsl) {
        this.invocation = invocation;
        this.dsl = dsl;
    }

    /** @param file null for the standard output */
    void write(ListDefinition list, ListQuery query, ListFormat format, CsvKind csv, Path file) {
        String office = dsl.select(OFFICE.NAME).from(OFFICE).orderBy(OFFICE.ID).limit(1).fetchOne(OFFICE.NAME);
        ListExport export = new ListExport(dsl, invocation.texts(), invocation.environment().clock(), office);
        ExportRequest request = new ExportRequest(list, query, ExportFormat.valueOf(format.name()),
                csv == CsvKind.EXCEL ? CsvStyle.FRENCH_EXCEL : CsvStyle.RFC_4180);
        ShownProgress progress = new ShownProgress(invocation);
        if (file == null) {
            try {
                export.write(request, invocation.output().data(), progress);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        } else {
            long rows = export.write(request, file, progress);
            invocation.output().say(invocation.texts().count("cli.list.written", rows, file));
        }
        invocation.timing().end("cli.timing.rows");
    }
}
