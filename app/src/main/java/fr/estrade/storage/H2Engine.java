package fr.estrade.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Constants;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/** An open H2 file: one connection of the owner, a pool of the worker's. Only one process has it open. */
final class H2Engine implements Engine {
    private static final int POOL = 8;

    private final H2File file;
    private final HikariDataSource pool;

    private H2Engine(H2File file, HikariDataSource pool) {
        this.file = file;
        this.pool = pool;
    }

    /** Takes over an open file, whose schema must be migrated. */
    static H2Engine on(H2File file) throws SQLException {
        grant(file);
        HikariConfig config = new HikariConfig();
        config.setPoolName("base");
        config.setJdbcUrl(file.url());
        config.setUsername(H2Url.WORKER);
        config.setPassword(H2Url.PASSWORD);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        // A file of our own process does not go away between two statements.
        config.setMaxLifetime(0);
        config.setInitializationFailTimeout(1);
        return new H2Engine(file, new HikariDataSource(config));
    }

    /** Lets the worker read and write rows; of the journal's own tables it can only read and add. */
    private static void grant(H2File file) throws SQLException {
        file.execute("CREATE USER IF NOT EXISTS \"" + H2Url.WORKER + "\" PASSWORD ''");
        for (LiveTable table : LiveSchema.read(file.admin()).tables()) {
            boolean appendOnly = table.name().equals("change") || table.name().equals("change_row");
            // What a stop in the middle of forgetting left.
            if (appendOnly) {
                file.execute("REVOKE UPDATE ON \"" + table.name() + "\" FROM \"" + H2Url.WORKER + "\"");
            }
            String rights = appendOnly ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
            file.execute("GRANT " + rights + " ON \"" + table.name() + "\" TO \"" + H2Url.WORKER + "\"");
        }
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

    H2File file() {
        return file;
    }

    @Override
    public void allowScrubbing(boolean allowed) {
        try {
            file.execute((allowed ? "GRANT UPDATE ON \"change_row\" TO \"" : "REVOKE UPDATE ON \"change_row\" FROM \"") + H2Url.WORKER + "\"");
        } catch (SQLException failed) {
            throw new DataAccessException("The rights of the journal", failed);
        }
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

    @Override
    public void endSnapshot(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Ends the work on the file, which stays open for its owner. */
    @Override
    public void close() {
        pool.close();
    }
}
