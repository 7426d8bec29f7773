package fr.estrade.list.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive again, as it comes, in the form that every reader takes. The library that writes workbooks puts the sizes behind each
 * entry in eight bytes instead of four without saying so, which whoever reads an archive from its beginning takes for damage.
 */
final class PlainZip extends OutputStream {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    /** Its mark, the checksum, and the two sizes. */
    private static final int DESCRIPTOR_BYTES = 4 + 4 + 8 + 8;

    private final ZipOutputStream out;
    private final Inflater inflater = new Inflater(true);
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] inflated = new byte[1 << 16];
    private Part part = Part.HEADER;

    /** What comes next. */
    private enum Part {
        HEADER,
        CONTENT,
        DESCRIPTOR,
        /** The directory at the end, which is written anew. */
        DIRECTORY
    }

    /** @param out gets the archive; closed with this */
    PlainZip(OutputStream out) {
        this.out = new ZipOutputStream(out);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length;) {
            int some = Math.min(length - done, waiting.remaining());
            waiting.put(bytes, from + done, some);
            done += some;
            waiting.flip();
            while (takeOn()) {
                // Takes all that is whole.
            }
            waiting.compact();
        }
    }

    /** Takes the next part if all of it has come; for content, what has come of it. */
    private boolean takeOn() throws IOException {
        return switch (part) {
            case HEADER -> header();
            case CONTENT -> content();
            case DESCRIPTOR -> {
                boolean whole = waiting.remaining() >= DESCRIPTOR_BYTES;
                if (whole) {
                    waiting.position(waiting.position() + DESCRIPTOR_BYTES);
                    part = Part.HEADER;
                }
                yield whole;
            }
            case DIRECTORY -> {
                waiting.position(waiting.limit());
                yield false;
            }
        };
    }

    private boolean header() throws IOException {
        int start = waiting.position();
        if (waiting.remaining() < Integer.BYTES) {
            return false;
        }
        if (waiting.getInt(start) != LOCAL_HEADER) {
            part = Part.DIRECTORY;
            return true;
        }
        if (waiting.remaining() < LOCAL_HEADER_BYTES) {
            return false;
        }
        int nameLength = Short.toUnsignedInt(waiting.getShort(start + NAME_LENGTH_AT));
        int length = LOCAL_HEADER_BYTES + nameLength + Short.toUnsignedInt(waiting.getShort(start + EXTRA_LENGTH_AT));
        if (waiting.remaining() < length) {
            return false;
        }
        out.putNextEntry(new ZipEntry(new String(waiting.array(), start + LOCAL_HEADER_BYTES, nameLength, StandardCharsets.UTF_8)));
        waiting.position(start + length);
        inflater.reset();
        part = Part.CONTENT;
        return true;
    }

    private boolean content() throws IOException {
        if (!waiting.hasRemaining()) {
            return false;
        }
        inflater.setInput(waiting);
        try {
            for (int count = inflater.inflate(inflated); count > 0; count = inflater.inflate(inflated)) {
                out.write(inflated, 0, count);
            }
        } catch (DataFormatException unreadable) {
            throw new IOException("The workbook cannot be packed", unreadable);
        }
        if (!inflater.finished()) {
            return false;
        }
        out.closeEntry();
        part = Part.DESCRIPTOR;
        return true;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        out.close();
    }
}
