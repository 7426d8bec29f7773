package fr.estrade.storage;

import fr.estrade.storage.change.CanonicalText;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Applies rows of a recorded change to a base by their plain names: the base is then what it was after the change. */
final class RowApplier {
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);

    private final DSLContext dsl;
    private final LiveSchema schema;

    RowApplier(DSLContext dsl, LiveSchema schema) {
        this.dsl = dsl;
        this.schema = schema;
    }

    /**
     * Applies a row. One whose images lack what was forgotten may be gone already.
     *
     * @throws IllegalStateException    if the base is not as it was before the change
     * @throws IllegalArgumentException if the base has no such table or column
     */
    void apply(RowChange row) {
        LiveTable table = schema.table(row.table());
        int touched = switch (row.operation()) {
            case INSERT -> dsl.insertInto(table.table()).set(values(table, row.after())).execute();
            case UPDATE -> dsl.update(table.table()).set(values(table, row.after())).where(ID.eq(row.rowId())).execute();
            case DELETE -> dsl.deleteFrom(table.table()).where(ID.eq(row.rowId())).execute();
        };
        boolean mayBeGone = row.before() != null && row.before().lacksForgotten();
        if (touched != 1 && !(touched == 0 && mayBeGone)) {
            throw new IllegalStateException("A recorded change does not fit the base: " + row);
        }
    }

    private static Map<Field<?>, Object> values(LiveTable table, RowImage image) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        image.asMap().forEach((column, text) -> {
            Field<?> field = table.column(column);
            values.put(field, CanonicalText.parse(text, field.getType()));
        });
        return values;
    }
}
