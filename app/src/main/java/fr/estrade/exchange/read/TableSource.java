package fr.estrade.exchange.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the bytes of a table come from. They are read several times, so they must be the same each time.
 *
 * @param name   what people call it: the name of the file
 * @param file   null where it is no file; workbooks can only be read from one
 * @param opener gives the bytes from their beginning
 */
public record TableSource(String name, Path file, Opener opener) {

    /** Gives the bytes from their beginning. */
    @FunctionalInterface
    public interface Opener {

        /** A stream that the caller closes. */
        InputStream open() throws IOException;
    }

    public TableSource {
        Objects.requireNonNull(name);
        Objects.requireNonNull(opener);
    }

    /** A file. */
    public static TableSource of(Path file) {
        return new TableSource(file.getFileName().toString(), file, () -> Files.newInputStream(file));
    }

    /**
     * Text that was pasted.
     *
     * @param name what people call it
     */
    public static TableSource ofText(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new TableSource(name, null, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() throws IOException {
        return opener.open();
    }
}
