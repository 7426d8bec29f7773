package fr.estrade.journal;

import fr.estrade.text.SearchKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
 * @param searchKey  column kept from others; null where there is none
 * @param searchFrom the others, in their order
 * @param derived    names of the columns that derivations keep
 */
record TableInfo(Table<?> table, Field<UUID> id, Field<Long> version, Map<Field<UUID>, Table<?>> parents, Field<String> searchKey, List<Field<?>> searchFrom,
        Set<String> derived) {

    String name() {
        return table.getName();
    }

    /** Whether the journal keeps the column by itself: not typed, not compared, not undone. */
    boolean isKept(Field<?> field) {
        return field.equals(version) || field.equals(searchKey) || derived.contains(field.getName());
    }

    UUID idOf(Record row) {
        return row.get(id);
    }

    long versionOf(Record row) {
        Long counted = row.get(version);
        return counted == null ? 0 : counted;
    }

    /** What stands in the search key of a row with these values. */
    String searchKeyOf(Function<Field<?>, Object> valueOf) {
        return SearchKey.of(searchFrom.stream().map(field -> Objects.toString(valueOf.apply(field), null)).toArray(String[]::new));
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
