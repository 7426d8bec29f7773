package fr.estrade.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks a workbook through before anything of it is understood: that its archive is whole, that no part of it swells beyond all
 * measure, and that its XML declares nothing. Unpacks every part once, a block at a time, and keeps nothing.
 */
final class WorkbookCheck {
    private static final int BLOCK = 1 << 16;
    /** Below this size a part may be packed as tightly as it likes. */
    private static final long HARMLESS = 8L << 20;
    private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final TableSource source;
    private final Limits limits;
    private long unpacked;

    WorkbookCheck(TableSource source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    /**
     * Looks it through.
     *
     * @return whether it says how its cells are shown; small programs leave that out
     * @throws ImportException if it is not to be read, with a sentence for the user
     */
    boolean check() throws IOException {
        boolean workbook = false;
        boolean styles = false;
        // Of Commons Compress, as the reader itself: the zip of the JDK refuses real workbooks for the extra fields of their entries.
        try (ZipFile zip = ZipFile.builder().setPath(source.file()).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.stream().anyMatch(entry -> entry.getName().equals("mimetype") || entry.getName().equals("content.xml"))) {
                throw new ImportException("exchange.file.ods", null, source.name());
            }
            for (ZipArchiveEntry entry : entries) {
                workbook |= entry.getName().equalsIgnoreCase("[Content_Types].xml");
                styles |= entry.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml");
                check(zip, entry);
            }
        } catch (IOException broken) {
            throw new ImportException("exchange.file.truncated", broken, source.name());
        }
        if (!workbook) {
            throw new ImportException("exchange.file.no-workbook", null, source.name());
        }
        return styles;
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        boolean strings = name.endsWith("sharedstrings.xml") || name.endsWith("styles.xml");
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        int matched = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                unpacked += read;
                boolean swells = size > HARMLESS && size / packed > limits.swelling();
                if (swells || unpacked > limits.bytes() || strings && size > limits.strings()) {
                    throw new ImportException("exchange.file.swells", null, source.name());
                }
                for (int i = 0; xml && i < read; i++) {
                    matched = next(matched, block[i]);
                    if (matched == DECLARATION.length) {
                        throw new ImportException("exchange.file.declares", null, source.name());
                    }
                }
            }
        }
    }

    /** How much of the declaration stands here; zeros are passed over, so that it is found in UTF-16 too. */
    private static int next(int matched, byte b) {
        if (b == 0) {
            return matched;
        }
        if (Character.toUpperCase(b) == DECLARATION[matched]) {
            return matched + 1;
        }
        return b == DECLARATION[0] ? 1 : 0;
    }
}
