package fr.estrade.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A PostgreSQL database that several workstations share; the server keeps what it acknowledged. */
final class PostgresEngine implements Engine {
    private static final int POOL = 8;
    /** Any number that no other program on that database takes for its own lock: "estrade" in ASCII. */
    private static final long NUMBER_LOCK = 0x65737472616465L;

    private final HikariDataSource pool;

    PostgresEngine(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("base");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("ApplicationName", "Estrade");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        this.pool = new HikariDataSource(config);
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public Connection worker() throws SQLException {
        return pool.getConnection();
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public long nextNumber(DSLContext transaction) {
        // Held until the transaction ends: whoever commits next sees this number, so none is missing and none is double.
        transaction.fetch("select pg_advisory_xact_lock({0})", DSL.val(NUMBER_LOCK));
        return Tables.newestNumber(transaction) + 1;
    }

    @Override
    public void startSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    @Override
    public void endSnapshot(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Override
    public void close() {
        pool.close();
    }
}
