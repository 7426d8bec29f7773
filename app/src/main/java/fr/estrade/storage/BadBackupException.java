package fr.estrade.storage;

import fr.estrade.storage.archive.BadArchiveException;

/** A file cannot be used as a backup; nothing was touched. */
public final class BadBackupException extends BaseException {
    private static final long serialVersionUID = 1;

    private final BadArchiveException.Reason reason;

    BadBackupException(String file, BadArchiveException cause) {
        super("backup.bad." + cause.reason(), cause, file);
        this.reason = cause.reason();
    }

    /** Why not. */
    public BadArchiveException.Reason reason() {
        return reason;
    }
}
