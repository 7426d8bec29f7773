package fr.estrade.list.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import fr.estrade.list.ListColumn;
import fr.estrade.list.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * JSON: one array, a flat object a row, on a line of its own, as {@link RowJson} writes it.
 */
final class JsonRows implements RowWriter {
    private final List<ListColumn> columns;
    private final JsonGenerator json;

    JsonRows(OutputStream stream, List<ListColumn> columns) throws IOException {
        this.columns = columns;
        this.json = new JsonFactory().createGenerator(stream, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature())
                .setPrettyPrinter(new RowPerLine());
        json.writeStartArray();
    }

    /** A new line before each object of the array. */
    private static final class RowPerLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator to) throws IOException {
            to.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator to) throws IOException {
            to.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator to, int values) throws IOException {
            to.writeRaw(values == 0 ? "]" : "\n]");
        }
    }

    @Override
    public void write(Row row) throws IOException {
        json.writeStartObject();
        RowJson.write(json, columns, row);
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }
}
