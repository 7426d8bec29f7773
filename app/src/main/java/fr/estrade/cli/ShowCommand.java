package fr.estrade.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.offer.OfferReader;
import fr.estrade.offer.OfferSnapshot;
import fr.estrade.offer.ShowOffer;
import fr.estrade.session.SessionReader;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.session.ShowSession;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code estrade show}: a whole record, with its phases, days and totals. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "offer|session", descriptionKey = "show.kind")
    private Kind kind;

    @Parameters(index = "1", paramLabel = "${bundle:label.code}", descriptionKey = "show.code")
    private String code;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "show.format")
    private TextOrJson format = TextOrJson.TEXT;

    /** What can be shown. */
    private enum Kind { OFFER, SESSION }

    ShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (OpenBase base = invocation.open()) {
            DSLContext dsl = base.base().dsl();
            String shown = switch (kind) {
                case OFFER -> offer(new OfferReader(dsl).read(new RecordFinder(dsl).find(RecordKind.OFFER, code)));
                case SESSION -> session(new SessionReader(dsl).read(new RecordFinder(dsl).find(RecordKind.SESSION, code)));
            };
            invocation.output().print(shown.stripTrailing());
        }
        return ExitStatus.OK.code();
    }

    private String offer(Optional<OfferSnapshot> found) {
        OfferSnapshot offer = found.orElseThrow(this::missing);
        return format == TextOrJson.JSON ? json(ShowOffer.json(offer)) : ShowOffer.text(offer, invocation.texts());
    }

    private String session(Optional<SessionSnapshot> found) {
        SessionSnapshot session = found.orElseThrow(this::missing);
        return format == TextOrJson.JSON ? json(ShowSession.json(session)) : ShowSession.text(session, invocation.texts());
    }

    private CliException missing() {
        return new CliException(ExitStatus.NOT_FOUND, "cli.error.no-record", code);
    }

    private static String json(ObjectNode record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is always JSON", impossible);
        }
    }
}
