package fr.estrade.evaluation.result;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.record.show.JsonValues;
import fr.estrade.record.show.ShownPart;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The satisfaction rate as a part of what is shown of an offer or a session. */
public final class SatisfactionParts {
    private static final String KEY = "satisfaction";
    private static final JsonMapper JSON = new JsonMapper();

    /** Of an offer, by its rule. */
    public static final ShownPart SHOWN_OF_OFFER = shownOfOffer(LocalDate::now);
    /** Of a session, by the rule of its offer. */
    public static final ShownPart SHOWN_OF_SESSION = part(LocalDate::now, SatisfactionRates::ofSession);

    private SatisfactionParts() {
    }

    static ShownPart shownOfOffer(Supplier<LocalDate> today) {
        return part(today, SatisfactionRates::ofOffer);
    }

    private static ShownPart part(Supplier<LocalDate> today, BiFunction<SatisfactionRates, UUID, SatisfactionRate> rates) {
        return new ShownPart(KEY, (dsl, id, restricted) -> {
            SatisfactionRate rate = rates.apply(new SatisfactionRates(dsl, today.get()), id);
            return new ShownPart.Content(json(rate), texts -> rate.received() == 0 ? "" : new RateWords(texts).sentence(rate));
        });
    }

    /** The rate with its method; {@code value} and {@code responseRate} are in percent, null while there is none. Questions are in French. */
    static ObjectNode json(SatisfactionRate rate) {
        ObjectNode into = JSON.createObjectNode();
        JsonValues.put(into, "value", rate.value().map(RateWords::percent).orElse(null));
        JsonValues.put(into, "formula", rate.formula());
        JsonValues.put(into, "answers", rate.answers());
        JsonValues.put(into, "received", rate.received());
        JsonValues.put(into, "expected", rate.expected());
        JsonValues.put(into, "responseRate", rate.responseRate().map(RateWords::percent).orElse(null));
        JsonValues.put(into, "sessions", rate.sessions());
        ObjectNode period = into.putObject("period");
        JsonValues.put(period, "from", rate.from());
        JsonValues.put(period, "until", rate.until());
        ArrayNode questions = into.putArray("questions");
        rate.questions().forEach(question -> questions.add(question.french()));
        JsonValues.put(into, "smallSample", rate.isSmallSample());
        JsonValues.put(into, "minimum", rate.minimum());
        return into;
    }
}
