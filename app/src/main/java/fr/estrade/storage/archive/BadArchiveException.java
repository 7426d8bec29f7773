package fr.estrade.storage.archive;

import java.io.IOException;

/** A file is no backup that can be used. */
public final class BadArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** It is something else. */
        NOT_A_BACKUP,
        /** A newer version of the program wrote it. */
        NEWER,
        /** Something in it is missing or was changed. */
        DAMAGED,
        /** It holds what no backup of ours holds. */
        FOREIGN
    }

    /**
     * A finding.
     *
     * @param detail for the log; no values of rows
     */
    public BadArchiveException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
