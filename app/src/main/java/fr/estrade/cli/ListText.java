package fr.estrade.cli;

import fr.estrade.list.CellText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;

/** Writes a list as a table of text, while its rows come. */
final class ListText {
    /** Where the shell does not tell how wide the terminal is. */
    private static final int USUAL_WIDTH = 140;
    private static final int NO_LIMIT = 0;

    private final Invocation invocation;

    ListText(Invocation invocation) {
        this.invocation = invocation;
    }

    /** @param file null for the standard output */
    void write(DSLContext dsl, ListDefinition list, ListQuery query, Path file) {
        ListReader reader = new ListReader(dsl, list, query, invocation.environment().clock());
        if (file == null) {
            long rows = write(reader, invocation.output().text(), width());
            if (invocation.output().isTerminal()) {
                invocation.output().say(invocation.texts().count("cli.list.rows", rows));
            }
            return;
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            invocation.output().say(invocation.texts().count("cli.list.written", write(reader, out, NO_LIMIT), file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int width() {
        if (!invocation.output().isTerminal()) {
            return NO_LIMIT;
        }
        int told = invocation.environment().terminalWidth();
        return told == 0 ? USUAL_WIDTH : told;
    }

    private long write(ListReader reader, Writer out, int width) {
        Texts texts = invocation.texts();
        List<ListColumn> columns = reader.columns();
        CellText cells = new CellText(texts, invocation.environment().clock().getZone());
        List<TextTable.Column> heads = columns.stream()
                .map(column -> new TextTable.Column(reader.list().title(column, texts), column.kind().isNumeric()))
                .toList();
        long[] count = {0};
        try (TextTable table = new TextTable(out, heads, width)) {
            reader.stream(row -> {
                invocation.timing().end("cli.timing.rows");
                String[] shown = new String[columns.size()];
                for (int i = 0; i < shown.length; i++) {
                    shown[i] = cells.of(columns.get(i), row.get(i));
                }
                table.add(shown);
                count[0]++;
            });
        }
        invocation.timing().end("cli.timing.rows");
        return count[0];
    }
}
