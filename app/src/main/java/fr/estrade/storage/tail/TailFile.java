package fr.estrade.storage.tail;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file that is being appended to; a seam where tests put a disk that is full or fails. */
public interface TailFile extends Closeable {

    /** Opens a file for appending, makes it if it is not there. */
    @FunctionalInterface
    interface Opener {
        TailFile open(Path path) throws IOException;
    }

    /** How long it is. */
    long size() throws IOException;

    /** Writes all of the buffer at a position. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /**
     * Waits until what was written is on the disk.
     *
     * @param lengthToo whether the file's length changed too
     */
    void force(boolean lengthToo) throws IOException;

    /** Makes the file shorter. */
    void truncate(long size) throws IOException;
}
