package fr.estrade.list.export;

import fr.estrade.list.Agenda;
import fr.estrade.list.CellText;
import fr.estrade.list.FilterText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListReader;
import fr.estrade.task.Progress;
import fr.estrade.text.Slug;
import fr.estrade.text.Texts;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Writes any list to a file: what is seen is what is written, in the columns and the order of the query. Runs statements
 * and takes its time, so it must not be called on the thread of the user interface.
 */
public final class ListExport {
    private static final int BUFFER = 1 << 16;
    /** Ids asked for at once; there is a limit to the parameters of a statement. */
    private static final int BATCH = 1_000;
    private static final int LONGEST_NAME = 60;

    private final DSLContext dsl;
    private final Texts texts;
    private final Clock clock;
    private final String office;

    /**
     * @param dsl    to read with
     * @param texts  the language of titles and labels
     * @param clock  what day it is, and in which zone moments are told
     * @param office name of the office, printed on pages; may be null
     */
    public ListExport(DSLContext dsl, Texts texts, Clock clock, String office) {
        this.dsl = dsl;
        this.texts = texts;
        this.clock = clock;
        this.office = office == null ? "" : office;
    }

    /** A name for the file: "sessions-2026-05-20.xlsx". */
    public String fileName(ExportRequest request) {
        return Slug.of(request.list().title(texts), LONGEST_NAME) + "-" + LocalDate.now(clock) + "." + request.format().extension();
    }

    /**
     * Writes a file. It appears under its name only when it is whole; until then, and if the export fails or is cancelled,
     * what stood there before still does.
     *
     * @param progress told how far it is, and asked whether it is still wanted
     * @return how many rows (for a calendar: days) were written
     * @throws ExportException if the file cannot be written, with a sentence for the user
     */
    public long write(ExportRequest request, Path target, Progress progress) {
        return WholeFile.write(target, stream -> write(request, stream, progress));
    }

    /**
     * Writes to a stream, which stays open.
     *
     * @return how many rows (for a calendar: days) were written
     * @throws ExportException if the rows do not fit the format, with a sentence for the user
     */
    public long write(ExportRequest request, OutputStream stream, Progress progress) throws IOException {
        OutputStream out = new BufferedOutputStream(new Unclosed(stream), BUFFER);
        long written = request.format() == ExportFormat.ICS ? calendar(request, out, progress) : rows(request, out, progress);
        out.flush();
        progress.fraction(1);
        return written;
    }

    private long rows(ExportRequest request, OutputStream out, Progress progress) throws IOException {
        ListReader reader = new ListReader(dsl, request.list(), request.query(), clock).watching(progress);
        if (request.format() == ExportFormat.PDF && reader.count() > PdfRows.MOST_ROWS) {
            throw new ExportException("export.too-many-for-pdf", null, PdfRows.MOST_ROWS);
        }
        RowWriter writer = writer(request, reader.columns(), out, progress);
        long[] count = {0};
        try {
            reader.stream(row -> {
                unchecked(() -> writer.write(row));
                count[0]++;
            });
        } catch (Unwritable failed) {
            throw failed.reason();
        }
        if (request.format() == ExportFormat.PDF) {
            progress.message(texts.get("export.laying-out"));
        }
        progress.checkCancelled();
        writer.end();
        return count[0];
    }

    private RowWriter writer(ExportRequest request, List<ListColumn> columns, OutputStream out, Progress progress) throws IOException {
        ListDefinition list = request.list();
        List<String> titles = columns.stream().map(column -> list.title(column, texts)).toList();
        CellText cells = new CellText(texts, clock.getZone());
        return switch (request.format()) {
            case CSV -> new CsvRows(out, request.csv(), columns, titles, cells, clock.getZone());
            case JSON -> new JsonRows(out, columns);
            case XLSX -> new XlsxRows(out, head(request), columns, titles, cells, clock.getZone());
            case PDF -> new PdfRows(out, texts, head(request), columns, titles, cells, progress);
            case ICS -> throw new IllegalStateException("A calendar has days, not rows");
        };
    }

    private ListHead head(ExportRequest request) {
        return new ListHead(request.list().title(texts), office, new FilterText(request.list(), texts).of(request.query()),
                texts.formats().dateLong(LocalDate.now(clock)));
    }

    private long calendar(ExportRequest request, OutputStream out, Progress progress) throws IOException {
        ListDefinition list = request.list();
        Agenda agenda = list.agenda().orElseThrow(() -> new ExportException("export.no-days", null, list.title(texts)));
        CalendarRows calendar = new CalendarRows(list.title(texts), clock);
        List<UUID> ids = Arrays.asList(new ListReader(dsl, list, request.query(), clock).watching(progress).ids());
        for (int from = 0; from < ids.size(); from += BATCH) {
            progress.checkCancelled();
            progress.steps(from, ids.size());
            days(agenda, ids.subList(from, Math.min(ids.size(), from + BATCH)), calendar);
        }
        calendar.write(out);
        return calendar.count();
    }

    private void days(Agenda agenda, List<UUID> owners, CalendarRows into) {
        dsl.select(agenda.uid(), agenda.date(), agenda.start(), agenda.end(), agenda.zone(), agenda.summary(), agenda.place(),
                        agenda.description(), agenda.sequence(), DSL.field(agenda.cancelled()))
                .from(agenda.from())
                .where(agenda.owner().in(owners)).and(agenda.date().isNotNull())
                .orderBy(agenda.date(), agenda.start(), agenda.uid())
                .forEach(day -> into.add(new CalendarRows.Event(day.value1(), day.value2(), day.value3(), day.value4(), day.value5(), day.value6(),
                        day.value7(), day.value8(), day.value9(), Boolean.TRUE.equals(day.value10()))));
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Carries the failure of a file through code that reads a base. */
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable(IOException reason) {
            super(reason);
        }

        IOException reason() {
            return (IOException) getCause();
        }
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException failed) {
            throw new Unwritable(failed);
        }
    }

    /** Libraries close what they are given; what is written to belongs to the caller. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
