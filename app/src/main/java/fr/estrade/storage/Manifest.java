package fr.estrade.storage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;

/**
 * What {@code base.properties} says of a base, so that much is known before the database engine touches its file.
 *
 * @param format     of the folder: what this program writes is {@link #FORMAT}
 * @param baseId     tells this base from all others
 * @param schema     version of its schema; 0 while it is being made
 * @param appVersion of the program that wrote it last
 * @param state      how it was left
 */
record Manifest(int format, UUID baseId, int schema, String appVersion, State state) {
    static final int FORMAT = 1;

    /** How a base was left. */
    enum State {
        /** Closed in order. */
        CLEAN,
        /** Open, or stopped without being closed. */
        OPEN,
        /** It was being made or migrated: its file must not be trusted. */
        UNFINISHED,
        /** A file was built to take the place of the other: what is left of that must be done. */
        SWAPPING_FILE,
        /** The same, and the redo tail belongs to the old file only. */
        SWAPPING_ALL
    }

    static Manifest ofNewBase(UUID baseId, String appVersion) {
        return new Manifest(FORMAT, baseId, 0, appVersion, State.UNFINISHED);
    }

    Manifest with(State left) {
        return new Manifest(format, baseId, schema, appVersion, left);
    }

    /** Another base from here on: what is kept of the former one no longer continues this one. */
    Manifest withBaseId(UUID id) {
        return new Manifest(format, id, schema, appVersion, state);
    }

    Manifest withSchema(int version) {
        return new Manifest(format, baseId, version, appVersion, state);
    }

    Manifest withAppVersion(String version) {
        return new Manifest(format, baseId, schema, version, state);
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if it cannot be read or is no manifest
     */
    static Manifest read(Path file) throws IOException {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Files.readString(file)));
            return new Manifest(Integer.parseInt(texts.getProperty("format")), UUID.fromString(texts.getProperty("base.id")),
                    Integer.parseInt(texts.getProperty("schema.version")), texts.getProperty("app.version", ""),
                    State.valueOf(texts.getProperty("state")));
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            throw new IOException("Not a manifest: " + file, unreadable);
        }
    }

    /** Replaces the manifest in one step: whoever reads it sees the old one or the new one. */
    void write(Path file) throws IOException {
        String text = """
                # Estrade. Written by the program; please leave it as it is.
                format=%d
                base.id=%s
                schema.version=%d
                app.version=%s
                state=%s
                """.formatted(format, baseId, schema, appVersion, state);
        AtomicFile.write(file, text);
    }
}
