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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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
