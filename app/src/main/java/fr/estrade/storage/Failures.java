package fr.estrade.storage;

import fr.estrade.storage.archive.BadArchiveException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Tells the office's sentence for what a file system refuses. */
final class Failures {
    private Failures() {}

    /** The exception for something that could not be written in a folder: full, or not writable. */
    static BaseException writing(Path folder, IOException failed) {
        return DiskFullException.isTold(failed) ? new DiskFullException(folder, failed) : new ReadOnlyBaseException(folder, failed);
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
