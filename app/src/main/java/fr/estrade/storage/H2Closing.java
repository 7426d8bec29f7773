package fr.estrade.storage;

import fr.estrade.storage.tail.Tail;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a base that is a folder: checkpoint, an orderly end of the file, the manifest's word that it was so; then the file is made
 * smaller if most of it is dead, or if something was forgotten that its dead parts still hold, and the lock let go.
 */
final class H2Closing implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(H2Closing.class);

    private final BaseFolder folder;
    private final Manifest manifest;
    private final H2Engine engine;
    private final Tail tail;
    private final FolderLock lock;
    private final LongSupplier usableSpace;

    H2Closing(BaseFolder folder, Manifest manifest, H2Engine engine, Tail tail, FolderLock lock, LongSupplier usableSpace) {
        this.folder = folder;
        this.manifest = manifest;
        this.engine = engine;
        this.tail = tail;
        this.lock = lock;
        this.usableSpace = usableSpace;
    }

    /** What fails here loses nothing: every change is in the file or in the tail, and the next opening looks closer. */
    @Override
    public void run() {
        try (FolderLock held = lock; Tail written = tail; H2File file = engine.file()) {
            engine.close();
            file.checkpoint();
            Forgetting forgetting = new Forgetting(folder, manifest.baseId());
            boolean forgot = forgetting.isBegun();
            Compaction compaction = forgot ? Compaction.ofAny(file, folder.data(), folder.compaction())
                    : Compaction.of(file, folder.data(), folder.compaction());
            file.shutdown();
            manifest.with(Manifest.State.CLEAN).write(folder.manifest());
            if (!forgot) {
                compaction.run(usableSpace);
            } else if (compaction.runAnyway(usableSpace)) {
                forgetting.fileIsClean();
            }
        } catch (SQLException | IOException failed) {
            LOG.error("The base did not close in order, the next opening verifies it: {}", Failures.brief(failed));
        }
    }
}
