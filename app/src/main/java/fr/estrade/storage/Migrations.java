package fr.estrade.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations of the schema, numbered by whole numbers, for one engine. */
final class Migrations {
    private static final String ROOT = "db/migration/";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__.+\\.sql");

    private final DataSource admin;
    private final String vendor;

    /**
     * The migrations of a base.
     *
     * @param admin  connections of the schema's owner
     * @param vendor {@code h2} or {@code postgresql}
     */
    Migrations(DataSource admin, String vendor) {
        this.admin = admin;
        this.vendor = vendor;
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(admin)
                .locations("classpath:" + ROOT + "common", "classpath:" + ROOT + vendor)
                .failOnMissingLocations(false)
                .placeholders(Map.of("stored", vendor.equals("h2") ? "" : "STORED"))
                .cleanDisabled(true)
                .target(target)
                .load();
    }

    /** Brings the base to a version. */
    void migrateTo(int version) {
        flyway(MigrationVersion.fromVersion(Integer.toString(version))).migrate();
    }

    /** The newest version that this program knows, without looking at a base. */
    static int newest() {
        return Math.max(newestIn("common"), Math.max(newestIn("h2"), newestIn("postgresql")));
    }

    private static int newestIn(String folder) {
        URL url = Migrations.class.getClassLoader().getResource(ROOT + folder);
        if (url == null) {
            return 0;
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return newestOf(jar.getPath(ROOT + folder));
                }
            }
            return newestOf(Path.of(uri));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int newestOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
