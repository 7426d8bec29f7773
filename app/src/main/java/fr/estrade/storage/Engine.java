package fr.estrade.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** The connections to one open base, and what the two engines do differently. */
interface Engine extends AutoCloseable {

    /** The dialect of its SQL. */
    SQLDialect dialect();

    /** A connection for daily work; closing it gives it back. */
    Connection worker() throws SQLException;

    /** The next change number, from inside the transaction that will commit it; numbers are in the order of commits. */
    long nextNumber(DSLContext transaction);

    /** Starts the reading of everything as it is at one moment, on a worker's connection in a transaction. */
    void startSnapshot(Connection connection) throws SQLException;

    /** Ends it; the connection is as it was before. */
    void endSnapshot(Connection connection) throws SQLException;

    /** Lets the worker change what the journal has recorded, or no longer; a server leaves that to its own rights. */
    default void allowScrubbing(boolean allowed) {}

    @Override
    void close();
}
