package fr.estrade.cli;

import fr.estrade.exchange.Decision;
import fr.estrade.exchange.Decisions;
import fr.estrade.exchange.ImportFile;
import fr.estrade.exchange.ImportOf;
import fr.estrade.exchange.ImportRun;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Preview;
import fr.estrade.exchange.PreviewList;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.UpdatableRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code estrade import}: brings a file in, or tells what would become of it. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "${bundle:label.target}", descriptionKey = "import.target")
    private String target;

    @Parameters(index = "1", paramLabel = "${bundle:label.file}", descriptionKey = "import.file")
    private String file;

    @Option(names = "--dry-run", descriptionKey = "import.dryRun")
    private boolean dryRun;

    @Option(names = "--all-or-nothing", descriptionKey = "import.allOrNothing")
    private boolean allOrNothing;

    @Option(names = "--mapping", paramLabel = "${bundle:label.mapping}", descriptionKey = "import.mapping", preprocessor = LeadingMinus.class)
    private String mapping;

    @Option(names = "--sheet", paramLabel = "${bundle:label.text}", descriptionKey = "import.sheet")
    private String sheet;

    @Option(names = "--doubles", paramLabel = "skip|update|create", descriptionKey = "import.doubles")
    private Doubles doubles = Doubles.SKIP;

    @Option(names = "--questionnaire", paramLabel = "${bundle:label.code}", descriptionKey = "import.questionnaire")
    private String questionnaire;

    @Option(names = "--session", paramLabel = "${bundle:label.code}", descriptionKey = "import.session")
    private String session;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "import.format")
    private TextOrJson format = TextOrJson.TEXT;

    /** What is done with lines that may be somebody who is there already. */
    private enum Doubles {
        SKIP(Decision.ASK),
        UPDATE(Decision.SAME),
        CREATE(Decision.OTHER);

        private final Decision decision;

        Doubles(Decision decision) {
            this.decision = decision;
        }
    }

    ImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<ImportOf> of = invocation.imports().findOf(target);
        if (of.isEmpty() != (questionnaire == null && session == null) || of.isPresent() && (questionnaire == null || session == null)) {
            throw new CliException(ExitStatus.USAGE, of.isPresent() ? "cli.error.needs-records" : "cli.error.no-records", target);
        }
        Optional<ImportTarget<?>> plain = invocation.imports().find(target);
        if (of.isEmpty() && plain.isEmpty()) {
            throw new CliException(ExitStatus.USAGE, "exchange.unknown-target", target, String.join(", ", invocation.imports().names()));
        }
        try (OpenBase base = invocation.open(); PreviewList lines = new PreviewList()) {
            ImportTarget<?> wanted = of.isPresent() ? of.get().target(base.base().dsl(), questionnaire, session) : plain.orElseThrow();
            return run(wanted, base, lines).code();
        }
    }

    private <R extends UpdatableRecord<R>> ExitStatus run(ImportTarget<R> wanted, OpenBase base, PreviewList lines) {
        TableSource source = TableSource.of(invocation.environment().resolve(file));
        ImportFile opened = ImportFile.open(source, sheet, wanted, base.base().dsl());
        if (mapping != null) {
            opened = opened.with(new MappingText(wanted, opened, invocation.texts()).parse(mapping));
        }
        Texts texts = invocation.texts();
        ImportRun<R> run = opened.run(wanted, texts, invocation.environment().clock());
        Decisions decisions = new Decisions(Map.of(), doubles.decision);
        Preview preview = run.preview(base.base().dsl(), decisions, lines::add, new ShownProgress(invocation));
        boolean written = !dryRun && (!allOrNothing || preview.troubles() == 0);
        if (written) {
            run.write(base.journal(), decisions, preview, allOrNothing, new ShownProgress(invocation));
        }
        new ImportText(invocation, wanted, opened).write(preview, lines, format, written);
        if (!dryRun && !written) {
            invocation.say("exchange.all-or-none", preview.troubles());
        }
        return preview.troubles() == 0 ? ExitStatus.OK : dryRun || written ? ExitStatus.PARTLY : ExitStatus.FAILURE;
    }
}
