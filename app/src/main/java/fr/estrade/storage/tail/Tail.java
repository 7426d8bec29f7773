package fr.estrade.storage.tail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Appends changes to the tail. Room for a line is reserved (zeros, forced) before its change is committed, so that a full disk
 * refuses the save before anything is written, and so that writing the line later can neither lack room nor change the file's
 * length. Used by one writer at a time.
 */
public final class Tail implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("\\d{6,}\\.tail");
    /** What is reserved at a time, at least. */
    private static final int ROOM = 1 << 20;

    private final Path folder;
    private final UUID baseId;
    private final TailFile.Opener opener;
    private TailFile file;
    private SegmentHeader header;
    private long position;
    private long reserved;
    private long last;

    /**
     * A tail that nothing is appended to yet: see {@link #continueWith} and {@link #start}.
     *
     * @param folder where its segments lie
     * @param baseId the base it belongs to
     */
    public Tail(Path folder, UUID baseId, TailFile.Opener opener) {
        this.folder = folder;
        this.baseId = baseId;
        this.opener = opener;
    }

    /** The files of a tail, the oldest first; none if there is no such folder. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted((a, b) -> Long.compare(ordinal(a), ordinal(b)))
                    .toList();
        }
    }

    /** Reads all segments, the oldest first. */
    public static List<Segment> read(Path folder) throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (Path file : files(folder)) {
            segments.add(Segment.read(file));
        }
        return segments;
    }

    private static long ordinal(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('.')));
    }

    /** Goes on with a segment that was read; what a stop left after its last line is dropped. */
    public void continueWith(Segment segment) throws IOException {
        close();
        file = opener.open(segment.file());
        file.truncate(segment.end());
        header = segment.header();
        position = segment.end();
        reserved = position;
        last = segment.last();
    }

    /** Starts a new segment if the one that is there was begun on another schema. */
    public void ensureSchema(int schema) throws IOException {
        if (header.schema() != schema) {
            start(schema, last + 1);
        }
    }

    /** Starts a new segment of the same schema, where a backup is made. */
    public void rotate(long first) throws IOException {
        start(header.schema(), first);
    }

    /**
     * Starts a new segment, unless the one that is there has the same schema and no change yet.
     *
     * @param schema version of the schema
     * @param first  number of the first change that will be in it
     */
    public void start(int schema, long first) throws IOException {
        if (file != null && header.schema() == schema && header.first() == first && last == first - 1) {
            return;
        }
        List<Path> files = files(folder);
        long next = files.isEmpty() ? 1 : ordinal(files.getLast()) + 1;
        SegmentHeader started = new SegmentHeader(SegmentHeader.FORMAT, baseId, schema, first);
        byte[] line = started.toLine();
        Path path = folder.resolve("%06d.tail".formatted(next));
        TailFile begun = opener.open(path);
        try {
            begun.write(ByteBuffer.wrap(line), 0);
            begun.force(true);
        } catch (IOException failed) {
            begun.close();
            Files.deleteIfExists(path);
            throw failed;
        }
        close();
        file = begun;
        header = started;
        position = line.length;
        reserved = position;
        last = first - 1;
    }

    /** Number of the last change in it; one less than the first if there is none. */
    public long last() {
        return last;
    }

    /**
     * Makes sure that a line has room.
     *
     * @throws IOException if there is none; the file is as long as before then
     */
    public void reserve(long bytes) throws IOException {
        if (reserved - position >= bytes) {
            return;
        }
        long wanted = position + Math.max(bytes, ROOM);
        try {
            ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(ROOM, wanted - reserved));
            for (long at = reserved; at < wanted; at += zeros.limit()) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), wanted - at));
                file.write(zeros, at);
            }
            file.force(true);
        } catch (IOException full) {
            try {
                file.truncate(reserved);
            } catch (IOException alsoFailed) {
                full.addSuppressed(alsoFailed);
            }
            throw full;
        }
        reserved = wanted;
    }

    /** Writes a line in the room that was reserved for it, and waits until it is on the disk. */
    public void append(TailLine line) throws IOException {
        if (line.number() != last + 1) {
            throw new IllegalStateException("Change " + line.number() + " after " + last);
        }
        if (reserved - position < line.length()) {
            throw new IllegalStateException("No room was reserved");
        }
        Appending out = new Appending();
        line.writeTo(out);
        file.force(false);
        position += line.length();
        last = line.number();
    }

    /** Deletes the segments of which every change has a number up to that one; the newest is kept. */
    public void deleteUpTo(long number) throws IOException {
        List<Path> files = files(folder);
        for (int i = 0; i + 1 < files.size(); i++) {
            // A segment ends where the next begins.
            SegmentHeader next = Segment.headerOf(files.get(i + 1));
            if (next == null || next.first() > number + 1) {
                return;
            }
            Files.delete(files.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            TailFile closing = file;
            file = null;
            closing.close();
        }
    }

    /** Writes on at the position, which stays until the line is complete. */
    private final class Appending extends OutputStream {
        private long at = position;

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(ByteBuffer.wrap(bytes, offset, length), at);
            at += length;
        }
    }
}
