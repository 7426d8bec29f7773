package fr.estrade.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.Constants;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** An open H2 file: one connection of the owner, a pool of the worker's. Only one process has it open. */
final class H2Engine implements Engine {
    private static final int POOL = 8;

    private final Connection owner;
    private final DSLContext admin;
    private final HikariDataSource pool;

    private H2Engine(Connection owner, HikariDataSource pool) {
        this.owner = owner;
        this.admin = Dsl.on(owner, SQLDialect.H2);
        this.pool = pool;
    }

    /**
     * Takes over the owner's open connection. The schema must be migrated.
     *
     * @param url what the owner's connection was opened with
     */
    static H2Engine on(Connection owner, String url) throws SQLException {
        grant(owner);
        HikariConfig config = new HikariConfig();
        config.setPoolName("base");
        config.setJdbcUrl(url);
        config.setUsername(H2Url.WORKER);
        config.setPassword(H2Url.PASSWORD);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        // A file of our own process does not go away between two statements.
        config.setMaxLifetime(0);
        config.setInitializationFailTimeout(1);
        return new H2Engine(owner, new HikariDataSource(config));
    }

    /** Opens the file as its owner. */
    static Connection ownerOf(String url) throws SQLException {
        return DriverManager.getConnection(url, H2Url.ADMIN, H2Url.PASSWORD);
    }

    /** Lets the worker read and write rows; of the journal's own tables it can only read and add. */
    private static void grant(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER IF NOT EXISTS \"" + H2Url.WORKER + "\" PASSWORD ''");
            for (String table : tables(owner)) {
                boolean appendOnly = table.equals("change") || table.equals("change_row");
                String rights = appendOnly ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
                statement.execute("GRANT " + rights + " ON \"" + table + "\" TO \"" + H2Url.WORKER + "\"");
            }
        }
    }

    private static List<String> tables(Connection owner) {
        return Dsl.on(owner, SQLDialect.H2)
                .select(DSL.field("table_name", String.class))
                .from("information_schema.tables")
                .where("table_schema = 'public'")
                .fetch(0, String.class)
                .stream()
                .filter(name -> !name.equals(Tables.FLYWAY))
                .toList();
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.H2;
    }

    @Override
    public Connection worker() throws SQLException {
        return pool.getConnection();
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public DSLContext admin() {
        return admin;
    }

    @Override
    public long nextNumber(DSLContext transaction) {
        return Tables.newestNumber(transaction) + 1;
    }

    @Override
    public void startSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        connection.setAutoCommit(false);
    }

    /** Writes everything committed so far to the disk and waits for it. Costs about a millisecond. */
    synchronized void checkpoint() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /** Closes the file in order. */
    @Override
    public synchronized void close() {
        pool.close();
        try (Statement statement = owner.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException failed) {
            throw new IllegalStateException("The base did not close in order", failed);
        }
    }

    /** Lets go of the file without closing it in order; what was forced to the disk is there. */
    synchronized void abandon() {
        pool.close();
        try (Statement statement = owner.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException alreadyClosed) {
            // That is what was wanted.
        }
    }
}
