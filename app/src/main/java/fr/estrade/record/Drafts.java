package fr.estrade.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unsaved input, kept in files so that it survives the end of the program: one file a record, replaced in one step. A
 * draft is a help, never a hindrance: one that cannot be read is put aside, one that cannot be written is logged. Works on
 * files, so not on the thread of the user interface; safe to use from any other.
 */
public final class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final String SUFFIX = ".json";
    private static final String ASIDE = ".damaged";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    /** Keeps nothing: for input that must stand in no file beside the base. */
    public static Drafts none() {
        return new Drafts(null);
    }

    /** @param folder of one base's drafts; made when it is needed */
    public Drafts(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a draft, instead of an older one of the same record.
     *
     * @return whether it is kept; if not, the log says why
     */
    public synchronized boolean keep(Draft draft) {
        if (folder == null) {
            return false;
        }
        try {
            makeFolder();
            AtomicFile.write(file(draft.table(), draft.id()), DraftJson.write(draft).toString());
            return true;
        } catch (IOException failed) {
            LOG.warn("The draft of {} {} cannot be kept", draft.table(), draft.id(), failed);
            return false;
        }
    }

    /** Drafts hold what the base holds, which is nobody else's business. */
    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** The draft of a record, if there is one. */
    public synchronized Optional<Draft> find(String table, UUID id) {
        return folder == null ? Optional.empty() : read(file(table, id)).filter(draft -> draft.table().equals(table) && draft.id().equals(id));
    }

    /** All drafts, the newest first: among them those of records that were never saved. */
    public synchronized List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).forEach(file -> read(file).ifPresent(drafts::add));
            } catch (IOException failed) {
                LOG.warn("The drafts in {} cannot be listed", folder, failed);
            }
        }
        drafts.sort(Comparator.comparing(Draft::keptAt).reversed());
        return drafts;
    }

    /** Forgets the draft of a record: it was saved or given up. */
    public synchronized void forget(String table, UUID id) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(file(table, id));
        } catch (IOException failed) {
            LOG.warn("The draft of {} {} cannot be deleted", table, id, failed);
        }
    }

    private Path file(String table, UUID id) {
        return folder.resolve(table + "-" + id + SUFFIX);
    }

    private static Optional<Draft> read(Path file) {
        try {
            return Optional.of(DraftJson.read(JSON.readTree(Files.readAllBytes(file))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException damaged) {
            putAside(file);
            return Optional.empty();
        } catch (IOException failed) {
            LOG.warn("The draft {} cannot be read", file.getFileName(), failed);
            return Optional.empty();
        }
    }

    private static void putAside(Path file) {
        LOG.warn("The draft {} is damaged and put aside", file.getFileName());
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ASIDE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("The draft {} cannot be put aside", file.getFileName(), failed);
        }
    }
}
