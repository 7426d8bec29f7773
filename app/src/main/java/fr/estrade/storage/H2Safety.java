package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowSource;
import fr.estrade.storage.tail.Tail;
import fr.estrade.storage.tail.TailLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Safety of an H2 file: a change is committed, written to the redo tail and forced to the disk, then the file gets a checkpoint.
 * The checkpoint keeps the file consistent; the tail keeps what a killed H2 forgets all the same.
 */
final class H2Safety implements SafetyNet {
    private static final Logger LOG = LoggerFactory.getLogger(H2Safety.class);
    /** H2 writes more than the change itself at a checkpoint; with less room than this a save is refused. */
    private static final long ROOM = 8 << 20;

    private final BaseFolder folder;
    private final H2File file;
    private final Tail tail;
    private final LongSupplier usableSpace;
    private final Runnable backupAfterLoad;
    private TailLine pending;
    private boolean broken;

    /**
     * The safety of an open file.
     *
     * @param usableSpace     bytes left on the disk
     * @param backupAfterLoad makes what a bulk load brought safe: its rows are in no tail
     */
    H2Safety(BaseFolder folder, H2File file, Tail tail, LongSupplier usableSpace, Runnable backupAfterLoad) {
        this.folder = folder;
        this.file = file;
        this.tail = tail;
        this.usableSpace = usableSpace;
        this.backupAfterLoad = backupAfterLoad;
    }

    @Override
    public void begin() {
        if (broken) {
            throw new SafetyLostException("base.mustReopen", null, folder.path());
        }
    }

    @Override
    public void prepare(ChangeHeader header, RowSource rows) {
        pending = null;
        try {
            TailLine line = TailLine.of(header, rows);
            if (usableSpace.getAsLong() < ROOM + 2 * line.length()) {
                throw new DiskFullException(folder.path(), null);
            }
            if (header.kind() != ChangeKind.LOAD) {
                tail.reserve(line.length());
                pending = line;
            }
        } catch (IOException refused) {
            throw Failures.writing(folder.path(), refused);
        }
    }

    @Override
    public void committed() {
        if (pending != null) {
            append(pending);
            pending = null;
            checkpoint();
        } else {
            checkpoint();
            backUp();
        }
    }

    private void append(TailLine line) {
        try {
            tail.append(line);
        } catch (IOException failed) {
            broken = true;
            try {
                file.checkpoint();
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            LOG.error("The redo tail could not be written: {}", Failures.brief(failed));
            throw new SafetyLostException("base.tailFailed", failed, folder.path());
        }
    }

    private void checkpoint() {
        try {
            file.checkpoint();
        } catch (SQLException failed) {
            broken = true;
            LOG.error("The checkpoint failed, the change is in the redo tail: {}", Failures.brief(failed));
            throw new SafetyLostException("base.checkpointFailed", failed, folder.path());
        }
    }

    private void backUp() {
        try {
            backupAfterLoad.run();
        } catch (RuntimeException failed) {
            broken = true;
            LOG.error("The backup after a load failed: {}", Failures.brief(failed));
            throw new SafetyLostException("base.loadBackupFailed", failed, folder.path());
        }
    }

    @Override
    public void abandoned() {
        pending = null;
        broken = true;
    }
}
