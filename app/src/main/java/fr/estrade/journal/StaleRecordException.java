package fr.estrade.journal;

import fr.estrade.storage.BaseException;
import java.util.UUID;
import org.jooq.Record;

/** Somebody else saved the row since it was read: nothing was written. */
public final class StaleRecordException extends BaseException {
    private static final long serialVersionUID = 1;

    private final String table;
    private final UUID id;
    private final transient Record current;

    StaleRecordException(String table, UUID id, Record current) {
        super(current == null ? "journal.staleDeleted" : "journal.stale", null);
        this.table = table;
        this.id = id;
        this.current = current;
    }

    /** Name of the row's table. */
    public String table() {
        return table;
    }

    /** The row's id. */
    public UUID id() {
        return id;
    }

    /** The row as it is now, of the table's generated record type; null if it was deleted. */
    public Record current() {
        return current;
    }
}
