package fr.estrade.journal;

import fr.estrade.storage.BaseException;
import java.util.UUID;

/** A change cannot be undone or redone because a record is no longer as it left it: nothing was written. */
public final class UndoConflictException extends BaseException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String table;
    private final UUID id;
    private final transient ChangeSummary later;

    /** Why not. */
    public enum Reason {
        /** The record was changed since. */
        CHANGED,
        /** The record was deleted since. */
        DELETED,
        /** The record is there again. */
        EXISTS,
        /** Something refers to the record since. */
        USED,
        /** A rule of the schema forbids it now, for example a code that was given to another record since. */
        FORBIDDEN,
        /** What it would take was forgotten for good. */
        FORGOTTEN,
        /** The change was made by an older version of the program, whose table is gone. */
        OUTDATED
    }

    UndoConflictException(Reason reason, String table, UUID id, ChangeSummary later) {
        super("journal.undoConflict." + reason, null);
        this.reason = reason;
        this.table = table;
        this.id = id;
        this.later = later;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Name of the table of the record in question. */
    public String table() {
        return table;
    }

    /** The id of the row in question. */
    public UUID id() {
        return id;
    }

    /** The later change that stands in the way; null where none is known. */
    public ChangeSummary later() {
        return later;
    }
}
