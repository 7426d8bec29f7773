package fr.estrade.storage.change;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rows of a change being made: a few in memory, many in a file that is gone after {@link #close}. */
public final class RowSpool implements RowSource, AutoCloseable {
    private static final int MEMORY = 4 << 20;

    private final Path folder;
    private final Function<IOException, RuntimeException> failure;
    private final List<RowChange> held = new ArrayList<>();
    private int weight;
    private int count;
    private int spilled;
    private Path file;
    private OutputStream out;

    /**
     * An empty spool.
     *
     * @param folder  where to put the file once one is needed; null for the system's temporary folder
     * @param failure what to throw when the file cannot be written or read
     */
    public RowSpool(Path folder, Function<IOException, RuntimeException> failure) {
        this.folder = folder;
        this.failure = failure;
    }

    /** Adds a row. */
    public void add(RowChange row) {
        held.add(row);
        count++;
        weight += row.weight();
        if (weight > MEMORY) {
            spill();
        }
    }

    private void spill() {
        try {
            if (file == null) {
                file = folder == null ? Files.createTempFile("estrade", ".rows") : Files.createTempFile(folder, "change", ".rows");
                out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            }
            writeHeld(out, spilled);
        } catch (IOException failed) {
            throw failure.apply(failed);
        }
        spilled += held.size();
        held.clear();
        weight = 0;
    }

    private void writeHeld(OutputStream into, int before) throws IOException {
        int written = before;
        try (JsonGenerator json = ChangeJson.rowGenerator(into)) {
            for (RowChange row : held) {
                ChangeJson.writeNext(row, written++ == 0, json);
            }
        }
    }

    /** What was spilled is copied as it is: it was written once already. */
    @Override
    public void writeJson(OutputStream into) throws IOException {
        if (file != null) {
            try {
                out.flush();
            } catch (IOException failed) {
                throw failure.apply(failed);
            }
            Files.copy(file, into);
        }
        writeHeld(into, spilled);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void forEach(Consumer<RowChange> consumer) {
        if (file != null) {
            try {
                out.flush();
                try (JsonParser json = ChangeJson.factory().createParser(spilledAsArray())) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        consumer.accept(ChangeJson.readRow(json));
                    }
                }
            } catch (IOException failed) {
                throw failure.apply(failed);
            }
        }
        held.forEach(consumer);
    }

    private InputStream spilledAsArray() throws IOException {
        InputStream rows = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new SequenceInputStream(Collections.enumeration(List.of(bytes("["), rows, bytes("]"))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        if (file != null) {
            try (OutputStream open = out) {
                Files.deleteIfExists(file);
            } catch (IOException ignored) {
                // A temporary file that stays is swept at the next opening of the base.
            }
        }
    }
}
