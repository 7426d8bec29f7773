package fr.estrade.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of the demonstration's content. */
final class Content {
    private static final JsonMapper JSON = new JsonMapper();

    private Content() {
    }

    /** @param name of the file, without its folder and suffix */
    static JsonNode read(String name) {
        return read(name, JsonNode.class);
    }

    /** @param name of the file, without its folder and suffix */
    static <T> T read(String name, Class<T> shape) {
        try (InputStream in = Content.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("Demonstration: there is no " + name + ".json");
            }
            return JSON.readValue(in, shape);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Demonstration: " + name + ".json cannot be read", unreadable);
        }
    }
}
