package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a base that is a folder, step by step; each step refuses before the next one writes. */
final class H2Opening {
    private static final Logger LOG = LoggerFactory.getLogger(H2Opening.class);
    /** With less room than this nothing is opened: the engine itself would fail half way. */
    private static final long ROOM = 16 << 20;

    private final BaseLocation location;
    private final OpenOptions options;
    private final Environment environment;
    private final BaseFolder folder;
    private final int newestSchema = Migrations.newest();

    private Manifest manifest;
    private boolean created;
    private boolean unclean;
    /** Whether a file that contradicts itself can be read all the same. */
    private boolean hasRows;
    private int recovered;
    private int unrecovered;
    private String rebuiltFrom;
    private Path setAside;
    private int migratedFrom;

    H2Opening(BaseLocation location, OpenOptions options, Environment environment) {
        this.location = location;
        this.options = options;
        this.environment = environment;
        this.folder = new BaseFolder(location.folder());
    }

    Base open() {
        options.progress().accept(OpeningStage.CHECKING);
        try {
            prepareFolder();
        } catch (IOException failed) {
            throw Failures.writing(folder.path(), failed);
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            return openLocked(lock);
        } catch (IOException failed) {
            lock.close();
            throw Failures.writing(folder.path(), failed);
        } catch (SQLException failed) {
            lock.close();
            throw H2File.isInUse(failed) ? new BaseInUseException(folder.path()) : new DamagedBaseException(folder.path(), failed);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private void prepareFolder() throws IOException {
        FolderCheck check = new FolderCheck(folder);
        created = check.isVacant();
        if (!created) {
            manifest = check.manifest(newestSchema);
        }
        Path existing = folder.path();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (environment.usableSpace(existing) < ROOM) {
            throw new DiskFullException(folder.path(), null);
        }
        environment.requireWritable(existing);
        folder.create();
    }

    private Base openLocked(FolderLock lock) throws IOException, SQLException {
        H2File file = openFile();
        try {
            Files.createDirectories(folder.tail());
            TailKeeper keeper = new TailKeeper(folder, environment.tailFiles());
            if (!created) {
                catchUp(file, keeper);
            }
            Tail tail = created ? null : keeper.complete(manifest.baseId(), file);
            migrate(file);
            if (tail == null) {
                tail = keeper.complete(manifest.baseId(), file);
            }
            tail.ensureSchema(newestSchema);
            Base base = handOver(file, tail, lock);
            if (keeper.needsBackup()) {
                backUp(base);
            }
            finishForgetting(base);
            return base;
        } catch (IOException | SQLException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private void finishForgetting(Base base) {
        try {
            base.backups().finishForgetting(Progress.none());
        } catch (RuntimeException failed) {
            base.close();
            throw failed;
        }
    }

    private void backUp(Base base) {
        options.progress().accept(OpeningStage.BACKING_UP);
        try {
            base.backups().make(ArchiveManifest.Reason.OPENING, Progress.none());
        } catch (RuntimeException failed) {
            base.close();
            throw failed;
        }
    }

    /** The file, sound and open. */
    private H2File openFile() throws IOException, SQLException {
        options.progress().accept(OpeningStage.OPENING);
        // What a stop in the middle of making the file smaller left.
        Replaced.delete(folder.compaction());
        if (created || manifest.schema() == 0) {
            return newFile();
        }
        if (manifest.state() == Manifest.State.SWAPPING_FILE || manifest.state() == Manifest.State.SWAPPING_ALL) {
            new Swap(folder).finish(manifest);
            manifest = manifest.with(Manifest.State.CLEAN);
        }
        unclean = manifest.state() != Manifest.State.CLEAN;
        if (manifest.state() == Manifest.State.UNFINISHED || !H2File.looksSound(folder.data())) {
            return rebuilt(false);
        }
        writeManifest(Manifest.State.OPEN);
        H2File file;
        try {
            file = H2File.open(environment.url(folder.data()));
        } catch (SQLException unreadable) {
            if (H2File.isInUse(unreadable)) {
                throw unreadable;
            }
            LOG.error("The file of the base cannot be opened: {}", Failures.brief(unreadable));
            return rebuilt(false);
        }
        if (!isSound(file)) {
            return rebuilt(hasRows);
        }
        if (hasForgottenMoreThanTheTailHolds(file)) {
            LOG.error("The file of the base has forgotten changes that only a backup holds");
            file.close();
            H2File whole = rebuilt(false);
            // An older state of what the backup holds, and so maybe what was to be forgotten: nothing of it is needed.
            if (setAside != null) {
                Replaced.delete(setAside);
                setAside = null;
            }
            return whole;
        }
        return file;
    }

    /**
     * Whether a file that was not closed lacks changes from before the tail begins, though a backup has them. The tail goes back to the
     * oldest backup only, and where something was forgotten for good that is the one made just after it.
     */
    private boolean hasForgottenMoreThanTheTailHolds(H2File file) throws IOException {
        if (!unclean || !hasRows) {
            return false;
        }
        long newest = Tables.newestNumber(file.admin());
        long tailBegins = CatchUp.of(manifest.baseId(), Tail.read(folder.tail())).stream()
                .mapToLong(segment -> segment.header().first()).min().orElse(Long.MAX_VALUE);
        return tailBegins > newest + 1 && new BackupFolder(folder.backups()).list().stream()
                .anyMatch(backup -> backup.baseId().equals(manifest.baseId()) && backup.newest() > newest);
    }

    /** Whether a file that was just opened holds what it should; closes it if not. */
    private boolean isSound(H2File file) {
        try {
            int schema = file.schemaVersion();
            if (schema > newestSchema) {
                throw new NewerBaseException(folder.path().toString(), schema, newestSchema);
            }
            hasRows = schema > 0;
            if (hasRows && (!unclean || isConsistent(file))) {
                return true;
            }
        } catch (DataAccessException unreadable) {
            LOG.error("The file of the base cannot be read: {}", Failures.brief(unreadable));
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
        file.close();
        return false;
    }

    private boolean isConsistent(H2File file) {
        options.progress().accept(OpeningStage.VERIFYING);
        List<Problem> problems = Verification.of(file.admin());
        if (!problems.isEmpty()) {
            LOG.error("The base was not closed and contradicts itself: {}", problems);
        }
        return problems.isEmpty();
    }

    private H2File newFile() throws IOException, SQLException {
        created = true;
        manifest = Manifest.ofNewBase(manifest == null ? UUID.randomUUID() : manifest.baseId(), options.appVersion());
        manifest.write(folder.manifest());
        // What an interrupted creation left; nothing was ever acknowledged in it.
        Files.deleteIfExists(folder.data());
        return H2File.create(environment.url(folder.data()));
    }

    private H2File rebuilt(boolean readable) throws IOException, SQLException {
        options.progress().accept(OpeningStage.REBUILDING);
        Rebuild.Result result = new Rebuild(folder, manifest).run(readable);
        rebuiltFrom = result.from();
        setAside = result.aside();
        recovered = result.tail().recovered();
        manifest = Manifest.read(folder.manifest());
        writeManifest(Manifest.State.OPEN);
        return H2File.open(environment.url(folder.data()));
    }

    private void writeManifest(Manifest.State state) throws IOException {
        manifest = manifest.with(state).withAppVersion(options.appVersion());
        manifest.write(folder.manifest());
    }

    /** Applies what the tail holds and the file has forgotten. */
    private void catchUp(H2File file, TailKeeper keeper) throws IOException {
        options.progress().accept(OpeningStage.RECOVERING);
        migratedFrom = file.schemaVersion();
        List<Segment> segments = CatchUp.of(manifest.baseId(), Tail.read(folder.tail()));
        CatchUp.Result result = new CatchUp(file, segments, version -> markUnfinished()).run();
        recovered += result.recovered();
        unrecovered = result.unrecovered();
        if (result.recovered() > 0) {
            LOG.warn("{} changes that the base had forgotten came back from the redo tail", result.recovered());
        }
        if (unrecovered > 0) {
            LOG.error("{} changes of the redo tail could not be applied; it was put aside", unrecovered);
            manifest = keeper.beginAnew(manifest);
        }
    }

    private void markUnfinished() {
        try {
            writeManifest(Manifest.State.UNFINISHED);
        } catch (IOException failed) {
            throw Failures.writing(folder.path(), failed);
        }
    }

    private void migrate(H2File file) throws IOException, SQLException {
        int current = file.schemaVersion();
        if (current < newestSchema) {
            Backup before = null;
            if (!created) {
                options.progress().accept(OpeningStage.BACKING_UP);
                before = new BackupFolder(folder.backups()).add(snapshot(file), Instant.now(), ArchiveManifest.Reason.MIGRATION);
                markUnfinished();
            }
            options.progress().accept(OpeningStage.MIGRATING);
            try {
                file.migrations().migrateTo(newestSchema);
            } catch (FlywayException failed) {
                throw new MigrationFailedException(folder.path().toString(), before == null ? null : before.name(), failed);
            }
            file.checkpoint();
        }
        manifest = manifest.withSchema(newestSchema);
        writeManifest(Manifest.State.OPEN);
    }

    private SnapshotArchive snapshot(H2File file) {
        return new SnapshotArchive(file.admin(), manifest.baseId(), file.schemaVersion(), options.appVersion(), rows -> {});
    }

    private Base handOver(H2File file, Tail tail, FolderLock lock) throws SQLException {
        H2Engine engine = H2Engine.on(file);
        file.checkpoint();
        ReentrantLock writer = new ReentrantLock(true);
        Backups backups = new Backups(folder, engine, tail, writer, manifest.baseId(), options.appVersion(), environment.clock(), environment.keepRule());
        LongSupplier usableSpace = () -> environment.usableSpace(folder.path());
        H2Safety safety = new H2Safety(folder, file, tail, usableSpace,
                () -> backups.make(ArchiveManifest.Reason.LOAD, Progress.none()));
        OpeningReport report = new OpeningReport(created, unclean, recovered, unrecovered, rebuiltFrom, setAside, migratedFrom, newestSchema);
        return new Base(location, options, new Base.Parts(manifest.baseId(), engine, engine.pool(), environment.safety(safety, file), writer, folder.tail(), backups,
                new H2Closing(folder, manifest, engine, tail, lock, usableSpace), report));
    }
}
