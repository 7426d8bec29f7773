package fr.estrade.list.export;

import fr.estrade.storage.DiskFullException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all: written beside its place and moved there at the end. */
final class WholeFile {
    /** With less room than this, a failed write means a full disk, in whatever words the system says it. */
    private static final long ROOM = 1 << 20;

    private WholeFile() {
    }

    /** What goes into the file. */
    interface Content {
        /** Writes it, and counts. */
        long writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @return what the content counted
     * @throws ExportException if it cannot be written
     */
    static long write(Path target, Content content) {
        return write(target, content, WholeFile::move);
    }

    /** Puts a file into the place of another. */
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    /** The same where a test plays the system that refuses the move. */
    static long write(Path target, Content content, Move move) {
        Path whole = target.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw new ExportException("export.is-folder", null, whole);
        }
        // A move would take its place all the same on some systems.
        if (Files.exists(whole) && !Files.isWritable(whole)) {
            throw new ExportException("export.in-use", null, whole.getFileName());
        }
        Path part = whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            long count;
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                count = content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            move.move(part, whole);
            return count;
        } catch (IOException failed) {
            throw explained(whole, failed);
        } catch (UncheckedIOException failed) {
            throw explained(whole, failed.getCause());
        } finally {
            delete(part);
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ExportException explained(Path target, IOException failed) {
        if (!Files.isDirectory(target.getParent())) {
            return new ExportException("export.no-folder", failed, target.getParent());
        }
        if (DiskFullException.isTold(failed) || isFull(target)) {
            return new ExportException("export.disk-full", failed, target.getParent());
        }
        if (!Files.isWritable(target.getParent())) {
            return new ExportException("export.read-only", failed, target.getParent());
        }
        // Windows says so of a file that a program holds open, or that is marked as one that must not be changed.
        if (failed instanceof FileSystemException && Files.exists(target)) {
            return new ExportException("export.in-use", failed, target.getFileName());
        }
        return new ExportException("export.failed", failed, target.getFileName(), failed.getMessage());
    }

    private static boolean isFull(Path target) {
        try {
            return Files.getFileStore(target.getParent()).getUsableSpace() < ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // Hidden, and overwritten by the next export of that name from this program.
        }
    }
}
