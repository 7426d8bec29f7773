package fr.estrade.storage.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import fr.estrade.db.code.ChangeKind;
import fr.estrade.db.code.RowOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A change as one JSON object on one line, written and read as a stream: it may hold many rows. */
public final class ChangeJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 29).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private ChangeJson() {}

    /** Writes the change; no line end. */
    public static void write(ChangeHeader header, RowSource rows, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("id", header.id().toString());
            json.writeNumberField("number", header.number());
            json.writeStringField("madeAt", header.madeAt().toString());
            json.writeStringField("by", header.madeBy());
            json.writeStringField("label", header.label());
            json.writeStringField("kind", header.kind().name());
            if (header.targetId() != null) {
                json.writeStringField("targetId", header.targetId().toString());
            }
            json.writeStringField("app", header.appVersion());
            json.writeArrayFieldStart("rows");
            json.flush();
            rows.writeJson(out);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static void writeRows(RowSource rows, OutputStream out) throws IOException {
        try (JsonGenerator json = rowGenerator(out)) {
            int[] written = new int[1];
            rows.forEach(row -> {
                try {
                    writeNext(row, written[0]++ == 0, json);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** For rows that {@link #writeNext} writes one after the other. */
    static JsonGenerator rowGenerator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out).setRootValueSeparator(null);
    }

    static void writeNext(RowChange row, boolean first, JsonGenerator json) throws IOException {
        if (!first) {
            json.writeRaw(',');
        }
        write(row, json);
    }

    private static void write(RowChange row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("table", row.table());
        json.writeStringField("id", row.rowId().toString());
        json.writeStringField("operation", row.operation().name());
        json.writeStringField("recordTable", row.recordTable());
        json.writeStringField("recordId", row.recordId().toString());
        write("before", row.before(), json);
        write("after", row.after(), json);
        json.writeEndObject();
    }

    private static void write(String name, RowImage image, JsonGenerator json) throws IOException {
        if (image != null) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, String> entry : image.entries().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        }
    }

    /**
     * Reads the header and hands the rows one by one.
     *
     * @param in   what {@link #write} wrote
     * @param rows receives each row; may be null to read the header only
     * @throws IOException if it cannot be read or is no change
     */
    public static ChangeHeader read(InputStream in, Consumer<RowChange> rows) throws IOException {
        try (JsonParser json = FACTORY.createParser(in)) {
            return readHeader(json, rows);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("Not a change", unreadable);
        }
    }

    private static ChangeHeader readHeader(JsonParser json, Consumer<RowChange> rows) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (!name.equals("rows")) {
                parts.put(name, json.getValueAsString());
            } else {
                if (rows == null) {
                    break;
                }
                expect(token, JsonToken.START_ARRAY);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    rows.accept(readRow(json));
                }
            }
        }
        String target = parts.get("targetId");
        return new ChangeHeader(UUID.fromString(required(parts, "id")), Long.parseLong(required(parts, "number")),
                Instant.parse(required(parts, "madeAt")), required(parts, "by"), required(parts, "label"),
                ChangeKind.valueOf(required(parts, "kind")), target == null ? null : UUID.fromString(target),
                required(parts, "app"));
    }

    /** Reads a row whose START_OBJECT was just read. */
    static RowChange readRow(JsonParser json) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        RowImage before = null;
        RowImage after = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "before" -> before = readImage(json);
                case "after" -> after = readImage(json);
                default -> parts.put(name, json.getValueAsString());
            }
        }
        return new RowChange(required(parts, "table"), UUID.fromString(required(parts, "id")),
                RowOperation.valueOf(required(parts, "operation")), required(parts, "recordTable"),
                UUID.fromString(required(parts, "recordId")), before, after);
    }

    private static RowImage readImage(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        Map<String, String> parts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String column = json.currentName();
            json.nextToken();
            parts.put(column, json.getValueAsString());
        }
        return new RowImage(parts);
    }

    static JsonFactory factory() {
        return FACTORY;
    }

    private static String required(Map<String, String> parts, String name) throws IOException {
        String text = parts.get(name);
        if (text == null) {
            throw new IOException("A change without its " + name);
        }
        return text;
    }

    private static void expect(JsonToken token, JsonToken expected) throws IOException {
        if (token != expected) {
            throw new IOException("Not a change: " + token + " in the place of " + expected);
        }
    }
}
