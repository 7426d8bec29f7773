package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.storage.tail.Segment;
import fr.estrade.storage.tail.Tail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds a base whose file is damaged, gone or half migrated: from the file's own rows if they can be read, else from the newest
 * valid backup, else from nothing if the redo tail reaches back to the first change; then what the tail adds. The damaged file is
 * kept aside.
 */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private static final String OWN_ROWS = "its own rows";
    private static final String TAIL_ALONE = "the redo tail alone";

    private final BaseFolder folder;
    private final Manifest manifest;
    private final List<Segment> segments;

    Rebuild(BaseFolder folder, Manifest manifest) throws IOException {
        this.folder = folder;
        this.manifest = manifest;
        this.segments = CatchUp.of(manifest.baseId(), Tail.read(folder.tail()));
    }

    /**
     * What came of it.
     *
     * @param from   name of the backup it was rebuilt from; "" for its own rows or for the tail alone
     * @param aside  the damaged file, kept; null if there was none
     * @param tail   what the tail added
     */
    record Result(String from, Path aside, CatchUp.Result tail) {}

    /** What to begin with. */
    private record Source(String name, Path backup, int schema) {}

    /**
     * Rebuilds the base and puts it into its place.
     *
     * @param readable whether the file's own rows may be tried
     * @throws DamagedBaseException if there is nothing to rebuild it from
     */
    Result run(boolean readable) throws IOException {
        if (readable) {
            Path own = ownRows();
            if (own != null) {
                try {
                    Source source = new Source(OWN_ROWS, own, BackupFolder.read(own).schema());
                    return build(source);
                } catch (IOException | SQLException | RuntimeException unusable) {
                    LOG.error("The file's own rows do not make a sound base: {}", Failures.brief(unusable));
                } finally {
                    Files.deleteIfExists(own);
                }
            }
        }
        Throwable last = null;
        for (Source source : sources()) {
            try {
                return build(source);
            } catch (IOException | SQLException | RuntimeException unusable) {
                LOG.error("The base cannot be rebuilt from {}: {}", source.name(), Failures.brief(unusable));
                last = unusable;
            }
        }
        throw new DamagedBaseException(folder.path(), last);
    }

    /** The rows of the damaged file as a backup; null if they cannot be read. */
    private Path ownRows() throws IOException {
        Path own = folder.path().resolve("own-rows.unfinished");
        Files.deleteIfExists(own);
        try (H2File damaged = H2File.open(H2Url.of(folder.data()))) {
            new SnapshotArchive(damaged.admin(), manifest.baseId(), damaged.schemaVersion(), manifest.appVersion(), rows -> {}).write(own, Instant.now(), ArchiveManifest.Reason.REBUILD);
            return own;
        } catch (SQLException | RuntimeException unreadable) {
            LOG.error("The rows of the damaged file cannot be read: {}", Failures.brief(unreadable));
            Files.deleteIfExists(own);
            return null;
        }
    }

    private List<Source> sources() throws IOException {
        UUID id = manifest.baseId();
        List<Source> sources = new ArrayList<>();
        for (Backup backup : new BackupFolder(folder.backups()).list()) {
            if (id.equals(backup.baseId())) {
                sources.add(new Source(backup.name(), backup.file(), backup.schema()));
            }
        }
        if (!segments.isEmpty() && segments.getFirst().header().first() == 1) {
            sources.add(new Source(TAIL_ALONE, null, segments.getFirst().header().schema()));
        }
        return sources;
    }

    private Result build(Source source) throws IOException, SQLException {
        FileBuilder.Built built = new FileBuilder(folder.rebuild(), rows -> {}).build(source.backup(), source.schema(), segments, file -> {});
        Path aside = new Swap(folder).decide(manifest.withSchema(built.schema()), false);
        LOG.warn("The base was rebuilt from {}; {} changes came from the redo tail", source.name(), built.tail().recovered());
        boolean isBackup = !source.name().equals(OWN_ROWS) && !source.name().equals(TAIL_ALONE);
        return new Result(isBackup ? source.name() : "", aside, built.tail());
    }
}
