package fr.estrade.storage.tail;

import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.ChangeJson;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A change that lies in the tail; its rows are read from the file when asked for. */
public final class TailEntry implements RowSource {
    private final Path file;
    private final long offset;
    private final long length;
    private final ChangeHeader header;

    private TailEntry(Path file, long offset, long length, ChangeHeader header) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.header = header;
    }

    /** Reads the header of a line whose checksum was found right. */
    static TailEntry read(Path file, long offset, long length) throws IOException {
        try (InputStream in = new FilePart(file, offset, length)) {
            return new TailEntry(file, offset, length, ChangeJson.read(in, null));
        }
    }

    /** The change. */
    public ChangeHeader header() {
        return header;
    }

    /** Its number. */
    public long number() {
        return header.number();
    }

    @Override
    public int count() {
        int[] counted = new int[1];
        forEach(row -> counted[0]++);
        return counted[0];
    }

    @Override
    public void forEach(Consumer<RowChange> consumer) {
        try (InputStream in = new BufferedInputStream(new FilePart(file, offset, length), 1 << 16)) {
            ChangeJson.read(in, consumer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
