package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.tail.Tail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What remains to be done beside a base after a change that forgets: older backups, the tail that goes with them and files that were
 * put aside still hold what was forgotten. A note in the folder, made before the change is committed, stays until nothing holds it any
 * more, so that whatever stops in between is finished at the next opening. What is to be deleted is told by the base itself: a note
 * without such a change costs nothing.
 */
final class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final BaseFolder folder;
    private final UUID baseId;

    /** The last change that forgets. */
    private record Last(long number, Instant madeAt) {}

    Forgetting(BaseFolder folder, UUID baseId) {
        this.folder = folder;
        this.baseId = baseId;
    }

    /** Notes that something is about to be forgotten. */
    void begin() throws IOException {
        AtomicFile.write(folder.forgetting(), "");
    }

    /** Whether there is such a note. */
    boolean isBegun() {
        return Files.exists(folder.forgetting());
    }

    /** The file of the base holds nothing dead any more. */
    void fileIsClean() throws IOException {
        Files.deleteIfExists(folder.forgetting());
    }

    /** Whether a backup must be made before older ones can go. */
    boolean needsBackup(DSLContext dsl) throws IOException {
        Optional<Last> last = last(dsl);
        if (last.isEmpty()) {
            return false;
        }
        for (Backup backup : backups().list()) {
            if (!isOlder(backup, last.get()) && baseId.equals(backup.baseId()) && BackupFolder.isValid(backup.file())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Deletes what still holds what was forgotten. A backup that does not must be there; nobody writes meanwhile.
     *
     * @return how many backups went
     */
    int deleteOlder(DSLContext dsl, Tail tail) throws IOException {
        Optional<Last> last = last(dsl);
        if (last.isEmpty()) {
            return 0;
        }
        int deleted = 0;
        List<Backup> readable = backups().list();
        for (Path file : backups().files()) {
            Optional<Backup> backup = readable.stream().filter(one -> one.file().equals(file)).findFirst();
            boolean older = backup.map(one -> isOlder(one, last.get())).orElse(isOlder(file, last.get()));
            if (older) {
                Files.delete(file);
                deleted++;
            }
        }
        tail.deleteUpTo(backups().list().stream().filter(backup -> baseId.equals(backup.baseId())).mapToLong(Backup::newest).min().orElse(0));
        deleteReplaced(last.get());
        LOG.info("{} backups that held what was forgotten were deleted", deleted);
        return deleted;
    }

    private void deleteReplaced(Last last) throws IOException {
        if (Files.isDirectory(folder.replaced())) {
            try (Stream<Path> places = Files.list(folder.replaced())) {
                for (Path place : places.toList()) {
                    if (isOlder(place, last)) {
                        Replaced.delete(place);
                    }
                }
            }
        }
    }

    private boolean isOlder(Backup backup, Last last) {
        return baseId.equals(backup.baseId()) ? backup.newest() < last.number() : backup.madeAt().isBefore(last.madeAt());
    }

    private static boolean isOlder(Path file, Last last) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(FileTime.from(last.madeAt())) < 0;
    }

    private BackupFolder backups() {
        return new BackupFolder(folder.backups());
    }

    private static Optional<Last> last(DSLContext dsl) {
        return dsl.select(Tables.NUMBER, ChangeTables.MADE_AT).from(Tables.CHANGE).where(ChangeTables.KIND.eq(ChangeKind.FORGET.name()))
                .orderBy(Tables.NUMBER.desc()).limit(1)
                .fetchOptional(row -> new Last(row.get(Tables.NUMBER), row.get(ChangeTables.MADE_AT).toInstant()));
    }
}
