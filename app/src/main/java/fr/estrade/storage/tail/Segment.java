package fr.estrade.storage.tail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of the tail as it was read.
 *
 * @param file    the file
 * @param header  its first line; null if that cannot be read
 * @param entries the changes that can be read, in their order
 * @param end     where the last readable line ends: the next one goes there
 * @param torn    whether something unreadable lies after the end, as a stop in the middle of writing leaves it
 * @param broken  number of unreadable lines before the end: the disk lost what it had acknowledged
 */
public record Segment(Path file, SegmentHeader header, List<TailEntry> entries, long end, boolean torn, int broken) {
    private static final long HEADER_LIMIT = 4096;

    /** Number of the last change in it; one less than the first if there is none yet. */
    public long last() {
        return entries.isEmpty() ? header.first() - 1 : entries.getLast().number();
    }

    /** Whether every line before the end can be read. */
    public boolean isWhole() {
        return header != null && broken == 0;
    }

    /** Reads a file of the tail, whatever is in it. */
    public static Segment read(Path file) throws IOException {
        return new Scan(file).run();
    }

    /** Reads the first line only; null if it cannot be read. */
    static SegmentHeader headerOf(Path file) throws IOException {
        Scan scan = new Scan(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            LineReader lines = new LineReader(in);
            if (lines.next()) {
                scan.take(lines);
            }
        }
        return scan.header;
    }

    /** One pass over the file: where each line lies and whether its checksum is right. */
    private static final class Scan {
        private final Path file;
        private final List<TailEntry> entries = new ArrayList<>();
        private SegmentHeader header;
        private long end;
        private int broken;
        /** Unreadable lines since the last readable one: broken if one comes after them, else torn. */
        private int unreadable;

        Scan(Path file) {
            this.file = file;
        }

        Segment run() throws IOException {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                LineReader lines = new LineReader(in);
                while (lines.next()) {
                    take(lines);
                }
            }
            return new Segment(file, header, List.copyOf(entries), end, unreadable > 0, broken);
        }

        private void take(LineReader line) {
            if (!line.isRight() || !keep(line)) {
                unreadable++;
                return;
            }
            broken += unreadable;
            unreadable = 0;
            end = line.offset + line.length;
        }

        private boolean keep(LineReader line) {
            long offset = line.offset + LineCheck.LENGTH;
            long length = line.length - LineCheck.LENGTH - 1;
            try {
                if (line.offset == 0) {
                    header = length > HEADER_LIMIT ? null : SegmentHeader.ofJson(bytes(offset, (int) length));
                    return header != null;
                }
                entries.add(TailEntry.read(file, offset, length));
                return true;
            } catch (IOException unreadableLine) {
                return false;
            }
        }

        private byte[] bytes(long offset, int length) throws IOException {
            try (InputStream in = new FilePart(file, offset, length)) {
                return in.readNBytes(length);
            }
        }
    }

    /** Finds the lines; the zeros that were reserved belong to none. */
    private static final class LineReader {
        private final InputStream in;
        private final byte[] prefix = new byte[LineCheck.LENGTH];
        private final byte[] chunk = new byte[1 << 16];
        private int chunkAt;
        private int chunkEnd;
        private long position;
        private long offset;
        private long length;
        private MessageDigest digest;
        private boolean ended;

        LineReader(InputStream in) {
            this.in = in;
        }

        /** Goes to the next line, if there is one. */
        boolean next() throws IOException {
            int first = read();
            while (first == 0) {
                first = read();
            }
            if (first < 0) {
                return false;
            }
            offset = position - 1;
            digest = LineCheck.digest();
            ended = false;
            Arrays.fill(prefix, (byte) 0);
            for (int one = first; one >= 0; one = read()) {
                long at = position - 1 - offset;
                if (one == '\n') {
                    ended = true;
                    break;
                }
                if (at < LineCheck.LENGTH) {
                    prefix[(int) at] = (byte) one;
                } else {
                    digest.update((byte) one);
                    digestRest();
                }
            }
            length = position - offset;
            return true;
        }

        /** Takes what is left of the chunk up to the line's end in one go. */
        private void digestRest() {
            int to = chunkAt;
            while (to < chunkEnd && chunk[to] != '\n') {
                to++;
            }
            digest.update(chunk, chunkAt, to - chunkAt);
            position += to - chunkAt;
            chunkAt = to;
        }

        boolean isRight() {
            return ended && length > LineCheck.LENGTH && Arrays.equals(prefix, LineCheck.prefix(digest));
        }

        private int read() throws IOException {
            if (chunkAt == chunkEnd) {
                chunkEnd = Math.max(0, in.read(chunk));
                chunkAt = 0;
                if (chunkEnd == 0) {
                    return -1;
                }
            }
            position++;
            return chunk[chunkAt++] & 0xFF;
        }
    }
}
