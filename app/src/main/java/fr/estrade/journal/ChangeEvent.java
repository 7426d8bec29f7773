package fr.estrade.journal;

import fr.estrade.db.code.ChangeKind;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Table;

/**
 * A change that is safe in the base.
 *
 * @param changeId   its id
 * @param kind       DO, UNDO, REDO or LOAD
 * @param targetId   id of the change that was undone or done again; null unless the kind is UNDO or REDO
 * @param label      what it did (for UNDO and REDO: what it undid or did again)
 * @param rows       ids of the rows it touched, by table name; empty for LOAD
 * @param records    ids of the records (aggregate roots) these rows belong to, by table name; empty for LOAD
 */
public record ChangeEvent(UUID changeId, ChangeKind kind, UUID targetId, ChangeLabel label, Map<String, Set<UUID>> rows,
        Map<String, Set<UUID>> records) {

    /** Whether a row of that table was touched; always so for a bulk load. */
    public boolean touches(Table<?> table) {
        return kind == ChangeKind.LOAD || rows.containsKey(table.getName());
    }

    /** Whether that row, or a row of the record it is the root of, was touched; always so for a bulk load. */
    public boolean touchesRecord(UUID id) {
        return kind == ChangeKind.LOAD || holds(records, id) || holds(rows, id);
    }

    private static boolean holds(Map<String, Set<UUID>> ids, UUID id) {
        return ids.values().stream().anyMatch(some -> some.contains(id));
    }
}
