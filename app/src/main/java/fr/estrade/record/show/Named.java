package fr.estrade.record.show;

import fr.estrade.record.SchemaFacts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A record that another one refers to.
 *
 * @param code by which people call it; null where its table has none
 * @param name as people write it; null where nothing of it is a name
 */
public record Named(UUID id, String code, String name) {
    private static final List<String> WHOLE_NAMES = List.of("name", "title", "label", "placeholder", "file_name");
    /** What stands for a row that another refers to where it has no name: a comment is known by what it says. */
    private static final String WORDS = "body";

    /** The records of a table with these ids. */
    public static Map<UUID, Named> read(DSLContext dsl, Table<?> table, Collection<UUID> ids) {
        Field<UUID> id = SchemaFacts.idColumn(table);
        List<Field<?>> columns = Stream.concat(Stream.of("id", "code", "first_name", "last_name", WORDS), WHOLE_NAMES.stream())
                .<Field<?>>map(table::field).filter(Objects::nonNull).toList();
        Map<UUID, Named> found = new LinkedHashMap<>();
        dsl.select(columns).from(table).where(id.in(ids)).forEach(row ->
                found.put(row.get(id), new Named(row.get(id), text(row, "code"), Optional.ofNullable(name(row)).orElseGet(() -> text(row, WORDS)))));
        return found;
    }

    /** What a row is called by people; null if nothing in it is a name. */
    public static String name(Record row) {
        String person = Stream.of("first_name", "last_name").map(column -> text(row, column)).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return !person.isEmpty() ? person : WHOLE_NAMES.stream().map(column -> text(row, column)).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    private static String text(Record row, String column) {
        return row.field(column) == null ? null : row.get(column, String.class);
    }

    @Override
    public String toString() {
        return Stream.of(name, code == null || name == null ? code : "(" + code + ")").filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
