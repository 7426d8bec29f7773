package fr.estrade.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.exchange.ImportFile;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Outcome;
import fr.estrade.exchange.Preview;
import fr.estrade.exchange.PreviewList;
import fr.estrade.list.Filter;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.list.Row;
import fr.estrade.list.export.RowJson;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes what became of a file: for people the lines to look at and how many there are of each outcome, for programs every line. */
final class ImportText {
    private static final JsonMapper JSON = JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    private static final ListQuery TROUBLES = PreviewList.LIST.query().and(Filter.of("outcome", Operator.IS, Outcome.DOUBT, Outcome.REFUSED));

    private final Invocation invocation;
    private final ImportTarget<?> target;
    private final ImportFile file;

    ImportText(Invocation invocation, ImportTarget<?> target, ImportFile file) {
        this.invocation = invocation;
        this.target = target;
        this.file = file;
    }

    /** @param written whether the lines were imported, and not only looked at */
    void write(Preview preview, PreviewList lines, TextOrJson format, boolean written) {
        if (format == TextOrJson.JSON) {
            json(preview, lines, written);
        } else {
            if (preview.troubles() > 0) {
                new ListText(invocation).write(lines.dsl(), PreviewList.LIST, TROUBLES, null);
            }
            Texts texts = invocation.texts();
            invocation.say("cli.import.file", file.source().name(), file.form(texts));
            columns(texts);
            List<String> counts = new ArrayList<>();
            for (Outcome outcome : Outcome.values()) {
                if (preview.count(outcome) > 0) {
                    counts.add(texts.get("cli.import.count", preview.count(outcome), texts.code(outcome)));
                }
            }
            invocation.say(written ? "cli.import.done" : "cli.import.preview", texts.count("exchange.read", preview.lines()), String.join(", ", counts));
        }
    }

    private void columns(Texts texts) {
        List<String> left = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (int column = 0; column < file.mapping().fields().size(); column++) {
            String field = file.mapping().fields().get(column);
            String heading = file.mapping().heading(column).isEmpty() ? String.valueOf(column + 1) : file.mapping().heading(column);
            if (field == null) {
                left.add(heading);
            } else {
                known.add(heading + " = " + target.find(field).orElseThrow().label(texts));
            }
        }
        invocation.say("cli.import.columns", String.join(", ", known));
        if (!left.isEmpty()) {
            invocation.say("cli.import.left-out", String.join(", ", left));
        }
    }

    private void json(Preview preview, PreviewList lines, boolean written) {
        try (JsonGenerator json = JSON.createGenerator(invocation.output().data()).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("target", target.name());
            json.writeStringField("file", file.source().name());
            json.writeBooleanField("written", written);
            json.writeNumberField("count", preview.lines());
            json.writeObjectFieldStart("outcomes");
            for (Outcome outcome : Outcome.values()) {
                json.writeNumberField(outcome.name(), preview.count(outcome));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("lines");
            ListReader reader = new ListReader(lines.dsl(), PreviewList.LIST, PreviewList.LIST.query(), invocation.environment().clock());
            reader.stream(row -> line(json, reader.columns(), row));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void line(JsonGenerator json, List<ListColumn> columns, Row row) {
        try {
            json.writeStartObject();
            RowJson.write(json, columns, row);
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
