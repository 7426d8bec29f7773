package fr.estrade.storage.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a backup as a stream, one that somebody sent included: nothing is unpacked, no more is read than the manifest announces,
 * and what it does not announce is refused.
 */
public final class ArchiveReader implements AutoCloseable {
    private static final int MANIFEST_LIMIT = 1 << 20;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_TEXT = 1 << 28;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).maxNestingDepth(2).build())
            .build();

    private final ZipFile zip;
    private final ArchiveManifest manifest;

    /** Receives the rows of a table. */
    public interface RowConsumer {

        /** The names of the columns, before any row. */
        void columns(List<String> names) throws IOException;

        /** A row: the canonical texts of its columns, null for null. */
        void row(String[] texts) throws IOException;
    }

    /**
     * Opens a backup and reads what it says of itself.
     *
     * @throws BadArchiveException if it is none, or holds what it does not announce
     */
    public ArchiveReader(Path file) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException notAZip) {
            throw new BadArchiveException(BadArchiveException.Reason.NOT_A_BACKUP, "not a zip", notAZip);
        }
        try {
            this.manifest = readManifest();
            checkEntries();
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    /** What it says of itself. */
    public ArchiveManifest manifest() {
        return manifest;
    }

    /** How many bytes it is unpacked, as it announces. */
    public long unpackedBytes() {
        return manifest.tables().stream().mapToLong(ArchiveTable::bytes).sum();
    }

    private ArchiveManifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveNames.MANIFEST);
        if (entry == null) {
            throw new BadArchiveException(BadArchiveException.Reason.NOT_A_BACKUP, "no manifest", null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(MANIFEST_LIMIT + 1);
            if (json.length > MANIFEST_LIMIT) {
                throw new BadArchiveException(BadArchiveException.Reason.FOREIGN, "a manifest of that size", null);
            }
            return ArchiveManifest.ofJson(json);
        } catch (ZipException damaged) {
            throw new BadArchiveException(BadArchiveException.Reason.DAMAGED, "its manifest cannot be unpacked", damaged);
        }
    }

    private void checkEntries() throws BadArchiveException {
        Set<String> announced = new HashSet<>(Set.of(ArchiveNames.MANIFEST));
        for (ArchiveTable table : manifest.tables()) {
            if (!announced.add(ArchiveNames.file(table.name())) || table.rows() < 0 || table.bytes() < 0) {
                throw new BadArchiveException(BadArchiveException.Reason.FOREIGN, "a table stands twice", null);
            }
            if (zip.getEntry(ArchiveNames.file(table.name())) == null) {
                throw new BadArchiveException(BadArchiveException.Reason.DAMAGED, "no file of " + table.name(), null);
            }
        }
        if (zip.size() > MOST_ENTRIES) {
            throw new BadArchiveException(BadArchiveException.Reason.FOREIGN, "too many files", null);
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            if (!announced.contains(entries.nextElement().getName())) {
                throw new BadArchiveException(BadArchiveException.Reason.FOREIGN, "a file that is not announced", null);
            }
        }
    }

    /**
     * Reads all of it and compares it with what it says of itself.
     *
     * @throws BadArchiveException if something is missing or was changed
     */
    public void verify() throws IOException {
        RowConsumer nobody = new RowConsumer() {
            @Override
            public void columns(List<String> names) {}

            @Override
            public void row(String[] texts) {}
        };
        for (ArchiveTable table : manifest.tables()) {
            read(table, nobody);
        }
    }

    /**
     * Hands the rows of a table; when it returns, they were all there and unchanged.
     *
     * @throws BadArchiveException if something is missing or was changed; rows may have been handed then
     */
    public void read(ArchiveTable table, RowConsumer consumer) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        try (Bounded in = new Bounded(zip.getInputStream(zip.getEntry(ArchiveNames.file(table.name()))), table.bytes(), digest)) {
            long rows = readLines(in, consumer);
            if (in.read() >= 0 || in.left != 0 || rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw damaged(table, null);
            }
        } catch (ZipException | JsonProcessingException unreadable) {
            throw damaged(table, unreadable);
        } catch (EOFException cut) {
            throw damaged(table, cut);
        }
    }

    private static BadArchiveException damaged(ArchiveTable table, Throwable cause) {
        // A parser's message quotes what it read; only its kind is kept.
        String kind = cause == null ? "" : ": " + cause.getClass().getSimpleName();
        return new BadArchiveException(BadArchiveException.Reason.DAMAGED, table.name() + kind, null);
    }

    private static long readLines(InputStream in, RowConsumer consumer) throws IOException {
        try (JsonParser json = JSON.createParser(new BufferedInputStream(in, 1 << 16))) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new EOFException();
            }
            List<String> columns = new ArrayList<>();
            while (json.nextToken() == JsonToken.VALUE_STRING && columns.size() <= MOST_COLUMNS) {
                columns.add(json.getText());
            }
            consumer.columns(columns);
            long rows = 0;
            while (json.nextToken() == JsonToken.START_ARRAY) {
                consumer.row(row(json, columns.size()));
                rows++;
            }
            if (json.currentToken() != null) {
                throw new EOFException();
            }
            return rows;
        }
    }

    private static String[] row(JsonParser json, int size) throws IOException {
        String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            JsonToken token = json.nextToken();
            if (token != JsonToken.VALUE_NULL && token != JsonToken.VALUE_STRING) {
                throw new EOFException();
            }
            texts[i] = json.getValueAsString();
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw new EOFException();
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops at the size that was announced: a file that unpacks to more is not read further. */
    private static final class Bounded extends FilterInputStream {
        private final MessageDigest digest;
        private long left;

        Bounded(InputStream in, long limit, MessageDigest digest) {
            super(in);
            this.left = limit;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            if (read > 0) {
                left -= read;
                if (left < 0) {
                    throw new EOFException();
                }
                digest.update(into, offset, read);
            }
            return read;
        }
    }
}
