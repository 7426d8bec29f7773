package fr.estrade.storage;

import java.nio.file.Path;

/**
 * The one place that builds the URL of an H2 base: some of its settings are not kept in the file, so a URL without them would
 * read the same file wrongly (table names not found, nulls sorted to the other end).
 */
final class H2Url {
    /** Owner of the schema: migrations, checkpoints, verification. */
    static final String ADMIN = "admin";
    /** Daily work: reads and writes rows, can neither change the schema nor read files. */
    static final String WORKER = "worker";
    /** Both have no password: whoever can read the file has the base. The two users only bound what a statement may do. */
    static final String PASSWORD = "";

    // The file is closed by us, in order; a hook of H2's would close it under our feet.
    private static final String SETTINGS = ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";
    private static final String SUFFIX = ".mv.db";

    private H2Url() {}

    /**
     * The URL of a file that may have to be made.
     *
     * @param file the file, whose name ends with {@code .mv.db}
     */
    static String of(Path file) {
        return of("", file);
    }

    /** The URL of a file that must exist. */
    static String existing(Path file) {
        return of(file) + ";IFEXISTS=TRUE";
    }

    /** The URL of a base in memory, gone with its last connection. */
    static String memory(String name) {
        return "jdbc:h2:mem:" + name + SETTINGS;
    }

    /** The URL of a file seen through a file system of H2's, such as {@code "fault:"}. */
    static String of(String fileSystem, Path file) {
        String path = file.toAbsolutePath().toString();
        // H2 would take what follows a semicolon for settings, one of which runs SQL.
        if (!path.endsWith(SUFFIX) || path.indexOf(';') >= 0) {
            throw new NotABaseException(path);
        }
        return "jdbc:h2:file:" + fileSystem + path.substring(0, path.length() - SUFFIX.length()) + SETTINGS;
    }
}
