package fr.estrade.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Names the lists: for people their names and titles, for programs their columns too. */
final class ListNames {
    private static final JsonMapper JSON = JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private final Invocation invocation;

    ListNames(Invocation invocation) {
        this.invocation = invocation;
    }

    void writeText() {
        Texts texts = invocation.texts();
        List<TextTable.Column> columns = List.of(new TextTable.Column(texts.get("cli.list.name"), false), new TextTable.Column(texts.get("cli.list.title"), false));
        try (TextTable table = new TextTable(invocation.output().text(), columns, 0)) {
            invocation.lists().all().forEach(list -> table.add(list.name(), list.title(texts)));
        }
    }

    void writeJson() {
        Texts texts = invocation.texts();
        try (JsonGenerator json = JSON.createGenerator(invocation.output().data()).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (ListDefinition list : invocation.lists().all()) {
                json.writeStartObject();
                json.writeStringField("name", list.name());
                json.writeStringField("title", list.title(texts));
                json.writeArrayFieldStart("columns");
                for (ListColumn column : list.columns()) {
                    json.writeString(column.key());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
