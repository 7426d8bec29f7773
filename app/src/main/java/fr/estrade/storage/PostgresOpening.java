package fr.estrade.storage;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.api.FlywayException;

/** Opens a base that is a PostgreSQL database. */
final class PostgresOpening {
    private final BaseLocation location;
    private final OpenOptions options;

    PostgresOpening(BaseLocation location, OpenOptions options) {
        this.location = location;
        this.options = options;
    }

    Base open() {
        options.progress().accept(OpeningStage.OPENING);
        PostgresEngine engine = connect();
        try {
            return openOn(engine);
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    private PostgresEngine connect() {
        try {
            return new PostgresEngine(location.url());
        } catch (PoolInitializationException failed) {
            throw new UnreachableBaseException(location.shown(), failed);
        }
    }

    private Base openOn(PostgresEngine engine) {
        Migrations migrations = new Migrations(engine.pool(), "postgresql");
        int newest = Migrations.newest();
        int current = Tables.schemaVersion(Dsl.on(engine.pool(), engine.dialect()));
        if (current > newest) {
            throw new NewerBaseException(location.shown(), current, newest);
        }
        if (current < newest) {
            options.progress().accept(OpeningStage.MIGRATING);
            try {
                migrations.migrateTo(newest);
            } catch (FlywayException failed) {
                throw new MigrationFailedException(location.shown(), null, failed);
            }
        }
        OpeningReport report = new OpeningReport(current == 0, false, 0, 0, null, null, current, newest);
        ReentrantLock writer = new ReentrantLock(true);
        Backups backups = new Backups(engine, writer, options.appVersion(), Clock.systemUTC());
        return new Base(location, options, new Base.Parts(null, engine, engine.pool(), SafetyNet.NONE, writer, null, backups, engine::close, report));
    }
}
