package fr.estrade.record.show;

import fr.estrade.record.ColumnFacts;
import fr.estrade.record.SchemaFacts;
import fr.estrade.text.Formats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * What of a record is shown: all columns of its row, whose names and labels the schema gives, and the rows that belong to it or
 * refer to it. What the program keeps for itself and the bytes of files are left out; a key of another record shows its code and
 * name. Immutable.
 */
public final class RecordOutline {

    /**
     * Rows that refer to the record.
     *
     * @param key        of JSON; {@code show.<key>} is their heading
     * @param parent     the column by which they refer
     * @param position   orders them; null: in the order in which they were made
     * @param restricted whether they are shown to those only who ask for them
     */
    record Children(String key, TableField<?, UUID> parent, Field<?> position, boolean restricted) {

        Table<?> table() {
            return parent.getTable();
        }
    }

    /**
     * Where the columns of a table lead: the tables of other records.
     *
     * @param columns what is shown
     */
    record Columns(List<TableField<?, ?>> columns, Map<Field<?>, Table<?>> references) {

        /** What is shown of a table, seen from the record that a column names. */
        static Columns of(Table<?> table, Field<?> parent) {
            Map<Field<?>, Table<?>> references = new HashMap<>();
            for (ForeignKey<?, ?> key : table.getReferences()) {
                references.put(key.getFields().getFirst(), key.getKey().getTable());
            }
            List<TableField<?, ?>> shown = new ArrayList<>();
            for (TableField<?, ?> column : SchemaFacts.columns(table)) {
                boolean isId = column.getName().equals("id");
                if (!column.equals(parent) && column.getType() != byte[].class && !column.getName().equals("position")
                        && (isId || !ColumnFacts.of(column).isKept())) {
                    shown.add(column);
                }
            }
            return new Columns(shown, references);
        }
    }

    /** Rows of one list, as they were read. */
    record Rows(Children children, Columns columns, List<Record> rows) {}

    /** What was read of a record. */
    record Content(Columns columns, Record row, List<Rows> lists, Map<UUID, Named> names) {}

    private final Table<?> table;
    private final List<Children> children;
    private final Map<Field<?>, String> keys;
    private final Map<Field<?>, BiFunction<Object, Formats, String>> words;

    private RecordOutline(Table<?> table, List<Children> children, Map<Field<?>, String> keys,
            Map<Field<?>, BiFunction<Object, Formats, String>> words) {
        this.table = table;
        this.children = children;
        this.keys = keys;
        this.words = words;
    }

    /** The columns of a table. */
    public static RecordOutline of(Table<?> table) {
        return new RecordOutline(table, List.of(), Map.of(), Map.of());
    }

    /**
     * With the rows that refer to it.
     *
     * @param key      of JSON; their heading is the text {@code show.<key>}
     * @param parent   the column by which they refer to the record
     * @param position the column that orders them
     */
    public RecordOutline children(String key, TableField<?, UUID> parent, Field<?> position) {
        return with(new Children(key, parent, position, false));
    }

    /** With rows that are shown to those only who ask for them. */
    public RecordOutline restricted(String key, TableField<?, UUID> parent, Field<?> position) {
        return with(new Children(key, parent, position, true));
    }

    private RecordOutline with(Children more) {
        List<Children> all = new ArrayList<>(children);
        all.add(more);
        return new RecordOutline(table, List.copyOf(all), keys, words);
    }

    /** With another key of JSON than the name of the column: the organisation of a trainer is its provider. */
    public RecordOutline called(TableField<?, ?> column, String key) {
        Map<Field<?>, String> all = new HashMap<>(keys);
        all.put(column, key);
        return new RecordOutline(table, children, Map.copyOf(all), words);
    }

    /** With a way to write a column for people: a SIRET in groups of digits. */
    @SuppressWarnings("unchecked")
    public <T> RecordOutline written(TableField<?, T> column, BiFunction<T, Formats, String> writer) {
        Map<Field<?>, BiFunction<Object, Formats, String>> all = new HashMap<>(words);
        all.put(column, (BiFunction<Object, Formats, String>) writer);
        return new RecordOutline(table, children, keys, Map.copyOf(all));
    }

    /** Reads a record; empty if there is none of that id. */
    Optional<Shown> read(DSLContext dsl, UUID id, boolean restricted) {
        Columns own = Columns.of(table, null);
        Record row = dsl.select(own.columns()).from(table).where(SchemaFacts.idColumn(table).eq(id)).fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        List<Rows> lists = new ArrayList<>();
        for (Children list : children) {
            if (restricted || !list.restricted()) {
                Columns columns = Columns.of(list.table(), list.parent());
                Field<UUID> key = SchemaFacts.idColumn(list.table());
                lists.add(new Rows(list, columns, List.copyOf(dsl.select(columns.columns()).from(list.table()).where(list.parent().eq(id))
                        .orderBy(list.position() == null ? key : list.position(), key).fetch())));
            }
        }
        Content content = new Content(own, row, lists, names(dsl, own, row, lists));
        return Optional.of(Shown.of(() -> new OutlineJson(content, keys).write(), texts -> new OutlineText(content, words, texts).write()));
    }

    /** The names of all records that the rows refer to: one reading a table. */
    private static Map<UUID, Named> names(DSLContext dsl, Columns own, Record row, List<Rows> lists) {
        Map<Table<?>, Set<UUID>> wanted = new LinkedHashMap<>();
        collect(own, row, wanted);
        lists.forEach(list -> list.rows().forEach(child -> collect(list.columns(), child, wanted)));
        Map<UUID, Named> names = new HashMap<>();
        wanted.forEach((target, ids) -> names.putAll(Named.read(dsl, target, ids)));
        return names;
    }

    private static void collect(Columns columns, Record row, Map<Table<?>, Set<UUID>> into) {
        columns.references().forEach((column, target) -> {
            if (row.field(column) != null && row.get(column) instanceof UUID id) {
                into.computeIfAbsent(target, other -> new LinkedHashSet<>()).add(id);
            }
        });
    }
}
