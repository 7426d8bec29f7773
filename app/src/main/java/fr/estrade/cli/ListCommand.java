package fr.estrade.cli;

import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.ListTextParser;
import fr.estrade.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code estrade list}: names the lists, or shows or exports one. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
    private static final String ALL_COLUMNS = "all";

    private final Invocation invocation;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.list}", descriptionKey = "list.name")
    private String name;

    @Option(names = "--filter", paramLabel = "${bundle:label.filter}", descriptionKey = "list.filter", preprocessor = LeadingMinus.class)
    private List<String> filters = new ArrayList<>();

    @Option(names = "--search", paramLabel = "${bundle:label.text}", descriptionKey = "list.search", preprocessor = LeadingMinus.class)
    private String search = "";

    @Option(names = "--sort", paramLabel = "${bundle:label.columns}", descriptionKey = "list.sort", preprocessor = LeadingMinus.class)
    private List<String> sorts = new ArrayList<>();

    @Option(names = "--columns", paramLabel = "${bundle:label.columns}", descriptionKey = "list.columns")
    private String columns;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "list.limit", converter = CountConverter.class)
    private Integer limit;

    @Option(names = "--format", paramLabel = "text|csv|xlsx|json|pdf|ics", descriptionKey = "list.format")
    private ListFormat format;

    @Option(names = "--csv", paramLabel = "excel|rfc4180", descriptionKey = "list.csv")
    private CsvKind csv = CsvKind.EXCEL;

    @Option(names = "--out", paramLabel = "${bundle:label.file}", descriptionKey = "list.out")
    private String out;

    ListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ListFormat wanted = format();
        if (name == null) {
            names(wanted);
            return ExitStatus.OK.code();
        }
        ListDefinition list = invocation.lists().get(name);
        ListQuery query = query(list, wanted);
        if (out == null && wanted.isBinary() && invocation.output().isTerminal()) {
            throw new CliException(ExitStatus.USAGE, "cli.error.binary-to-terminal", wanted.name());
        }
        try (OpenBase base = invocation.open()) {
            DSLContext dsl = base.base().dsl();
            ListQuery limited = limit == null ? query : limited(dsl, list, query);
            if (wanted == ListFormat.TEXT) {
                new ListText(invocation).write(dsl, list, limited, file());
            } else {
                new ListFile(invocation, dsl).write(list, limited, wanted, csv, file());
            }
        }
        return ExitStatus.OK.code();
    }

    private void names(ListFormat wanted) {
        switch (wanted) {
            case TEXT -> new ListNames(invocation).writeText();
            case JSON -> new ListNames(invocation).writeJson();
            default -> throw new CliException(ExitStatus.USAGE, "cli.error.names-format");
        }
    }

    /** The file to write; null for the standard output. */
    private Path file() {
        return out == null ? null : invocation.environment().resolve(out);
    }

    private ListQuery limited(DSLContext dsl, ListDefinition list, ListQuery query) {
        UUID[] ids = new ListReader(dsl, list, query, invocation.environment().clock()).ids();
        return query.withSelection(Arrays.asList(ids).subList(0, Math.min(limit, ids.length)));
    }

    private ListFormat format() {
        if (format != null) {
            return format;
        }
        return out == null ? ListFormat.TEXT : ListFormat.ofFile(out).orElse(ListFormat.TEXT);
    }

    private ListQuery query(ListDefinition list, ListFormat wanted) {
        ListQuery query = list.query().withQuick(search);
        if (wanted == ListFormat.JSON) {
            // Programs take what they need; people see what the window shows.
            query = query.withColumns(allColumns(list));
        }
        if (columns != null || !sorts.isEmpty() || !filters.isEmpty()) {
            // In both languages, so that a script works in either; the user's own first.
            Texts own = invocation.texts();
            Texts other = own.isFrench() ? Texts.english() : Texts.french();
            ListTextParser parser = new ListTextParser(list, invocation.environment().clock(), own, other);
            query = query.withFilters(filters.stream().map(parser::filter).toList());
            if (!sorts.isEmpty()) {
                query = query.withSorts(parser.sorts(String.join(",", sorts)));
            }
            if (columns != null) {
                query = query.withColumns(columns.strip().toLowerCase(Locale.ROOT).equals(ALL_COLUMNS)
                        ? allColumns(list)
                        : parser.columns(columns));
            }
        }
        return query;
    }

    private static List<String> allColumns(ListDefinition list) {
        return list.columns().stream().map(ListColumn::key).toList();
    }
}
