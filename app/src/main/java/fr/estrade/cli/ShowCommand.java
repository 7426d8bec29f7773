package fr.estrade.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.Shown;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code estrade show}: a whole record, of any kind that a feature declares. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "${bundle:label.kind}", descriptionKey = "show.kind")
    private String kind;

    @Parameters(index = "1", paramLabel = "${bundle:label.code}", descriptionKey = "show.code")
    private String code;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "show.format")
    private TextOrJson format = TextOrJson.TEXT;

    @Option(names = "--restricted", descriptionKey = "show.restricted")
    private boolean restricted;

    ShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<RecordKind> kinds = invocation.kinds();
        RecordKind wanted = RecordFinder.kind(kind, kinds);
        try (OpenBase base = invocation.open()) {
            DSLContext dsl = base.base().dsl();
            Shown shown = wanted.read(dsl, new RecordFinder(dsl, kinds).find(wanted, code), restricted)
                    .orElseThrow(() -> new CliException(ExitStatus.NOT_FOUND, "cli.error.no-record", code));
            String written = format == TextOrJson.JSON ? json(shown.json()) : shown.text(invocation.texts());
            invocation.output().print(written.stripTrailing());
        }
        return ExitStatus.OK.code();
    }

    private static String json(ObjectNode record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is always JSON", impossible);
        }
    }
}
