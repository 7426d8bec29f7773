package fr.estrade.offer;

import fr.estrade.storage.BaseException;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/** What a gesture was about has been changed or deleted by somebody else meanwhile: nothing was written. */
public final class ProgrammeConflictException extends BaseException {
    private static final long serialVersionUID = 1;

    private final boolean gone;
    private final transient Table<?> table;
    private final UUID id;
    private final transient Field<?> column;
    private final transient Object theirs;

    private ProgrammeConflictException(boolean gone, Table<?> table, UUID id, Field<?> column, Object theirs) {
        super(gone ? "programme.conflict.gone" : "programme.conflict.changed", null);
        this.gone = gone;
        this.table = table;
        this.id = id;
        this.column = column;
        this.theirs = theirs;
    }

    static ProgrammeConflictException gone(Table<?> table, UUID id) {
        return new ProgrammeConflictException(true, table, id, null, null);
    }

    /** @param column null when something was added to what should be deleted */
    static ProgrammeConflictException changed(Table<?> table, UUID id, Field<?> column, Object theirs) {
        return new ProgrammeConflictException(false, table, id, column, theirs);
    }

    /** Whether the row was deleted, rather than changed. */
    public boolean isGone() {
        return gone;
    }

    /** The row's table. */
    public Table<?> table() {
        return table;
    }

    /** The row's id. */
    public UUID id() {
        return id;
    }

    /** The column that somebody else changed; null when the row was deleted or something was added to it. */
    public Field<?> column() {
        return column;
    }

    /** The column's value now; may be null. */
    public Object theirs() {
        return theirs;
    }
}
