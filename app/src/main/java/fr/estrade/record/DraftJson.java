package fr.estrade.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.record.Draft.State;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drafts as JSON. */
final class DraftJson {
    private static final int FORMAT = 1;

    private DraftJson() {
    }

    static ObjectNode write(Draft draft) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        json.put("keptAt", draft.keptAt().toString());
        json.set("record", write(draft.root()));
        return json;
    }

    private static ObjectNode write(Draft.Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("table", row.table()).put("id", row.id().toString()).put("state", row.state().name()).put("version", row.version());
        ObjectNode values = json.putObject("values");
        row.values().forEach((column, value) -> values.putArray(column).add(value.saved()).add(value.typed()));
        ObjectNode children = json.putObject("children");
        row.children().forEach((key, rows) -> rows.forEach(child -> children.withArray("/" + key).add(write(child))));
        return json;
    }

    /** @throws IllegalArgumentException if it is no draft */
    static Draft read(JsonNode json) {
        if (json.path("format").asInt() != FORMAT) {
            throw new IllegalArgumentException("A draft of format " + json.path("format"));
        }
        try {
            return new Draft(Instant.parse(json.path("keptAt").asText()), row(json.path("record")));
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException(notOne);
        }
    }

    private static Draft.Row row(JsonNode json) {
        if (!json.path("table").isTextual()) {
            throw new IllegalArgumentException("A row without table");
        }
        Map<String, Draft.Value> values = new HashMap<>();
        json.path("values").properties().forEach(value -> values.put(value.getKey(), new Draft.Value(text(value.getValue().path(0)), text(value.getValue().path(1)))));
        Map<String, List<Draft.Row>> children = new HashMap<>();
        json.path("children").properties().forEach(list -> {
            List<Draft.Row> rows = new ArrayList<>();
            list.getValue().forEach(child -> rows.add(row(child)));
            children.put(list.getKey(), List.copyOf(rows));
        });
        return new Draft.Row(json.path("table").asText(), UUID.fromString(json.path("id").asText()), State.valueOf(json.path("state").asText()),
                json.path("version").asLong(), values, children);
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
