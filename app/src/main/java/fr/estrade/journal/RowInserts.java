package fr.estrade.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.UpdatableRecord;

/**
 * Inserts some hundreds of rows of one table with one statement, which also brings them back as the base has them now. Reading them
 * by their ids costs more than inserting them: PostgreSQL knows nothing yet of a table that this very change fills, and reads all of it.
 */
final class RowInserts {
    private final DSLContext dsl;
    private final Map<String, String> names = new HashMap<>();

    RowInserts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Inserts rows whose id and version are set; a null value is left to the column's default.
     *
     * @return the rows as the base has them now, by id
     * @throws org.jooq.exception.DataAccessException if the base refuses one of them
     */
    Map<UUID, Record> insert(TableInfo table, List<? extends UpdatableRecord<?>> rows) {
        Map<UUID, Record> inserted = new LinkedHashMap<>();
        for (Map.Entry<List<Field<?>>, List<UpdatableRecord<?>>> some : byColumns(table, rows).entrySet()) {
            for (Record row : insert(table, some.getKey(), some.getValue())) {
                inserted.put(table.idOf(row), row);
            }
        }
        return inserted;
    }

    /** The rows by what they give a value to: a null is written where the column has no default of its own. */
    private static Map<List<Field<?>>, List<UpdatableRecord<?>>> byColumns(TableInfo table, List<? extends UpdatableRecord<?>> rows) {
        Map<List<Field<?>>, List<UpdatableRecord<?>>> groups = new LinkedHashMap<>();
        for (UpdatableRecord<?> row : rows) {
            List<Field<?>> columns = Arrays.stream(table.table().fields())
                    .filter(field -> row.get(field) != null || !field.getDataType().defaulted())
                    .collect(Collectors.toCollection(ArrayList::new));
            groups.computeIfAbsent(columns, key -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private List<Record> insert(TableInfo table, List<Field<?>> columns, List<UpdatableRecord<?>> rows) {
        String statement = statement(table, columns, rows.size());
        return dsl.connectionResult(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                int parameter = 1;
                for (UpdatableRecord<?> row : rows) {
                    for (Field<?> column : columns) {
                        insert.setObject(parameter++, databaseValue(column, row));
                    }
                }
                return read(insert, table);
            }
        });
    }

    private List<Record> read(PreparedStatement insert, TableInfo table) throws SQLException {
        try (ResultSet inserted = insert.executeQuery()) {
            return List.copyOf(dsl.fetch(inserted, table.table().fields()));
        }
    }

    private static <T> Object databaseValue(Field<T> column, Record row) {
        return column.getConverter().to(row.get(column));
    }

    private String statement(TableInfo table, List<Field<?>> columns, int rows) {
        String one = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        String insert = "insert into " + dsl.render(table.table().getUnqualifiedName()) + " (" + names(columns) + ") values "
                + String.join(", ", Collections.nCopies(rows, one));
        String all = names(List.of(table.table().fields()));
        return dsl.dialect().family() == SQLDialect.H2 ? "select " + all + " from final table (" + insert + ")" : insert + " returning " + all;
    }

    private String names(Collection<Field<?>> columns) {
        return columns.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Field<?> column) {
        return names.computeIfAbsent(column.getName(), name -> dsl.render(column.getUnqualifiedName()));
    }
}
