package fr.estrade.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What derived columns of a row should be.
 *
 * @param table  its table
 * @param id     its id
 * @param values the columns and their values, which may be null
 */
public record DerivedRow(Table<?> table, UUID id, Map<Field<?>, Object> values) {

    public DerivedRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
