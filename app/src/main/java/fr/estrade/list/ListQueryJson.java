package fr.estrade.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Queries as JSON, for saved views and settings. The selection is not kept: it is of the moment. What cannot be read is
 * left out; {@link ListDefinition#repaired} then leaves out what the list does not have.
 */
public final class ListQueryJson {
    private ListQueryJson() {
    }

    /** A query as a JSON object. */
    public static ObjectNode write(ListQuery query) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("quick", query.quick());
        ArrayNode filters = json.putArray("filters");
        for (Filter filter : query.filters()) {
            ObjectNode node = filters.addObject().put("column", filter.column()).put("operator", filter.operator().name());
            ArrayNode values = node.putArray("values");
            filter.values().forEach(values::add);
        }
        ArrayNode sorts = json.putArray("sorts");
        query.sorts().forEach(sort -> sorts.addObject().put("column", sort.column()).put("descending", sort.descending()));
        ArrayNode columns = json.putArray("columns");
        query.columns().forEach(columns::add);
        return json;
    }

    /** The query that a JSON object holds. */
    public static ListQuery read(JsonNode json) {
        return new ListQuery(json.path("quick").asText(""),
                each(json.path("filters"), ListQueryJson::filter),
                each(json.path("sorts"), sort -> sort.path("column").isTextual()
                        ? new Sort(sort.path("column").asText(), sort.path("descending").asBoolean()) : null),
                each(json.path("columns"), column -> column.isTextual() ? column.asText() : null),
                null);
    }

    private static Filter filter(JsonNode json) {
        List<String> values = each(json.path("values"), value -> value.isValueNode() ? value.asText() : null);
        for (Operator operator : Operator.values()) {
            if (operator.name().equals(json.path("operator").asText()) && json.path("column").isTextual() && !values.isEmpty()) {
                return new Filter(json.path("column").asText(), operator, values);
            }
        }
        return null;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> found = new ArrayList<>();
        for (JsonNode element : array) {
            T value = read.apply(element);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }
}
