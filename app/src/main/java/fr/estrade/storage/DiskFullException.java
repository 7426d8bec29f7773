package fr.estrade.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** There is no room left for what was to be written; nothing of it was. */
public final class DiskFullException extends BaseException {
    private static final long serialVersionUID = 1;

    DiskFullException(Path folder, Throwable cause) {
        super("base.diskFull", cause, folder);
    }

    /** Whether a file system says so of what failed: there is no room, or the user's share of it is used up. */
    public static boolean isTold(IOException failed) {
        String reason = failed instanceof FileSystemException file ? file.getReason() : failed.getMessage();
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("espace insuffisant")
                || text.contains("quota exceeded");
    }
}
