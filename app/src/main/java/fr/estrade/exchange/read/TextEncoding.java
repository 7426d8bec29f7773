package fr.estrade.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * In which encoding a file of text is: by its mark if it has one; otherwise UTF-8 if every byte of it is, and else Windows-1252,
 * as Excel writes it in France. Reads the whole file, a block at a time.
 */
final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final TableSource source;
    private final Limits limits;
    private long total;
    private long lineLength;
    private boolean undefined;
    private Charset marked;

    TextEncoding(TableSource source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    /**
     * Finds the encoding.
     *
     * @throws ImportException if it is no text, or a line of it is far too long
     */
    Charset find() throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean isUtf8 = true;
        CharBuffer decoded = CharBuffer.allocate(BLOCK);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        try (InputStream in = source.open()) {
            for (int read = in.read(bytes.array(), bytes.position(), bytes.remaining()); read >= 0;
                    read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
                int from = bytes.position();
                if (total == 0) {
                    marked = mark(bytes.array(), read);
                }
                look(bytes.array(), from, from + read);
                if (!isUtf8) {
                    bytes.clear();
                    continue;
                }
                bytes.position(from + read).flip();
                decoded.clear();
                CoderResult result = utf8.decode(bytes, decoded, false);
                isUtf8 = !result.isError();
                bytes.compact();
            }
        }
        bytes.flip();
        decoded.clear();
        isUtf8 = isUtf8 && !utf8.decode(bytes, decoded, true).isError();
        if (marked != null) {
            return marked;
        }
        if (isUtf8) {
            return StandardCharsets.UTF_8;
        }
        if (undefined) {
            throw new ImportException("exchange.file.encoding", null, source.name());
        }
        return WINDOWS;
    }

    private static Charset mark(byte[] bytes, int length) {
        byte[] beginning = java.util.Arrays.copyOf(bytes, Math.min(length, UTF_8_MARK.length));
        if (Tables.begins(beginning, UTF_8_MARK)) {
            return StandardCharsets.UTF_8;
        }
        if (Tables.begins(beginning, UTF_16_LE_MARK) || Tables.begins(beginning, UTF_16_BE_MARK)) {
            return StandardCharsets.UTF_16;
        }
        return null;
    }

    private void look(byte[] bytes, int from, int to) {
        total += to - from;
        if (total > limits.bytes()) {
            throw new ImportException("exchange.file.too-large", null, source.name(), limits.bytes() >> 20);
        }
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r') {
                lineLength = 0;
            } else if (++lineLength > limits.line()) {
                throw new ImportException("exchange.file.long-line", null, source.name(), limits.line());
            }
            if (b == 0 && marked != StandardCharsets.UTF_16) {
                throw new ImportException("exchange.file.binary", null, source.name());
            }
            if (b < 0) {
                int value = b & 0xFF;
                undefined |= value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
            }
        }
    }
}
