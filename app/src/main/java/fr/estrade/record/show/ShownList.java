package fr.estrade.record.show;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import fr.estrade.list.CellText;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.list.export.RowJson;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The rows of a list as a part of a record: as objects of JSON, and a line a row. */
final class ShownList {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEPARATOR = " · ";

    private final ListDefinition list;
    private final List<ListColumn> columns;

    ShownList(ListDefinition list, Set<String> without) {
        this.list = list;
        this.columns = list.columns().stream().filter(column -> !without.contains(column.key())).toList();
    }

    ShownPart.Content read(DSLContext dsl) {
        List<Row> rows = new ArrayList<>();
        new ListReader(dsl, list, list.query().withColumns(columns.stream().map(ListColumn::key).toList()), Clock.systemDefaultZone())
                .stream(rows::add);
        return new ShownPart.Content(json(rows), texts -> rows.stream().map(row -> "• " + line(row, texts)).collect(Collectors.joining("\n")));
    }

    private JsonNode json(List<Row> rows) {
        try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
            buffer.writeStartArray();
            for (Row row : rows) {
                buffer.writeStartObject();
                buffer.writeStringField("id", row.id().toString());
                RowJson.write(buffer, columns, row);
                buffer.writeEndObject();
            }
            buffer.writeEndArray();
            return JSON.readTree(buffer.asParser());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing of this leaves the memory", impossible);
        }
    }

    private String line(Row row, Texts texts) {
        CellText cells = new CellText(texts, ZoneId.systemDefault());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ListColumn column = columns.get(i);
            if (column.isVisible() && row.get(i) != null) {
                parts.add(part(column, cells.of(column, row.get(i)), texts));
            }
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(SEPARATOR));
    }

    /** What does not tell by itself what it is stands behind its title: a date, a number. */
    private String part(ListColumn column, String value, Texts texts) {
        boolean tells = column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.CODE || column.kind() == ColumnKind.MONEY;
        return tells ? value : texts.get("record.show.field", list.title(column, texts), value);
    }
}
