package fr.estrade.storage.change;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            try (JsonGenerator json = ChangeJson.factory().createGenerator(out)) {
                for (RowChange row : held) {
                    ChangeJson.write(row, json);
                }
            }
        } catch (IOException failed) {
            throw failure.apply(failed);
        }
        held.clear();
        weight = 0;
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
                try (JsonParser json = ChangeJson.factory().createParser(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
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
