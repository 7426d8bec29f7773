package fr.estrade.storage.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a second start asks the first process for.
 *
 * @param kind          to come to the front, or to run a command
 * @param arguments     the command line; empty for REVEAL
 * @param workingFolder the folder that the second start was made in: what relative paths of the command mean
 * @param language      language tag that the answer should be in; may be empty
 */
public record InstanceRequest(Kind kind, List<String> arguments, String workingFolder, String language) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What is asked for. */
    public enum Kind {
        /** The window comes to the front. */
        REVEAL,
        /** A command of the command line runs on the base that is open. */
        RUN
    }

    public InstanceRequest {
        arguments = List.copyOf(arguments);
    }

    /** Asks the window to come to the front. */
    public static InstanceRequest reveal() {
        return new InstanceRequest(Kind.REVEAL, List.of(), "", "");
    }

    byte[] toJson() throws IOException {
        ObjectNode node = JSON.createObjectNode().put("kind", kind.name()).put("folder", workingFolder).put("language", language);
        ArrayNode list = node.putArray("arguments");
        arguments.forEach(list::add);
        return JSON.writeValueAsBytes(node);
    }

    static InstanceRequest ofJson(byte[] json) throws IOException {
        try {
            JsonNode node = JSON.readTree(json);
            List<String> arguments = new ArrayList<>();
            node.path("arguments").forEach(argument -> arguments.add(argument.asText()));
            return new InstanceRequest(Kind.valueOf(node.path("kind").asText()), arguments, node.path("folder").asText(""), node.path("language").asText(""));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new IOException("Not a request");
        }
    }
}
