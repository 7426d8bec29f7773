package fr.estrade.storage;

import fr.estrade.storage.archive.BadArchiveException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** Tells the office's sentence for what a file system refuses. */
final class Failures {
    private Failures() {}

    /** The exception for something that could not be written in a folder: full, or not writable. */
    static BaseException writing(Path folder, IOException failed) {
        return isFull(failed) ? new DiskFullException(folder, failed) : new ReadOnlyBaseException(folder, failed);
    }

    /** Whether there was no room, or the user's share of it is used up. */
    static boolean isFull(IOException failed) {
        String reason = failed instanceof FileSystemException file ? file.getReason() : failed.getMessage();
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded");
    }

    /** A failure for the log: what kind, without the database's message, which may quote values. */
    static String brief(Throwable failed) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " from ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                text.append(' ').append(sql.getSQLState());
            } else if (cause instanceof BadArchiveException bad) {
                text.append(" (").append(bad.getMessage()).append(')');
            }
        }
        return text.toString();
    }
}
