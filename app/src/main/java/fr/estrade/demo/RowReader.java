package fr.estrade.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.storage.change.CanonicalText;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jooq.Field;
import org.jooq.TableRecord;

/**
 * Makes rows of the content's objects: a key is the name of a column in lowerCamelCase, a list of texts is one text of
 * several lines. A key that is no column is a mistake of the content and stops the reading.
 */
final class RowReader {
    private final DemoText text;
    private final SeededIds ids;

    RowReader(DemoText text, SeededIds ids) {
        this.text = text;
        this.ids = ids;
    }

    /**
     * Fills a new row.
     *
     * @param row   without values; gets an id
     * @param apart keys that are not columns but read by the caller
     */
    <R extends TableRecord<R>> R read(R row, JsonNode object, Set<String> apart) {
        row.set(row.field("id", UUID.class), ids.next());
        return fill(row, object, apart);
    }

    /** Sets the columns that the object names, and leaves the others. */
    <R extends TableRecord<R>> R fill(R row, JsonNode object, Set<String> apart) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!apart.contains(entry.getKey())) {
                Field<?> field = row.field(columnName(entry.getKey()));
                if (field == null) {
                    throw new IllegalArgumentException("Demonstration: no column %s in %s".formatted(entry.getKey(), row.getTable().getName()));
                }
                set(row, field, entry.getValue());
            }
        }
        return row;
    }

    private <T> void set(TableRecord<?> row, Field<T> field, JsonNode value) {
        row.set(field, CanonicalText.parse(text(value), field.getType()));
    }

    /** A text of the content, its places filled; the lines of a list one below the other. */
    String text(JsonNode value) {
        String written = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining("\n"))
                : value.asText();
        return text.set(written);
    }

    private static String columnName(String key) {
        StringBuilder name = new StringBuilder();
        for (char c : key.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }
}
