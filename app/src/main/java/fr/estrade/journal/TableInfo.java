package fr.estrade.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * What the journal knows of a table, from the schema and its comments.
 *
 * @param table      the generated table
 * @param id         its key
 * @param version    counts the writes of a row
 * @param parents    keys of which the first that is not null names the owner, with the owner's table
 * @param keys       columns kept from others
 * @param derived    names of the columns that derivations keep
 * @param kept       names of the columns that the journal keeps by itself
 */
record TableInfo(Table<?> table, Field<UUID> id, Field<Long> version, Map<Field<UUID>, Table<?>> parents, List<KeptKey> keys,
        Set<String> derived, Set<String> kept) {

    TableInfo(Table<?> table, Field<UUID> id, Field<Long> version, Map<Field<UUID>, Table<?>> parents, List<KeptKey> keys, Set<String> derived) {
        this(table, id, version, parents, keys, derived, kept(version, keys, derived));
    }

    private static Set<String> kept(Field<Long> version, List<KeptKey> keys, Set<String> derived) {
        Set<String> kept = new HashSet<>(derived);
        kept.add(version.getName());
        keys.forEach(key -> kept.add(key.column().getName()));
        return Set.copyOf(kept);
    }

    String name() {
        return table.getName();
    }

    /** Whether the journal keeps the column by itself: not typed, not compared, not undone. */
    boolean isKept(Field<?> field) {
        return kept.contains(field.getName());
    }

    UUID idOf(Record row) {
        return row.get(id);
    }

    long versionOf(Record row) {
        Long counted = row.get(version);
        return counted == null ? 0 : counted;
    }

    /** The column of that name; null if the table has none (any more). */
    Field<?> field(String column) {
        return table.field(column);
    }

    /** One schema holds one of each name; comparing all of it for each row would cost. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableInfo info && table.getName().equals(info.table.getName());
    }

    @Override
    public int hashCode() {
        return table.getName().hashCode();
    }

    @Override
    public String toString() {
        return table.getName();
    }
}
