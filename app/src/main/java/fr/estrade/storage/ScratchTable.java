package fr.estrade.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows that live in memory as long as somebody looks at them, and are listed, filtered and sorted like those of a base. Nothing of
 * them is saved, and no journal knows them. Safe to use from any thread but the screen's.
 */
public final class ScratchTable implements AutoCloseable {
    private final Connection kept;
    private final DSLContext writing;
    private final DSLContext reading;
    private final Table<?> table;
    private final List<Field<?>> fields;

    /**
     * An empty table.
     *
     * @param name   of the table
     * @param fields its columns; the first is its key
     */
    public ScratchTable(String name, List<Field<?>> fields) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(H2Url.memory("scratch-" + UUID.randomUUID()));
        source.setUser(H2Url.ADMIN);
        source.setPassword(H2Url.PASSWORD);
        try {
            // The rows are gone with the last connection.
            this.kept = source.getConnection();
        } catch (SQLException failed) {
            throw new IllegalStateException("No memory for a table", failed);
        }
        this.writing = Dsl.on(kept, SQLDialect.H2);
        this.reading = Dsl.on(source, SQLDialect.H2);
        this.table = DSL.table(DSL.name(name));
        this.fields = List.copyOf(fields);
        writing.createTable(table).columns(this.fields).primaryKey(this.fields.getFirst()).execute();
    }

    /** For reading. */
    public DSLContext dsl() {
        return reading;
    }

    /** Adds rows, each with a value for each field in their order. */
    public synchronized void add(List<Object[]> rows) {
        if (!rows.isEmpty()) {
            var batch = writing.batch(DSL.insertInto(table, fields).values(new Object[fields.size()]));
            rows.forEach(batch::bind);
            batch.execute();
        }
    }

    /** Takes all rows away. */
    public synchronized void clear() {
        writing.deleteFrom(table).execute();
    }

    /** Gives the memory back. */
    @Override
    public synchronized void close() {
        try {
            kept.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
