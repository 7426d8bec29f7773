package fr.estrade.journal;

import fr.estrade.db.DefaultSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Schema;
import org.jooq.Table;

/** The tables that the journal writes, by name, with what the comments of the schema say of them. */
final class JournalSchema {
    private static final Pattern PARENT = Pattern.compile("\\bparent: *(\\w+(?:, *\\w+)*)");
    private static final Pattern DERIVED = Pattern.compile("\\bderived\\b");

    private final Map<String, TableInfo> tables = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<TableInfo> childrenFirst = new ArrayList<>();

    /**
     * A foreign key.
     *
     * @param from    the table that refers
     * @param column  by which column
     * @param to      the table that is referred to
     * @param isOwner whether the referring row belongs to the other
     */
    record Reference(TableInfo from, Field<UUID> column, TableInfo to, boolean isOwner) {}

    private JournalSchema(Schema schema) {
        for (Table<?> table : schema.getTables()) {
            // The journal's own tables have no version: nobody edits them.
            if (table.field("version") != null) {
                tables.put(table.getName(), infoOf(table));
            }
        }
        tables.values().forEach(this::addReferences);
        Set<TableInfo> visited = new HashSet<>();
        tables.values().forEach(table -> visit(table, visited));
    }

    private void addReferences(TableInfo from) {
        for (ForeignKey<?, ?> key : from.table().getReferences()) {
            TableInfo to = tables.get(key.getKey().getTable().getName());
            Field<UUID> column = from.table().field(key.getFields().getFirst().getName(), UUID.class);
            references.add(new Reference(from, column, to, from.parents().containsKey(column)));
        }
    }

    private void visit(TableInfo table, Set<TableInfo> visited) {
        if (visited.add(table)) {
            referencesTo(table).forEach(reference -> visit(reference.from(), visited));
            childrenFirst.add(table);
        }
    }

    /** The schema that the program was built with. */
    static JournalSchema generated() {
        return new JournalSchema(DefaultSchema.DEFAULT_SCHEMA);
    }

    /**
     * What is known of a table.
     *
     * @throws IllegalArgumentException if the journal does not write it
     */
    TableInfo of(Table<?> table) {
        TableInfo info = tables.get(table.getName());
        if (info == null) {
            throw new IllegalArgumentException("The journal does not write " + table.getName());
        }
        return info;
    }

    /** The table of that name; null if there is none (any more). */
    TableInfo find(String name) {
        return tables.get(name);
    }

    Collection<TableInfo> all() {
        return tables.values();
    }

    /** The foreign keys that refer to a table. */
    List<Reference> referencesTo(TableInfo table) {
        return references.stream().filter(reference -> reference.to().equals(table)).toList();
    }

    /** The tables in an order in which each comes before those that it refers to. */
    List<TableInfo> childrenFirst() {
        return childrenFirst;
    }

    private static TableInfo infoOf(Table<?> table) {
        Set<String> derived = Arrays.stream(table.fields())
                .filter(field -> DERIVED.matcher(field.getComment()).find())
                .map(Field::getName)
                .collect(Collectors.toUnmodifiableSet());
        return new TableInfo(table, table.field("id", UUID.class), table.field("version", Long.class), parents(table), keys(table), derived);
    }

    private static List<KeptKey> keys(Table<?> table) {
        List<KeptKey> keys = new ArrayList<>();
        for (Field<?> field : table.fields()) {
            for (KeptKey.Form form : KeptKey.Form.values()) {
                List<String> sources = names(Pattern.compile("\\b" + form.word() + ": *(\\w+(?:, *\\w+)*)"), field.getComment());
                if (!sources.isEmpty()) {
                    keys.add(new KeptKey(table.field(field.getName(), String.class), form,
                            sources.stream().<Field<?>>map(source -> required(table, source)).toList()));
                }
            }
        }
        return keys;
    }

    private static Map<Field<UUID>, Table<?>> parents(Table<?> table) {
        Map<Field<UUID>, Table<?>> parents = new LinkedHashMap<>();
        for (String column : names(PARENT, table.getComment())) {
            required(table, column);
            parents.put(table.field(column, UUID.class), ownerOf(table, column));
        }
        return parents;
    }

    private static Table<?> ownerOf(Table<?> table, String column) {
        for (ForeignKey<?, ?> key : table.getReferences()) {
            if (key.getFields().size() == 1 && key.getFields().getFirst().getName().equals(column)) {
                return key.getKey().getTable();
            }
        }
        throw new IllegalStateException("The comment of " + table.getName() + " names a parent that no foreign key has: " + column);
    }

    private static List<String> names(Pattern pattern, String comment) {
        Matcher found = pattern.matcher(comment);
        return found.find() ? List.of(found.group(1).split(", *")) : List.of();
    }

    private static Field<?> required(Table<?> table, String column) {
        Field<?> field = table.field(column);
        if (field == null) {
            throw new IllegalStateException("A comment of " + table.getName() + " names a column that it has not: " + column);
        }
        return field;
    }
}
