package fr.estrade.journal;

import fr.estrade.storage.BaseException;
import java.util.List;
import java.util.UUID;

/** A record cannot be deleted because other records refer to it: nothing was deleted. */
public final class StillUsedException extends BaseException {
    private static final long serialVersionUID = 1;

    private final String table;
    private final transient List<Use> uses;

    /**
     * Rows that refer to it.
     *
     * @param table  their table
     * @param column their column
     * @param ids    some of them, at most ten
     * @param count  how many there are
     */
    public record Use(String table, String column, List<UUID> ids, int count) {}

    StillUsedException(String table, List<Use> uses) {
        super("journal.stillUsed", null, uses.stream().mapToInt(Use::count).sum());
        this.table = table;
        this.uses = List.copyOf(uses);
    }

    /** Name of the table of the row that is referred to. */
    public String table() {
        return table;
    }

    /** By what it is used. */
    public List<Use> uses() {
        return uses;
    }
}
