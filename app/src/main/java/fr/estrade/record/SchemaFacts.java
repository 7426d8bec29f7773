package fr.estrade.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Check;
import org.jooq.Field;
import org.jooq.Key;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** What the schema says of tables. Every table of the house has a key {@code id} and a {@code version}. */
public final class SchemaFacts {
    private static final Pattern RESTRICTED = Pattern.compile("\\brestricted\\b");

    private SchemaFacts() {
    }

    /** Whether the rows of a table are shown to those only who ask for them, so that no history or list says what is in them. */
    public static boolean isRestricted(Table<?> table) {
        return RESTRICTED.matcher(table.getComment()).find();
    }

    /** The column that holds the id of a table's rows. */
    public static <R extends Record> TableField<R, UUID> idColumn(Table<R> table) {
        return column(table, "id", UUID.class);
    }

    /** The column that counts the writes of a table's rows. */
    public static <R extends Record> TableField<R, Long> versionColumn(Table<R> table) {
        return column(table, "version", Long.class);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record, T> TableField<R, T> column(Table<R> table, String name, Class<T> type) {
        Field<?> field = table.field(name);
        if (!(field instanceof TableField<?, ?>) || field.getType() != type) {
            throw new IllegalArgumentException("Table " + table.getName() + " has no column " + name);
        }
        return (TableField<R, T>) field;
    }

    /** Id of a row; null if it has none yet. */
    public static UUID id(UpdatableRecord<?> row) {
        return row.get("id", UUID.class);
    }

    /** How often a row was written; 0 for a new one. */
    public static long version(UpdatableRecord<?> row) {
        Long version = row.get("version", Long.class);
        return version == null ? 0 : version;
    }

    /** The columns of a table, in their order. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> List<TableField<R, ?>> columns(Table<R> table) {
        return Stream.of(table.fields()).<TableField<R, ?>>map(field -> (TableField<R, ?>) field).toList();
    }

    /** The columns that a constraint of the schema is about, in the table's order; empty if the table has no such constraint. */
    public static <R extends Record> List<TableField<R, ?>> columnsOf(Table<R> table, String constraint) {
        Map<String, Key<R>> keys = Stream.concat(table.getKeys().stream(), table.getReferences().stream())
                .collect(Collectors.toMap(Key::getName, Function.identity(), (one, same) -> one));
        if (keys.containsKey(constraint)) {
            return List.copyOf(keys.get(constraint).getFields());
        }
        return table.getChecks().stream()
                .filter(check -> check.getName().equals(constraint))
                .flatMap(check -> named(table, check))
                .toList();
    }

    private static <R extends Record> Stream<TableField<R, ?>> named(Table<R> table, Check<R> check) {
        String condition = check.condition().toString();
        return columns(table).stream().filter(column -> Pattern.compile("\"" + Pattern.quote(column.getName()) + "\"").matcher(condition).find());
    }
}
