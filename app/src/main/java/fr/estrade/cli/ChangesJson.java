package fr.estrade.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.journal.ChangeSummary;
import fr.estrade.journal.History;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Changes for other programs: one array of flat objects. */
final class ChangesJson {
    private static final JsonMapper JSON = JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private final Texts texts;
    private final History history;

    ChangesJson(Texts texts, History history) {
        this.texts = texts;
        this.history = history;
    }

    void write(List<ChangeSummary> changes, Output output) {
        try (JsonGenerator json = JSON.createGenerator(output.data()).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (ChangeSummary change : changes) {
                json.writeStartObject();
                json.writeStringField("id", change.id().toString());
                json.writeNumberField("number", change.number());
                json.writeStringField("madeAt", change.madeAt().toString());
                json.writeStringField("madeBy", change.madeBy());
                json.writeStringField("kind", change.kind().name());
                json.writeStringField("label", ChangeText.of(change, texts));
                json.writeStringField("targetId", change.targetId() == null ? null : change.targetId().toString());
                json.writeBooleanField("undone", history.isUndone(change));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
