package fr.estrade.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the file of a base smaller when most of it is dead. H2 keeps what was replaced for 45 seconds and never uses its place before, so
 * that a load of a minute leaves a file four times as large as what it holds.
 *
 * <p>What lives is copied into a new file, which is looked at and forced to the disk, and then takes the place of the old one in one
 * step. Whatever stops in between leaves the old file as it was.
 */
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    /** Nobody misses the room of a smaller file. */
    private static final long SMALL = 16 << 20;
    /** Copying takes a second for each 70 MB that live, and closing shall not take longer than some ten seconds. */
    private static final long MOST = 768 << 20;
    private static final long ROOM = 64 << 20;

    private final Path file;
    private final Path work;
    private final Map<String, Integer> rows;

    /** @param rows how many each table has; empty to leave the file as it is */
    Compaction(Path file, Path work, Map<String, Integer> rows) {
        this.file = file;
        this.work = work;
        this.rows = rows;
    }

    /**
     * Prepares for a file that is about to be closed in order.
     *
     * @param open the file
     * @param path where it is
     * @param work a folder beside it, for the new file; emptied before and after
     */
    static Compaction of(H2File open, Path path, Path work) throws IOException {
        return new Compaction(path, work, Files.size(path) < SMALL ? Map.of() : rows(open));
    }

    /** The same for a file that must be copied however small it is. */
    static Compaction ofAny(H2File open, Path path, Path work) {
        return new Compaction(path, work, rows(open));
    }

    /** How many rows each table has. */
    static Map<String, Integer> rows(H2File open) {
        return LiveSchema.read(open.admin()).tables().stream()
                .collect(Collectors.toMap(LiveTable::name, table -> open.admin().fetchCount(table.table())));
    }

    /**
     * Compacts the file, which is closed by now, if that is worth it. What fails here leaves the file as it is.
     *
     * @param usableSpace bytes left on the disk
     */
    void run(LongSupplier usableSpace) {
        try {
            if (!rows.isEmpty() && isWorthIt(usableSpace)) {
                compact();
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.warn("The file of the base stays as large as it is: {}", Failures.brief(failed));
        }
    }

    /**
     * Compacts the file, which is closed by now, if there is room for the copy.
     *
     * @return whether it was; if not, it is as it was
     */
    boolean runAnyway(LongSupplier usableSpace) {
        try {
            if (usableSpace.getAsLong() > Files.size(file) + ROOM) {
                compact();
                return true;
            }
            LOG.warn("No room to copy the file of the base");
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.warn("The file of the base could not be copied: {}", Failures.brief(failed));
        }
        return false;
    }

    private boolean isWorthIt(LongSupplier usableSpace) throws IOException {
        long size = Files.size(file);
        if (size < SMALL) {
            return false;
        }
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            FileStore<?> blocks = store.getFileStore();
            // The part of the file's blocks that is used, and of these the part that anything still refers to.
            long living = size / 100 * blocks.getFillRate() / 100 * blocks.getChunksFillRate();
            return living < size / 2 && living < MOST && usableSpace.getAsLong() > living + living / 2 + ROOM;
        }
    }

    /** Compacts it, worth it or not. */
    void compact() throws IOException, SQLException {
        long before = Files.size(file);
        Path compacted = work.resolve(BaseFolder.DATA_FILE);
        try {
            Replaced.delete(work);
            Files.createDirectories(work);
            MVStore.compact(file.toString(), compacted.toString(), false, null);
            requireWhole(compacted);
            try (FileChannel channel = FileChannel.open(compacted, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            long after = Files.size(compacted);
            AtomicFile.move(compacted, file);
            LOG.info("The file of the base takes {} MB instead of {} MB", after >> 20, before >> 20);
        } finally {
            Replaced.delete(work);
        }
    }

    private void requireWhole(Path compacted) throws IOException, SQLException {
        try (H2File copy = H2File.open(H2Url.of(compacted))) {
            Map<String, Integer> copied = rows(copy);
            copy.shutdown();
            if (!copied.equals(rows)) {
                throw new IOException("The compacted file lacks rows");
            }
        }
    }
}
