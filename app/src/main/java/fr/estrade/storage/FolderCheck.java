package fr.estrade.storage;

import fr.estrade.storage.tail.Segment;
import fr.estrade.storage.tail.SegmentHeader;
import fr.estrade.storage.tail.Tail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies at a path, found out without writing anything: a base, room for a new one, or something else. */
final class FolderCheck {
    private static final Logger LOG = LoggerFactory.getLogger(FolderCheck.class);
    /** What an opening that came to nothing may have left in a folder that was empty. */
    private static final Set<String> TRACES = Set.of("lock", "socket", "tail", "drafts", "base.properties.new");

    private final BaseFolder folder;

    FolderCheck(BaseFolder folder) {
        this.folder = folder;
    }

    /** Whether there is no base yet but room for one. */
    boolean isVacant() throws IOException {
        Path path = folder.path();
        if (!Files.exists(path)) {
            return true;
        }
        if (!Files.isDirectory(path)) {
            throw new NotABaseException(path.toString());
        }
        try (Stream<Path> inside = Files.list(path)) {
            Set<String> names = inside.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            names.removeAll(TRACES);
            return names.isEmpty() && Tail.files(folder.tail()).isEmpty();
        }
    }

    /**
     * The manifest of the base that is there.
     *
     * @throws NotABaseException   if there is none, and nothing that tells of one
     * @throws NewerBaseException  if a newer version of the program wrote it
     */
    Manifest manifest(int knownSchema) throws IOException {
        Manifest manifest = readOrRestored();
        if (manifest.format() > Manifest.FORMAT || manifest.schema() > knownSchema) {
            throw new NewerBaseException(folder.path().toString(), manifest.schema(), knownSchema);
        }
        return manifest;
    }

    private Manifest readOrRestored() throws IOException {
        if (Files.exists(folder.manifest())) {
            try {
                return Manifest.read(folder.manifest());
            } catch (IOException unreadable) {
                LOG.error("{}; it is put together again", unreadable.getMessage());
            }
        }
        return restored();
    }

    /** The manifest as the tail or the backups tell it. */
    private Manifest restored() throws IOException {
        List<Segment> segments = Tail.read(folder.tail()).stream().filter(segment -> segment.header() != null).toList();
        if (!segments.isEmpty()) {
            SegmentHeader newest = segments.getLast().header();
            return of(newest.baseId(), newest.schema());
        }
        for (Backup backup : new BackupFolder(folder.backups()).list()) {
            if (backup.baseId() != null) {
                return of(backup.baseId(), backup.schema());
            }
        }
        throw new NotABaseException(folder.path().toString());
    }

    private static Manifest of(UUID baseId, int schema) {
        return new Manifest(Manifest.FORMAT, baseId, schema, "", Manifest.State.OPEN);
    }
}
