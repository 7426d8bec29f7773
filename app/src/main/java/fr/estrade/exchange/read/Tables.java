package fr.estrade.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/** Finds out what a file is by its first bytes, whatever its name says, and opens it. */
public final class Tables {
    private static final int HEAD = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private final Limits limits;

    public Tables(Limits limits) {
        this.limits = limits;
    }

    /**
     * Opens a table.
     *
     * @param sheet of a workbook, by name; null for the one that was shown last
     * @throws ImportException if it is none, or broken
     */
    public Table open(TableSource source, String sheet) {
        try {
            byte[] head = head(source);
            if (head.length == 0) {
                throw new ImportException("exchange.file.empty", null, source.name());
            }
            if (begins(head, ZIP) || begins(head, EMPTY_ZIP)) {
                return XlsxTable.open(source, sheet, limits);
            }
            if (begins(head, OLE2)) {
                throw OldWorkbook.refusal(source, limits);
            }
            if (begins(head, PDF)) {
                throw new ImportException("exchange.file.pdf", null, source.name());
            }
            String beginning = new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(java.util.Locale.ROOT);
            if (beginning.startsWith("<?xml") || beginning.startsWith("<html") || beginning.startsWith("<!doctype")) {
                throw new ImportException("exchange.file.markup", null, source.name());
            }
            return CsvTable.open(source, limits);
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
    }

    private static byte[] head(TableSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        }
    }

    static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    static ImportException unreadable(TableSource source, IOException failed) {
        return new ImportException(failed instanceof NoSuchFileException ? "exchange.file.missing" : "exchange.file.unreadable", failed, source.name());
    }
}
