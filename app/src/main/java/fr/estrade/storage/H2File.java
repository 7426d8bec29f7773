package fr.estrade.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** An H2 file that this process has open as its owner. */
final class H2File implements AutoCloseable {
    private static final int HEADER = 4096;

    private final String url;
    private final Connection owner;
    private final DSLContext admin;
    private boolean open = true;

    private H2File(String url, Connection owner) {
        this.url = url;
        this.owner = owner;
        this.admin = Dsl.on(owner, SQLDialect.H2);
    }

    /**
     * Opens a file that exists.
     *
     * @throws SQLException if H2 cannot: the file is damaged, or {@link #isInUse}
     */
    static H2File open(String url) throws SQLException {
        return connect(url + ";IFEXISTS=TRUE");
    }

    /** Makes a file that does not exist. */
    static H2File create(String url) throws SQLException {
        return connect(url);
    }

    private static H2File connect(String url) throws SQLException {
        return new H2File(url, connection(url));
    }

    private static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url, H2Url.ADMIN, H2Url.PASSWORD);
    }

    /** One more connection of the owner, for work that would keep checkpoints waiting. */
    Connection anotherOwner() throws SQLException {
        return connection(url);
    }

    /** Whether H2 refused because another process has the file open. */
    static boolean isInUse(SQLException refused) {
        return refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /**
     * Whether a file begins as H2's files do. One that does not must not be handed to H2, which would take an empty one for a
     * new base.
     */
    static boolean looksSound(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) < 2 * HEADER) {
            return false;
        }
        ByteBuffer headers = ByteBuffer.allocate(2 * HEADER);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (headers.hasRemaining() && channel.read(headers) >= 0) {
                // Reads on.
            }
        }
        return beginsRight(headers.array(), 0) || beginsRight(headers.array(), HEADER);
    }

    private static boolean beginsRight(byte[] bytes, int offset) {
        return new String(bytes, offset, 4, StandardCharsets.ISO_8859_1).equals("H:2,");
    }

    String url() {
        return url;
    }

    Connection owner() {
        return owner;
    }

    /** The owner's context. Used by one thread at a time. */
    DSLContext admin() {
        return admin;
    }

    /** The version of its schema; 0 if it has none. */
    int schemaVersion() {
        return Tables.schemaVersion(admin);
    }

    Migrations migrations() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(H2Url.ADMIN);
        source.setPassword(H2Url.PASSWORD);
        return new Migrations(source, "h2");
    }

    /** Writes everything committed so far to the disk and waits for it. Costs about a millisecond. */
    synchronized void checkpoint() throws SQLException {
        execute("CHECKPOINT SYNC");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes the file in order; when it returns, everything is in the file. */
    synchronized void shutdown() throws SQLException {
        if (open) {
            open = false;
            execute("SHUTDOWN");
        }
    }

    /** Lets go of the file, in whatever state it is. */
    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            try {
                execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException alreadyGone) {
                // That is what was wanted.
            }
        }
    }
}
