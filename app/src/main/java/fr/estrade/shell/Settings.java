package fr.estrade.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.task.Task;
import fr.estrade.task.TaskRunner;
import fr.estrade.ui.Memory;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How this workstation is arranged, in {@code settings.json}. A file that cannot be read is set aside and everything starts
 * as at first; a value that cannot be read is as if it had never been kept; what a newer version has written stays. Used on
 * the thread of the user interface, but for reading the file and for {@link #saveNow}.
 */
final class Settings implements Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final long PAUSE_MILLIS = 800;
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path file;
    private final Object writing = new Object();
    private final ObjectNode values;
    private final boolean damaged;
    private TaskRunner tasks;
    private boolean dirty;

    private Settings(Path file, ObjectNode values, boolean damaged) {
        this.file = file;
        this.values = values;
        this.damaged = damaged;
    }

    /** Reads the settings of a folder; nothing is made there before something is kept. */
    static Settings read(Path folder) {
        Path file = folder.resolve("settings.json");
        try {
            JsonNode read = JSON.readTree(Files.readString(file));
            if (read instanceof ObjectNode object) {
                return new Settings(file, object, false);
            }
            setAside(file);
        } catch (NoSuchFileException atFirst) {
            return new Settings(file, JSON.createObjectNode(), false);
        } catch (JsonProcessingException damaged) {
            setAside(file);
        } catch (IOException unreadable) {
            // Which text it was does not matter, and the message of a malformed one would hold some of it.
            LOG.warn("Settings cannot be read: {}", unreadable.getClass().getName());
            setAside(file);
        }
        return new Settings(file, JSON.createObjectNode(), true);
    }

    private static void setAside(Path file) {
        LOG.warn("Settings are damaged; they are set aside and everything starts as at first");
        try {
            Files.move(file, file.resolveSibling("settings.damaged.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            LOG.warn("Damaged settings cannot be set aside: {}", stays.getClass().getName());
        }
    }

    /** Whether the file was there and could not be read. */
    boolean wasDamaged() {
        return damaged;
    }

    /** Saves what is kept from now on a moment later by this runner; before, only {@link #saveNow} saves. */
    void saveWith(TaskRunner runner) {
        tasks = runner;
    }

    @Override
    public synchronized <T> Optional<T> recall(String name, Class<T> type) {
        JsonNode value = values.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.treeToValue(value, type));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            LOG.warn("Setting {} cannot be read and is forgotten: {}", name, unreadable.getClass().getName());
            return Optional.empty();
        }
    }

    @Override
    public void remember(String name, Object value) {
        JsonNode now = value == null ? null : JSON.valueToTree(value);
        synchronized (this) {
            JsonNode before = now == null ? values.remove(name) : values.replace(name, now);
            if (now == null ? before == null : now.equals(before)) {
                return;
            }
            dirty = true;
        }
        if (tasks != null) {
            // Silent: nobody needs to see that a column became wider.
            Task<Void> save = tasks.run("", this::saveNow);
            save.latest(this, PAUSE_MILLIS).onFailure(error -> LOG.warn("Settings cannot be saved", error)).start();
        }
    }

    /** Writes the file now if something is new; it is replaced in one step. */
    void saveNow() throws IOException {
        // One at a time, so that an older state never replaces a newer one.
        synchronized (writing) {
            byte[] text;
            synchronized (this) {
                if (!dirty) {
                    return;
                }
                dirty = false;
                text = JSON.writeValueAsBytes(values);
            }
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling("settings.json.new");
            Files.write(draft, text);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException elsewhere) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
