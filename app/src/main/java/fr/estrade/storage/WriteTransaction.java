package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowSpool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writing transaction of a base. The journal fills it and commits it together with the change that tells of it; closing
 * it without a commit leaves the base as it was. Belongs to one thread.
 */
public final class WriteTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteTransaction.class);

    private final Engine engine;
    private final SafetyNet safety;
    private final Connection connection;
    private final DSLContext writing;
    private final DSLContext reading;
    private final RowSpool rows;
    private final String shown;
    private final Runnable released;
    private boolean done;

    WriteTransaction(Engine engine, SafetyNet safety, RowSpool rows, BooleanSupplier onUiThread, String shown, Runnable released) {
        this.engine = engine;
        this.safety = safety;
        this.rows = rows;
        this.shown = shown;
        this.released = released;
        try {
            this.connection = engine.worker();
            this.connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new DataAccessException("No connection", failed);
        }
        this.writing = Dsl.on(connection, engine.dialect(), new StatementGuard(onUiThread, false));
        this.reading = Dsl.on(connection, engine.dialect(), new StatementGuard(onUiThread, true));
    }

    /** For the journal's own statements. */
    public DSLContext dsl() {
        return writing;
    }

    /** For everybody else's: sees what the transaction has written, can only read. */
    public DSLContext reading() {
        return reading;
    }

    /** Where the rows of the change are collected. */
    public RowSpool rows() {
        return rows;
    }

    /**
     * Commits what was written together with the change that tells of it, and makes it safe.
     *
     * @param draft the change; its number is given here
     * @return the change with its number
     * @throws DiskFullException   if there is no room; nothing was saved
     * @throws SafetyLostException if it was saved, but less safely than promised
     */
    public ChangeHeader commit(ChangeHeader draft) {
        ChangeHeader header = draft.withNumber(engine.nextNumber(writing));
        ChangeTables.insert(writing, header, rows);
        if (header.kind() == ChangeKind.FORGET) {
            new Scrub(writing, header.id()).of(rows);
        }
        safety.prepare(header, rows);
        try {
            connection.commit();
        } catch (SQLException failed) {
            safety.abandoned();
            throw new CommitFailedException(shown, failed);
        }
        done = true;
        safety.committed();
        return header;
    }

    /** Gives everything back; rolls back what was not committed. */
    @Override
    public void close() {
        try (Connection closing = connection; RowSpool spooled = rows) {
            if (!done) {
                closing.rollback();
            }
            closing.setAutoCommit(true);
        } catch (SQLException failed) {
            // What was committed is committed; what was not is rolled back by the engine when the connection goes.
            LOG.warn("A transaction could not be ended in order: {}", Failures.brief(failed));
        } finally {
            released.run();
        }
    }
}
