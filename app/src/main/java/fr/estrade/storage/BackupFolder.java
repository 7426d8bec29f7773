package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.storage.archive.ArchiveReader;
import fr.estrade.storage.archive.BadArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backups beside a base: their names, and how one comes into the folder whole or not at all. */
final class BackupFolder {
    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
    private static final String SUFFIX = ".estrade.zip";
    private static final String UNFINISHED = ".unfinished";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss");

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** The files that are called backups, whether they can be read or not. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().endsWith(SUFFIX)).toList();
        }
    }

    /** The backups, the newest first; what is none is passed over, and not deleted. */
    List<Backup> list() throws IOException {
        List<Backup> backups = new ArrayList<>();
        for (Path file : files()) {
            try {
                backups.add(read(file));
            } catch (IOException unreadable) {
                LOG.warn("{} is no readable backup: {}", file.getFileName(), unreadable.getMessage());
            }
        }
        backups.sort(Comparator.comparing(Backup::madeAt).thenComparing(Backup::newest).reversed());
        return backups;
    }

    /** Reads what a backup says of itself. */
    static Backup read(Path file) throws IOException {
        try (ArchiveReader archive = new ArchiveReader(file)) {
            return Backup.of(file, Files.size(file), archive.manifest());
        }
    }

    /** Whether all of a backup can be read and is unchanged. */
    static boolean isValid(Path file) throws IOException {
        try (ArchiveReader archive = new ArchiveReader(file)) {
            archive.verify();
            return true;
        } catch (BadArchiveException bad) {
            LOG.error("Backup {} is damaged: {}", file.getFileName(), bad.getMessage());
            return false;
        }
    }

    /** Writes a backup, reads it back, and only then gives it its name. */
    Backup add(SnapshotArchive snapshot, Instant madeAt, ArchiveManifest.Reason reason) throws IOException {
        Files.createDirectories(folder);
        sweep();
        String stamp = STAMP.format(madeAt.atZone(ZoneId.systemDefault()));
        Path target = folder.resolve(stamp + SUFFIX);
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve(stamp + " (" + i + ")" + SUFFIX);
        }
        return write(target, snapshot, madeAt, reason);
    }

    /** The same into a file of any name, which is replaced if it is there. */
    static Backup write(Path target, SnapshotArchive snapshot, Instant madeAt, ArchiveManifest.Reason reason) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            ArchiveManifest written = snapshot.write(unfinished, madeAt, reason);
            try (ArchiveReader archive = new ArchiveReader(unfinished)) {
                archive.verify();
                if (!archive.manifest().equals(written)) {
                    throw new BadArchiveException(BadArchiveException.Reason.DAMAGED, "it reads back differently", null);
                }
            }
            AtomicFile.move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return read(target);
    }

    /** Deletes what a stop in the middle of a backup left. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(SUFFIX + UNFINISHED)).toList()) {
                Files.delete(file);
            }
        }
    }
}
