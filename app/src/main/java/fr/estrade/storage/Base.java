package fr.estrade.storage;

import fr.estrade.storage.change.RowSpool;
import java.io.IOException;
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
    private final ReentrantLock writer;
    private boolean closed;

    /**
     * What an opening hands over.
     *
     * @param baseId      null for PostgreSQL
     * @param spoolFolder null for the system's temporary folder
     * @param closing     closes everything in order
     */
    record Parts(UUID baseId, Engine engine, DataSource workers, SafetyNet safety, ReentrantLock writer, Path spoolFolder, Backups backups,
            Runnable closing, OpeningReport report) {}

    Base(BaseLocation location, OpenOptions options, Parts parts) {
        this.location = location;
        this.options = options;
        this.parts = parts;
        this.writer = parts.writer();
        this.reading = Dsl.on(parts.workers(), parts.engine().dialect(), new StatementGuard(options.onUiThread(), true));
    }

    /**
     * Opens a base, makes it if there is none yet, and brings it to this version of the program. May take long after a stop
     * of the machine or before a migration.
     *
     * @throws BaseException if it cannot be opened; nothing was lost then, and the exception's text says what to do
     */
    public static Base open(BaseLocation location, OpenOptions options) {
        return open(location, options, new Environment());
    }

    /** The same on a machine that a test plays. */
    static Base open(BaseLocation location, OpenOptions options, Environment environment) {
        return location.isFolder() ? new H2Opening(location, options, environment).open() : new PostgresOpening(location, options).open();
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

    /** What it is made of, for those who look after it. */
    Parts parts() {
        return parts;
    }

    /** Its backups. */
    public Backups backups() {
        return parts.backups();
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
     * @throws SafetyLostException   if the base must be opened again first
     */
    public WriteTransaction beginWrite() {
        return begin(false);
    }

    /**
     * The same for a change that forgets: what older changes keep of its rows goes with it. {@link Backups#finishForgetting} must follow
     * the commit; where it cannot, the next opening does it.
     */
    public WriteTransaction beginForgetting() {
        return begin(true);
    }

    private WriteTransaction begin(boolean forgetting) {
        if (options.onUiThread().getAsBoolean()) {
            throw new IllegalStateException("A save on the screen's thread: run it with a TaskRunner");
        }
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write inside a write: use the Tx that is there");
        }
        writer.lock();
        try {
            parts.safety().begin();
            if (forgetting) {
                parts.backups().beginForgetting();
                parts.engine().allowScrubbing(true);
            }
            return new WriteTransaction(parts.engine(), parts.safety(), new RowSpool(parts.spoolFolder(), this::spoolFailed), options.onUiThread(),
                    location.shown(), () -> end(forgetting));
        } catch (RuntimeException failed) {
            writer.unlock();
            throw failed;
        }
    }

    private void end(boolean forgetting) {
        try {
            if (forgetting) {
                parts.engine().allowScrubbing(false);
            }
        } finally {
            writer.unlock();
        }
    }

    private RuntimeException spoolFailed(IOException failed) {
        Path folder = parts.spoolFolder();
        return Failures.writing(folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder, failed);
    }

    /**
     * Closes the base in order; waits for a write that is under way, gives up a backup that is being made. A second time does
     * nothing.
     */
    @Override
    public void close() {
        // Before the writer's lock: a backup that is being made takes it too.
        parts.backups().stop();
        writer.lock();
        try {
            if (!closed) {
                closed = true;
                parts.closing().run();
            }
        } finally {
            writer.unlock();
        }
    }
}
