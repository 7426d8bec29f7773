package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.storage.archive.ArchiveReader;
import fr.estrade.storage.archive.BadArchiveException;
import fr.estrade.storage.tail.Segment;
import fr.estrade.storage.tail.Tail;
import fr.estrade.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a base back to what a backup holds. The base must be closed. A new file is built beside the old one and verified; only then
 * does it take the old one's place, which is kept.
 */
public final class Restore {
    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final BaseFolder folder;
    private final Path backup;
    private final Until until;
    private final String appVersion;
    private final Progress progress;

    /** How far a restore goes. */
    public enum Until {
        /** The backup and every change saved since, from the redo tail: nothing is lost. */
        LAST_SAVE,
        /** Exactly what the backup holds: later changes are put aside. */
        AS_IN_BACKUP
    }

    private Restore(BaseFolder folder, Path backup, Until until, String appVersion, Progress progress) {
        this.folder = folder;
        this.backup = backup;
        this.until = until;
        this.appVersion = appVersion;
        this.progress = progress;
    }

    /**
     * Restores a backup, which may also come from another place, into a folder, which may also be new.
     *
     * @param target     the base, closed; its folder is made if it is not there
     * @param appVersion version of the program
     * @throws BadBackupException if the file is no usable backup
     * @throws RestoreException   if it cannot be restored in that way
     * @throws BaseException      for every other reason; nothing was touched
     */
    public static RestoreReport run(BaseLocation target, Path backup, Until until, String appVersion, Progress progress) {
        if (!target.isFolder()) {
            throw new RestoreException("restore.server", target.shown());
        }
        return new Restore(new BaseFolder(target.folder()), backup, until, appVersion, progress).run();
    }

    private RestoreReport run() {
        try {
            Backup read = readBackup();
            FolderCheck check = new FolderCheck(folder);
            Manifest former = check.isVacant() ? null : check.manifest(Migrations.newest());
            if (until == Until.LAST_SAVE && (former == null || !former.baseId().equals(read.baseId()))) {
                throw new RestoreException("restore.otherBase", read.name());
            }
            folder.create();
            try (FolderLock held = FolderLock.take(folder)) {
                return restore(read, former);
            }
        } catch (BadArchiveException bad) {
            throw new BadBackupException(backup.getFileName().toString(), bad);
        } catch (IOException failed) {
            throw Failures.writing(folder.path(), failed);
        }
    }

    /** Reads all of it before anything is touched. */
    private Backup readBackup() throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw new RestoreException("restore.noFile", backup.toString());
        }
        try (ArchiveReader archive = new ArchiveReader(backup)) {
            if (archive.manifest().schema() > Migrations.newest() || archive.manifest().schema() < 1) {
                throw new BadArchiveException(BadArchiveException.Reason.NEWER, "schema " + archive.manifest().schema(), null);
            }
            if (archive.unpackedBytes() > roomFor()) {
                throw new DiskFullException(folder.path(), null);
            }
            archive.verify();
            return Backup.of(backup, Files.size(backup), archive.manifest());
        }
    }

    private long roomFor() {
        Path existing = folder.path();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing == null ? 0 : existing.toFile().getUsableSpace();
    }

    private RestoreReport restore(Backup read, Manifest former) throws IOException {
        boolean exactly = until == Until.AS_IN_BACKUP;
        // What is restored exactly goes on as another base: neither the old tail nor an older backup continues it.
        UUID baseId = exactly ? UUID.randomUUID() : former.baseId();
        List<Segment> segments = exactly ? List.of() : CatchUp.of(baseId, Tail.read(folder.tail()));
        FileBuilder builder = new FileBuilder(folder.rebuild(), rows -> {
            progress.checkCancelled();
            progress.steps(rows, read.rows());
        });
        try {
            FileBuilder.Built built = builder.build(backup, read.schema(), segments, file -> {
                if (exactly) {
                    new BackupFolder(folder.backups()).add(
                            new SnapshotArchive(file.admin(), baseId, file.schemaVersion(), appVersion, rows -> progress.checkCancelled()),
                            Instant.now(), ArchiveManifest.Reason.RESTORE);
                }
            });
            Manifest manifest = new Manifest(Manifest.FORMAT, baseId, built.schema(), appVersion, Manifest.State.CLEAN);
            Path replaced = new Swap(folder).decide(manifest, exactly);
            LOG.info("Backup {} was restored; the redo tail added {} changes", read.name(), built.tail().recovered());
            return new RestoreReport(read, built.tail().recovered(), built.tail().unrecovered(), replaced);
        } catch (SQLException failed) {
            throw new BadArchiveException(BadArchiveException.Reason.DAMAGED, "it does not load: " + failed.getSQLState(), null);
        } catch (IOException | RuntimeException failed) {
            Replaced.delete(folder.rebuild());
            throw failed;
        }
    }
}
