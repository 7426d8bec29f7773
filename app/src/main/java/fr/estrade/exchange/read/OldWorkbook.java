package fr.estrade.exchange.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file in the old container of Microsoft: a workbook of before 2007, or one that a password protects. None of them is read. */
final class OldWorkbook {
    private static final byte[] PROTECTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int BLOCK = 1 << 16;

    private OldWorkbook() {
    }

    /** Why it cannot be read, and what to do. */
    static ImportException refusal(TableSource source, Limits limits) throws IOException {
        return new ImportException(isProtected(source, limits) ? "exchange.file.password" : "exchange.file.xls", null, source.name());
    }

    /** Looks for the name of the stream that holds a protected workbook, a block at a time. */
    private static boolean isProtected(TableSource source, Limits limits) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            byte[] block = new byte[BLOCK + PROTECTED.length];
            int kept = 0;
            long seen = 0;
            for (int read = in.readNBytes(block, kept, BLOCK); read > 0 && seen < limits.bytes(); read = in.readNBytes(block, kept, BLOCK)) {
                int length = kept + read;
                seen += read;
                if (holds(block, length)) {
                    return true;
                }
                kept = Math.min(length, PROTECTED.length - 1);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        }
        return false;
    }

    private static boolean holds(byte[] block, int length) {
        for (int from = 0; from + PROTECTED.length <= length; from++) {
            int at = 0;
            while (at < PROTECTED.length && block[from + at] == PROTECTED[at]) {
                at++;
            }
            if (at == PROTECTED.length) {
                return true;
            }
        }
        return false;
    }
}
