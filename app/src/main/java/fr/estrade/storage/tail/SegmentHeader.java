package fr.estrade.storage.tail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * The first line of a segment.
 *
 * @param format of the segment: what this program writes is {@link #FORMAT}
 * @param baseId the base it belongs to
 * @param schema version of the schema that its changes were made on
 * @param first  number of its first change
 */
public record SegmentHeader(int format, UUID baseId, int schema, long first) {
    static final int FORMAT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /** The line, checksum and end included. */
    byte[] toLine() {
        String json = JSON.createObjectNode()
                .put("format", format)
                .put("base", baseId.toString())
                .put("schema", schema)
                .put("first", first)
                .toString();
        MessageDigest digest = LineCheck.digest();
        digest.update(json.getBytes(StandardCharsets.UTF_8));
        return (new String(LineCheck.prefix(digest), StandardCharsets.US_ASCII) + json + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the JSON of a line whose checksum was found right. */
    static SegmentHeader ofJson(byte[] json) throws IOException {
        try {
            JsonNode node = JSON.readTree(json);
            return new SegmentHeader(node.path("format").asInt(), UUID.fromString(node.path("base").asText()),
                    node.path("schema").asInt(), node.path("first").asLong());
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new IOException("Not the header of a segment", unreadable);
        }
    }
}
