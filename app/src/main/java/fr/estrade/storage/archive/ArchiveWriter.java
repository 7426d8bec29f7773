package fr.estrade.storage.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup as a stream: each table is a file whose first line is a JSON array of its columns' names, and each further line
 * an array of the values' canonical texts.
 */
public final class ArchiveWriter implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<ArchiveTable> tables = new ArrayList<>();
    private TableFile open;

    /** Starts a backup in a file that must not exist. */
    public ArchiveWriter(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        // Fast and nearly as small: a backup follows each opening.
        this.zip.setLevel(3);
    }

    /** Begins a table. */
    public void beginTable(String name, List<String> columns) throws IOException {
        zip.putNextEntry(new ZipEntry(ArchiveNames.file(name)));
        open = new TableFile(name);
        open.line(columns.toArray(String[]::new));
    }

    /** Writes a row of the table that was begun: the canonical texts of its columns, null for null. */
    public void row(String[] texts) throws IOException {
        open.line(texts);
        open.rows++;
    }

    /** Ends the table that was begun. */
    public void endTable() throws IOException {
        tables.add(open.end());
        open = null;
        zip.closeEntry();
    }

    /**
     * Ends the backup and waits until it is on the disk.
     *
     * @param about what it says of itself; its tables are filled in here
     */
    public ArchiveManifest finish(ArchiveManifest about) throws IOException {
        ArchiveManifest manifest = new ArchiveManifest(about.format(), about.baseId(), about.schema(), about.appVersion(), about.madeAt(), about.reason(),
                about.newest(), tables);
        zip.putNextEntry(new ZipEntry(ArchiveNames.MANIFEST));
        zip.write(manifest.toJson());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        return manifest;
    }

    @Override
    public void close() throws IOException {
        // Closing the zip would end a backup that was given up as if it were whole.
        channel.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private final class TableFile {
        private final String name;
        private final MessageDigest digest = sha256();
        private final Counting counting = new Counting(new DigestOutputStream(zip, digest));
        private final JsonGenerator json;
        private long rows;

        TableFile(String name) throws IOException {
            this.name = name;
            this.json = JSON.createGenerator(counting);
            this.json.setRootValueSeparator(null);
        }

        void line(String[] texts) throws IOException {
            json.writeStartArray();
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }

        ArchiveTable end() throws IOException {
            json.close();
            return new ArchiveTable(name, rows, counting.bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }
    }
}
