package fr.estrade.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a change did, as a text key and arguments, so that the history reads in every language: give both to {@code Texts.get}.
 *
 * @param key       key of the text
 * @param arguments its places: texts, numbers, dates or null
 */
public record ChangeLabel(String key, List<Object> arguments) {
    private static final JsonMapper JSON = new JsonMapper();

    public ChangeLabel {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    /**
     * A label.
     *
     * @param arguments texts, numbers, {@link LocalDate}s or null; anything else by its text
     */
    public static ChangeLabel of(String key, Object... arguments) {
        return new ChangeLabel(key, Arrays.asList(arguments));
    }

    /** The label as the base keeps it. */
    String toJson() {
        ObjectNode node = JSON.createObjectNode().put("key", key);
        if (!arguments.isEmpty()) {
            ArrayNode places = node.putArray("arguments");
            arguments.forEach(argument -> add(places, argument));
        }
        return node.toString();
    }

    private static void add(ArrayNode places, Object argument) {
        switch (argument) {
            case null -> places.addNull();
            case Integer number -> places.add(number);
            case Long number -> places.add(number);
            case Short number -> places.add(number.intValue());
            case BigDecimal number -> places.add(number);
            case Double number -> places.add(number);
            case LocalDate date -> places.addObject().put("date", date.toString());
            default -> places.add(argument.toString());
        }
    }

    /** The label as the base keeps it in {@code change.label}; whatever else stands there becomes the key, so that a history always reads. */
    public static ChangeLabel ofJson(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            List<Object> arguments = new ArrayList<>();
            node.path("arguments").forEach(place -> arguments.add(argument(place)));
            return new ChangeLabel(node.path("key").asText(json), arguments);
        } catch (JsonProcessingException notOurs) {
            return of(json);
        }
    }

    private static Object argument(JsonNode place) {
        if (place.isNull()) {
            return null;
        }
        if (place.isObject()) {
            return LocalDate.parse(place.path("date").asText());
        }
        return place.isNumber() ? place.numberValue() : place.asText();
    }
}
