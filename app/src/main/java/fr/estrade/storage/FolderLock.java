package fr.estrade.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a base's folder for this process: the system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    /**
     * The folders that this process holds. Locks belong to the process and not to an object: on Linux, closing a second channel
     * on the file would let go of the first one's lock, so a folder held already must not even be tried.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path key;

    private FolderLock(FileChannel channel, Path key) {
        this.channel = channel;
        this.key = key;
    }

    /**
     * Takes the folder.
     *
     * @throws BaseInUseException    if another process, or this one, holds it
     * @throws ReadOnlyBaseException if the lock's file cannot be written
     */
    static FolderLock take(BaseFolder folder) {
        Path key = realPath(folder);
        if (!HELD.add(key)) {
            throw new BaseInUseException(folder.path());
        }
        try {
            return new FolderLock(lock(folder), key);
        } catch (RuntimeException refused) {
            HELD.remove(key);
            throw refused;
        }
    }

    private static Path realPath(BaseFolder folder) {
        try {
            return folder.path().toRealPath();
        } catch (IOException unreadable) {
            throw new ReadOnlyBaseException(folder.path(), unreadable);
        }
    }

    private static FileChannel lock(BaseFolder folder) {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new ReadOnlyBaseException(folder.path(), unwritable);
        }
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException unwritable) {
            close(channel);
            throw new ReadOnlyBaseException(folder.path(), unwritable);
        }
        close(channel);
        throw new BaseInUseException(folder.path());
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // Nothing was written through it.
        }
    }

    /** Lets go of the folder; a second time does nothing. */
    @Override
    public void close() {
        if (channel.isOpen()) {
            close(channel);
            HELD.remove(key);
        }
    }
}
