package fr.estrade.ui;

import fr.estrade.record.SchemaFacts;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Where rows are shown that have no page of their own: on that of the record they belong to, in the part that is called by their table.
 *
 * @param owner the column of the rows that names the record
 * @param page  shows the record
 */
public record OwnerPlaces(TableField<?, UUID> owner, String page) {

    /** The places of rows by their ids, without those of rows that are gone. Reads the base. */
    public Map<UUID, Place> of(DSLContext dsl, Collection<UUID> ids) {
        Table<?> table = owner.getTable();
        Field<UUID> id = SchemaFacts.idColumn(table);
        return dsl.select(id, owner).from(table).where(id.in(ids)).fetchMap(id, owner).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> Place.of(page, row.getValue()).at(table.getName())));
    }
}
