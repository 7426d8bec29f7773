package fr.estrade.storage;

import fr.estrade.storage.change.RowSpool;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * An open base: a folder of this workstation, or a PostgreSQL database. Reading is for everybody and from any thread but the
 * screen's; writing is the journal's ({@link #beginWrite}).
 */
public final class Base implements AutoCloseable {
    private final BaseLocation location;
    private final OpenOptions options;
    private final Parts parts;
    private final DSLContext reading;
    private final ReentrantLock writer = new ReentrantLock(true);

    /** What an opening hands over. */
    record Parts(UUID baseId, Engine engine, DataSource workers, SafetyNet safety, Path spoolFolder, Runnable closing, OpeningReport report) {}

    Base(BaseLocation location, OpenOptions options, Parts parts) {
        this.location = location;
        this.options = options;
        this.parts = parts;
        this.reading = Dsl.on(parts.workers(), parts.engine().dialect(), new StatementGuard(options.onUiThread(), true));
    }

    /**
     * Opens a base, makes it if there is none yet, and brings it to this version of the program. May take long after a stop
     * of the machine or before a migration.
     *
     * @throws BaseException if it cannot be opened; nothing was lost then, and the exception's text says what to do
     */
    public static Base open(BaseLocation location, OpenOptions options) {
        return location.isFolder() ? new H2Opening(location, options).open() : new PostgresOpening(location, options).open();
    }

    /** Where it is. */
    public BaseLocation location() {
        return location;
    }

    /** The folder it lives in; empty for PostgreSQL. */
    public Optional<Path> folder() {
        return location.asFolder();
    }

    /** Tells this base from all others; null for PostgreSQL. */
    public UUID id() {
        return parts.baseId();
    }

    /** What the opening found and did. */
    public OpeningReport report() {
        return parts.report();
    }

    /** Version of the program that has it open. */
    public String appVersion() {
        return options.appVersion();
    }

    /** The dialect of its SQL. */
    public SQLDialect dialect() {
        return parts.engine().dialect();
    }

    /** For reading; a writing statement is refused. Each statement sees what was committed before it. */
    public DSLContext dsl() {
        return reading;
    }

    /**
     * Begins the one writing transaction that this process has at a time. For the journal only.
     *
     * @throws IllegalStateException if this thread is inside one already, or is the screen's
     */
    public WriteTransaction beginWrite() {
        if (options.onUiThread().getAsBoolean()) {
            throw new IllegalStateException("A save on the screen's thread: run it with a TaskRunner");
        }
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write inside a write: use the Tx that is there");
        }
        writer.lock();
        try {
            return new WriteTransaction(parts.engine(), parts.safety(), new RowSpool(parts.spoolFolder()), options.onUiThread(), writer::unlock);
        } catch (RuntimeException failed) {
            writer.unlock();
            throw failed;
        }
    }

    /** Closes the base in order; waits for a write that is under way. */
    @Override
    public void close() {
        writer.lock();
        try {
            parts.closing().run();
        } finally {
            writer.unlock();
        }
    }
}
