package fr.estrade.storage.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** What goes over the socket: frames of a type, a length and so many bytes. */
final class Frames {
    /** Counts up when a frame changes its meaning; both sides must have the same. */
    static final int VERSION = 1;

    private static final int LIMIT = 1 << 20;

    /** What a frame holds. */
    enum Type {
        /** First, from the server: the version. */
        HELLO,
        /** From the client: the request as JSON. */
        REQUEST,
        OUT,
        ERR,
        /** Last, from the server: the exit status. */
        END
    }

    /** A frame. */
    record Frame(Type type, byte[] content) {}

    private Frames() {}

    static void write(DataOutputStream out, Type type, byte[] content) throws IOException {
        if (content.length > LIMIT) {
            throw new IOException("Too long for a frame: " + content.length);
        }
        synchronized (out) {
            out.writeByte(type.ordinal());
            out.writeInt(content.length);
            out.write(content);
            out.flush();
        }
    }

    static Frame read(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        int length = in.readInt();
        if (type >= Type.values().length || length < 0 || length > LIMIT) {
            throw new IOException("Not a frame");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return new Frame(Type.values()[type], content);
    }

    /** A stream whose bytes go into frames of a type. */
    static OutputStream stream(DataOutputStream out, Type type) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int from = offset; from < offset + length; from += LIMIT) {
                    Frames.write(out, type, Arrays.copyOfRange(bytes, from, Math.min(from + LIMIT, offset + length)));
                }
            }
        };
    }
}
