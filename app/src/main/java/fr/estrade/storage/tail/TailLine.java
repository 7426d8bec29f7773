package fr.estrade.storage.tail;

import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.ChangeJson;
import fr.estrade.storage.change.RowSource;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** A change as a line of the tail: checksum, JSON, line end. Many rows are not held in memory but written a second time. */
public final class TailLine {
    private static final int HELD = 4 << 20;

    private final ChangeHeader header;
    private final RowSource rows;
    private final byte[] prefix;
    private final long length;
    private final byte[] held;

    private TailLine(ChangeHeader header, RowSource rows, byte[] prefix, long length, byte[] held) {
        this.header = header;
        this.rows = rows;
        this.prefix = prefix;
        this.length = length;
        this.held = held;
    }

    /** The line of a change; the rows must stay as they are until it is written. */
    public static TailLine of(ChangeHeader header, RowSource rows) throws IOException {
        MessageDigest digest = LineCheck.digest();
        Measure measure = new Measure(digest);
        ChangeJson.write(header, rows, measure);
        measure.flush();
        return new TailLine(header, rows, LineCheck.prefix(digest), LineCheck.LENGTH + measure.count + 1, measure.held());
    }

    /** The change's number. */
    public long number() {
        return header.number();
    }

    /** How many bytes it takes, line end included. */
    public long length() {
        return length;
    }

    /** Writes it. */
    void writeTo(OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        buffered.write(prefix);
        if (held != null) {
            buffered.write(held);
        } else {
            ChangeJson.write(header, rows, buffered);
        }
        buffered.write('\n');
        buffered.flush();
    }

    /** Counts, digests, and keeps what is short. */
    private static final class Measure extends OutputStream {
        private final MessageDigest digest;
        private ByteArrayOutputStream kept = new ByteArrayOutputStream(4096);
        private long count;

        Measure(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            count += length;
            if (count > HELD) {
                kept = null;
            } else {
                kept.write(bytes, offset, length);
            }
        }

        byte[] held() {
            return kept == null ? null : kept.toByteArray();
        }
    }
}
