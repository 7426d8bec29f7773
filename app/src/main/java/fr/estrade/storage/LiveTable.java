package fr.estrade.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table as it is in an open base, which may be older than the generated classes.
 *
 * @param name    plain name
 * @param columns in the table's order, by their plain names
 * @param key     the columns of its primary key
 */
record LiveTable(String name, Map<String, Field<?>> columns, List<Field<?>> key) {

    LiveTable {
        columns = new LinkedHashMap<>(columns);
    }

    Table<?> table() {
        return DSL.table(DSL.name(name));
    }

    /**
     * A column.
     *
     * @throws IllegalArgumentException if the table has none of that name
     */
    Field<?> column(String column) {
        Field<?> field = columns.get(column);
        if (field == null) {
            throw new IllegalArgumentException("No column " + name + "." + column);
        }
        return field;
    }

    boolean holdsBytes() {
        return columns.values().stream().anyMatch(field -> field.getType() == byte[].class);
    }
}
