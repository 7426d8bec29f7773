package fr.estrade.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables of an open base, read from the base itself: what the redo tail and backups are applied to by plain names. */
final class LiveSchema {
    private final Map<String, LiveTable> tables = new LinkedHashMap<>();
    private final List<LiveReference> references = new ArrayList<>();

    /** A foreign key of one column. */
    record LiveReference(String name, String table, String column, String referredTable, String referredColumn) {}

    private LiveSchema() {}

    /** Reads the schema; the connection's own. */
    static LiveSchema read(DSLContext dsl) {
        LiveSchema schema = new LiveSchema();
        schema.readTables(dsl);
        schema.readReferences(dsl);
        return schema;
    }

    /** All tables that hold the office's data: all but Flyway's. */
    Collection<LiveTable> tables() {
        return tables.values();
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    LiveTable table(String name) {
        LiveTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("No table " + name);
        }
        return table;
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    List<LiveReference> references() {
        return references;
    }

    private void readTables(DSLContext dsl) {
        Map<String, List<String>> keys = keys(dsl);
        Map<String, Map<String, Field<?>>> columns = new LinkedHashMap<>();
        Result<Record> rows = dsl.fetch("""
                select c.table_name, c.column_name, c.data_type
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> {0}
                order by c.table_name, c.ordinal_position""", DSL.inline(Tables.FLYWAY));
        for (Record row : rows) {
            String column = row.get(1, String.class);
            columns.computeIfAbsent(row.get(0, String.class), name -> new LinkedHashMap<>())
                    .put(column, DSL.field(DSL.name(column), type(row.get(2, String.class))));
        }
        columns.forEach((name, fields) -> {
            List<Field<?>> key = new ArrayList<>();
            keys.getOrDefault(name, List.of()).forEach(column -> key.add(fields.get(column)));
            tables.put(name, new LiveTable(name, fields, key));
        });
    }

    private static Map<String, List<String>> keys(DSLContext dsl) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Record row : dsl.fetch("""
                select k.table_name, k.column_name
                from information_schema.key_column_usage k
                join information_schema.table_constraints t
                  on t.constraint_schema = k.constraint_schema and t.constraint_name = k.constraint_name and t.table_name = k.table_name
                where lower(k.table_schema) = 'public' and t.constraint_type = 'PRIMARY KEY'
                order by k.table_name, k.ordinal_position""")) {
            keys.computeIfAbsent(row.get(0, String.class), name -> new ArrayList<>()).add(row.get(1, String.class));
        }
        return keys;
    }

    private void readReferences(DSLContext dsl) {
        for (Record row : dsl.fetch("""
                select r.constraint_name, k.table_name, k.column_name, u.table_name, u.column_name
                from information_schema.referential_constraints r
                join information_schema.key_column_usage k
                  on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
                join information_schema.key_column_usage u
                  on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
                 and u.ordinal_position = k.ordinal_position
                where lower(k.table_schema) = 'public'
                order by k.table_name, r.constraint_name""")) {
            references.add(new LiveReference(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class),
                    row.get(3, String.class), row.get(4, String.class)));
        }
    }

    private static DataType<?> type(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "uuid" -> SQLDataType.UUID;
            case "character varying", "text" -> SQLDataType.VARCHAR;
            case "boolean" -> SQLDataType.BOOLEAN;
            case "smallint" -> SQLDataType.SMALLINT;
            case "integer" -> SQLDataType.INTEGER;
            case "bigint" -> SQLDataType.BIGINT;
            case "numeric", "decimal" -> SQLDataType.NUMERIC;
            case "date" -> SQLDataType.LOCALDATE;
            case "time", "time without time zone" -> SQLDataType.LOCALTIME;
            case "timestamp with time zone" -> SQLDataType.TIMESTAMPWITHTIMEZONE;
            case "binary varying", "bytea" -> SQLDataType.VARBINARY;
            default -> throw new IllegalStateException("No column of this house has the type " + name);
        };
    }
}
