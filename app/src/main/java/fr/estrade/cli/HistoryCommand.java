package fr.estrade.cli;

import fr.estrade.journal.ChangeSummary;
import fr.estrade.journal.History;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code estrade history}: what was changed, by whom and when. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 50;

    private final Invocation invocation;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.record}", descriptionKey = "history.record")
    private String record;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "history.limit", converter = CountConverter.class)
    private int limit = USUAL_LIMIT;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "history.format")
    private TextOrJson format = TextOrJson.TEXT;

    HistoryCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (OpenBase base = invocation.open()) {
            History history = base.journal().history();
            List<ChangeSummary> changes = record == null
                    ? history.all(null, limit)
                    : history.ofRecord(new RecordFinder(base.base().dsl(), invocation.kinds()).find(record), null, limit);
            if (format == TextOrJson.JSON) {
                new ChangesJson(invocation.texts(), history).write(changes, invocation.output());
            } else {
                write(changes, history);
            }
        }
        return ExitStatus.OK.code();
    }

    private void write(List<ChangeSummary> changes, History history) {
        if (changes.isEmpty()) {
            invocation.say("cli.history.empty");
            return;
        }
        Texts texts = invocation.texts();
        ZoneId zone = invocation.environment().clock().getZone();
        List<TextTable.Column> columns = List.of(
                new TextTable.Column(texts.get("cli.history.number"), true),
                new TextTable.Column(texts.get("cli.history.when"), false),
                new TextTable.Column(texts.get("cli.history.who"), false),
                new TextTable.Column(texts.get("cli.history.what"), false));
        try (Writer out = invocation.output().text(); TextTable table = new TextTable(out, columns, 0)) {
            for (ChangeSummary change : changes) {
                String what = ChangeText.of(change, texts);
                table.add(texts.formats().number(change.number()), texts.formats().dateTime(change.madeAt(), zone), change.madeBy(),
                        history.isUndone(change) ? texts.get("cli.history.undone", what) : what);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
