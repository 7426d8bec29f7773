package fr.estrade.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;

/**
 * Empty, migrated bases for tests, made by copying one that was made once: a folder on H2, a database on an embedded
 * PostgreSQL. Both are gone when the JVM ends.
 */
public final class TestBases {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestBases() {}

    /** The engines, for a parameterized test: {@code @EnumSource TestBases.Kind kind}. */
    public enum Kind {
        H2,
        POSTGRESQL;

        /** An empty base of this kind, open. */
        public Base open() {
            return this == H2 ? h2() : postgres();
        }

        /** Where an empty base of this kind is. */
        public BaseLocation location() {
            return this == H2 ? h2Location() : postgresLocation();
        }
    }

    /** An empty H2 base, open. */
    public static Base h2() {
        return Base.open(h2Location(), OpenOptions.standard());
    }

    /** An empty PostgreSQL base, open. */
    public static Base postgres() {
        return Base.open(postgresLocation(), OpenOptions.standard());
    }

    /** A folder with an empty H2 base, closed. */
    public static BaseLocation h2Location() {
        Path folder = Scratch.FOLDER.resolve("base" + NUMBER.incrementAndGet());
        copy(H2Template.FOLDER, folder);
        return BaseLocation.of(folder);
    }

    /** A folder that does not exist yet, gone when the JVM ends. */
    public static Path freshFolder() {
        return Scratch.FOLDER.resolve("folder" + NUMBER.incrementAndGet());
    }

    /** An empty PostgreSQL base that nobody has open. */
    public static BaseLocation postgresLocation() {
        String name = "base" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " TEMPLATE " + PostgresTemplate.NAME);
        return Server.location(name);
    }

    /** A PostgreSQL database with nothing in it. */
    public static BaseLocation emptyPostgresLocation() {
        String name = "base" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name);
        return Server.location(name);
    }

    /** A folder with an empty H2 base whose schema is of an older version, closed. */
    static Path olderBase(int schema) throws IOException, SQLException {
        BaseFolder folder = new BaseFolder(freshFolder());
        folder.create();
        try (H2File file = H2File.create(H2Url.of(folder.data()))) {
            file.migrations().migrateTo(schema);
            file.shutdown();
        }
        new Manifest(Manifest.FORMAT, UUID.randomUUID(), schema, "old", Manifest.State.CLEAN).write(folder.manifest());
        return folder.path();
    }

    /** Notes a migration in a closed base as if a newer program had run it; the manifest of a folder does not tell. */
    static void addMigration(BaseLocation location, int version) {
        try (Connection connection = connect(location);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\") "
                    + "values (99, '" + version + "', 'later', 'SQL', 'V" + version + "__later.sql', 'test', 1, true)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The database of a closed base by itself, for what the program never does. */
    public static Connection connect(BaseLocation location) throws SQLException {
        return location.isFolder() ? DriverManager.getConnection(H2Url.of(new BaseFolder(location.folder()).data()), H2Url.ADMIN, H2Url.PASSWORD)
                : DriverManager.getConnection(location.url());
    }

    /** Takes an entry of an index away, as a stop in the middle of writing can. */
    static void damageIndex(Path file, String constraint) {
        try (Connection connection = DriverManager.getConnection(H2Url.of(file), H2Url.ADMIN, H2Url.PASSWORD)) {
            SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            Index damaged = session.getDatabase().getSchema("public").getAllIndexes().stream()
                    .filter(index -> index.getName().startsWith(constraint))
                    .findFirst().orElseThrow();
            Cursor rows = damaged.getTable().getScanIndex(session).find(session, null, null, false);
            rows.next();
            damaged.remove(session, rows.get());
            session.commit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Copies a folder with all that is in it. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Scratch {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("estrade-test");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException stillUsed) {
                // It lies in the system's temporary folder.
            }
        }
    }

    private static final class H2Template {
        static final Path FOLDER = make();

        private static Path make() {
            Path folder = Scratch.FOLDER.resolve("template");
            Base.open(BaseLocation.of(folder), OpenOptions.standard()).close();
            return folder;
        }
    }

    private static final class PostgresTemplate {
        static final String NAME = make();

        private static String make() {
            Server.execute("CREATE DATABASE estrade_template");
            Base.open(Server.location("estrade_template"), OpenOptions.standard()).close();
            return "estrade_template";
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setDataDirectory(Scratch.FOLDER.resolve("postgresql"))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException alreadyGone) {
                // That is what was wanted.
            }
        }

        static BaseLocation location(String database) {
            return BaseLocation.parse(POSTGRES.getJdbcUrl("postgres", database));
        }

        static void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(POSTGRES.getJdbcUrl("postgres", "postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
