package fr.estrade.record.show;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/** Writes a record for other programs: the columns under their names, other records as {id, code, name}. */
final class OutlineJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REFERENCE = "_id";

    private final RecordOutline.Content content;
    private final Map<Field<?>, String> keys;

    OutlineJson(RecordOutline.Content content, Map<Field<?>, String> keys) {
        this.content = content;
        this.keys = keys;
    }

    ObjectNode write() {
        ObjectNode into = JSON.createObjectNode();
        put(into, content.columns(), content.row());
        for (RecordOutline.Rows list : content.lists()) {
            ArrayNode rows = into.putArray(list.children().key());
            list.rows().forEach(row -> put(rows.addObject(), list.columns(), row));
        }
        return into;
    }

    private void put(ObjectNode into, RecordOutline.Columns columns, Record row) {
        for (TableField<?, ?> column : columns.columns()) {
            String name = column.getName();
            if (columns.references().containsKey(column)) {
                String shorter = name.endsWith(REFERENCE) ? name.substring(0, name.length() - REFERENCE.length()) : name;
                reference(into, keys.getOrDefault(column, JsonValues.key(shorter)), (UUID) row.get(column));
            } else {
                JsonValues.put(into, keys.getOrDefault(column, JsonValues.key(name)), row.get(column));
            }
        }
    }

    private void reference(ObjectNode into, String key, UUID id) {
        Named named = id == null ? null : content.names().get(id);
        if (named == null) {
            into.putNull(key);
        } else {
            into.putObject(key).put("id", id.toString()).put("code", named.code()).put("name", named.name());
        }
    }
}
