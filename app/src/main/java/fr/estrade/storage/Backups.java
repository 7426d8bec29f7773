package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.storage.tail.Tail;
import fr.estrade.task.Progress;
import fr.estrade.task.TaskCancelledException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups of an open base. Making one reads the base as it is at one moment while work goes on; it is read back before it
 * counts. Safe to use from any thread.
 */
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    /** How many may be superfluous before the newest is proved and they are deleted. */
    private static final int PATIENCE = 5;

    private final Engine engine;
    private final UUID baseId;
    private final int schema = Migrations.newest();
    private final String appVersion;
    private final Clock clock;
    private final Lock writer;
    private final Lock making = new ReentrantLock();
    private final BackupFolder folder;
    private final Tail tail;
    private final Path proof;
    private final KeepRule rule;
    private final Forgetting forgetting;
    private volatile boolean stopped;

    /** Backups beside a folder's base; writer is the lock of who writes the base. */
    Backups(BaseFolder base, H2Engine engine, Tail tail, Lock writer, UUID baseId, String appVersion, Clock clock, KeepRule rule) {
        this(engine, writer, baseId, appVersion, clock, new BackupFolder(base.backups()), tail, base.path().resolve("proof"), rule,
                new Forgetting(base, baseId));
    }

    /** Backups of a server's base, which go where somebody says. */
    Backups(Engine engine, Lock writer, String appVersion, Clock clock) {
        this(engine, writer, null, appVersion, clock, null, null, null, KeepRule.STANDARD, null);
    }

    private Backups(Engine engine, Lock writer, UUID baseId, String appVersion, Clock clock, BackupFolder folder, Tail tail, Path proof,
            KeepRule rule, Forgetting forgetting) {
        this.engine = engine;
        this.writer = writer;
        this.baseId = baseId;
        this.appVersion = appVersion;
        this.clock = clock;
        this.folder = folder;
        this.tail = tail;
        this.proof = proof;
        this.rule = rule;
        this.forgetting = forgetting;
    }

    /** Where the backups of this base lie by themselves; empty for a server's base, which its server backs up. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder).map(BackupFolder::path);
    }

    /** The backups beside a base that need not be open, nor be able to; the newest first. */
    public static List<Backup> beside(BaseLocation location) {
        return location.isFolder() ? list(new BackupFolder(new BaseFolder(location.folder()).backups())) : List.of();
    }

    /** The backups beside the base, the newest first. */
    public List<Backup> list() {
        return folder == null ? List.of() : list(folder);
    }

    private static List<Backup> list(BackupFolder folder) {
        try {
            return folder.list();
        } catch (IOException failed) {
            throw Failures.writing(folder.path(), failed);
        }
    }

    /**
     * Makes a backup beside the base.
     *
     * @throws DiskFullException     if there is no room; nothing is left of it then
     * @throws IllegalStateException for a server's base
     */
    public Backup make(ArchiveManifest.Reason reason, Progress progress) {
        if (folder == null) {
            throw new IllegalStateException("A server backs its own bases up; this one can be written to a file");
        }
        // What a load brought is safe in its backup alone, so closing the base waits for that one.
        Runnable check = reason == ArchiveManifest.Reason.LOAD ? progress::checkCancelled : () -> checkStopped(progress);
        Backup made = snapshot(progress, check, true, snapshot -> folder.add(snapshot, clock.instant(), reason), folder.path());
        LOG.info("Backup {} holds {} rows up to change {}", made.name(), made.rows(), made.newest());
        return made;
    }

    /** Writes a backup into a file of the user's choice, which is replaced if it is there. */
    public Backup writeTo(Path file, Progress progress) {
        return snapshot(progress, () -> checkStopped(progress), false,
                snapshot -> BackupFolder.write(file, snapshot, clock.instant(), ArchiveManifest.Reason.DEMAND), file.getParent());
    }

    /**
     * Makes the backup that follows each opening, unless the newest one holds everything already, and deletes those that need
     * not be kept. To be run in the background.
     *
     * @return the backup that was made, if one was
     */
    public Optional<Backup> afterOpening(Progress progress) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Optional<Backup> made = isUpToDate() ? Optional.empty() : Optional.of(make(ArchiveManifest.Reason.OPENING, progress));
            prune();
            return made;
        } catch (IOException failed) {
            throw Failures.writing(folder.path(), failed);
        }
    }

    private boolean isUpToDate() throws IOException {
        long newest;
        try (Connection connection = engine.worker()) {
            newest = Tables.newestNumber(Dsl.on(connection, engine.dialect()));
        } catch (SQLException failed) {
            throw new DataAccessException("No connection", failed);
        }
        for (Backup backup : folder.list()) {
            if (baseId.equals(backup.baseId()) && backup.newest() == newest && backup.schema() == schema) {
                return BackupFolder.isValid(backup.file());
            }
        }
        return false;
    }

    private interface Making {
        Backup from(SnapshotArchive snapshot) throws IOException;
    }

    /** @param check throws once the backup is not wanted any more */
    private Backup snapshot(Progress progress, Runnable check, boolean rotate, Making target, Path place) {
        try (Connection connection = engine.worker()) {
            lockBoth();
            try {
                DSLContext dsl = startSnapshot(connection, rotate, check);
                long total = LiveSchema.read(dsl).tables().stream().mapToLong(table -> dsl.fetchCount(table.table())).sum();
                LongConsumer told = rows -> {
                    check.run();
                    progress.steps(rows, total);
                };
                return target.from(new SnapshotArchive(dsl, baseId, schema, appVersion, told));
            } finally {
                endSnapshot(connection);
            }
        } catch (SQLException failed) {
            throw new DataAccessException("No connection", failed);
        } catch (IOException failed) {
            throw Failures.writing(place, failed);
        }
    }

    /**
     * Takes the lock of who writes and that of who makes a backup. Nobody waits for the writer while making a backup: a load that is
     * writing waits for its own.
     */
    private void lockBoth() {
        writer.lock();
        while (!making.tryLock()) {
            writer.unlock();
            making.lock();
            making.unlock();
            writer.lock();
        }
    }

    private void endSnapshot(Connection connection) throws SQLException {
        try {
            engine.endSnapshot(connection);
        } finally {
            making.unlock();
        }
    }

    private void checkStopped(Progress progress) {
        progress.checkCancelled();
        if (stopped) {
            throw new TaskCancelledException();
        }
    }

    /** Gives up what is being made and waits until it is given up: the base closes. */
    void stop() {
        stopped = true;
        making.lock();
        making.unlock();
    }

    /** The moment that the backup shows: the tail begins a new segment there. Writers may go on afterwards. */
    private DSLContext startSnapshot(Connection connection, boolean rotate, Runnable check) throws SQLException, IOException {
        try {
            check.run();
            engine.startSnapshot(connection);
            DSLContext dsl = Dsl.on(connection, engine.dialect());
            long newest = Tables.newestNumber(dsl);
            if (rotate) {
                tail.rotate(newest + 1);
            }
            return dsl;
        } finally {
            writer.unlock();
        }
    }

    /** Notes that the change to come forgets something, so that what follows is done even after a stop. */
    void beginForgetting() {
        if (forgetting != null) {
            try {
                forgetting.begin();
            } catch (IOException failed) {
                throw Failures.writing(folder.path(), failed);
            }
        }
    }

    /**
     * Makes sure that nothing beside the base holds what it has forgotten: makes a backup, then deletes the older ones, the tail that goes
     * with them, and files that were put aside. Does nothing where nothing was forgotten, nor for a server's base.
     *
     * @return how many backups were deleted
     */
    public int finishForgetting(Progress progress) {
        if (forgetting == null || !forgetting.isBegun()) {
            return 0;
        }
        try (Connection connection = engine.worker()) {
            DSLContext dsl = Dsl.on(connection, engine.dialect());
            if (forgetting.needsBackup(dsl)) {
                make(ArchiveManifest.Reason.DEMAND, progress);
            }
            lockBoth();
            try {
                return forgetting.deleteOlder(dsl, tail);
            } finally {
                making.unlock();
                writer.unlock();
            }
        } catch (SQLException failed) {
            throw new DataAccessException("No connection", failed);
        } catch (IOException failed) {
            throw Failures.writing(folder.path(), failed);
        }
    }

    /** Deletes backups that need not be kept, once the newest was proved by restoring it; and the tail that none of them needs. */
    private void prune() throws IOException {
        if (!deleteSuperfluous()) {
            return;
        }
        writer.lock();
        try {
            // A base that is closed may be somebody else's by now.
            if (!stopped) {
                tail.deleteUpTo(folder.list().stream()
                        .filter(backup -> baseId.equals(backup.baseId()))
                        .mapToLong(Backup::newest)
                        .min().orElse(0));
            }
        } finally {
            writer.unlock();
        }
    }

    private boolean deleteSuperfluous() throws IOException {
        making.lock();
        try {
            List<Backup> backups = folder.list();
            List<Backup> superfluous = rule.superfluous(backups, clock.instant(), ZoneId.systemDefault());
            if (superfluous.size() < PATIENCE || !isProved(backups.getFirst())) {
                return false;
            }
            for (Backup backup : superfluous) {
                Files.deleteIfExists(backup.file());
            }
            LOG.info("{} superfluous backups were deleted", superfluous.size());
            return true;
        } finally {
            making.unlock();
        }
    }

    private boolean isProved(Backup backup) throws IOException {
        try {
            new FileBuilder(proof, rows -> checkStopped(Progress.none())).build(backup.file(), backup.schema(), List.of(), file -> {});
            return true;
        } catch (IOException | SQLException unusable) {
            LOG.error("Backup {} cannot be restored, no other is deleted: {}", backup.name(), Failures.brief(unusable));
            return false;
        } finally {
            Replaced.delete(proof);
        }
    }
}
