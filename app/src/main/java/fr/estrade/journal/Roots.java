package fr.estrade.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Finds the record (aggregate root) that a row belongs to, by the parents that the schema names. Remembers within one write. */
final class Roots {
    private final DSLContext dsl;
    private final JournalSchema schema;
    private final Map<Ref, Ref> known = new HashMap<>();

    /** A row, by its table's name and its id. */
    record Ref(String table, UUID id) {}

    Roots(DSLContext dsl, JournalSchema schema) {
        this.dsl = dsl;
        this.schema = schema;
    }

    /** The roots of these rows, by the rows' ids. The rows need hold no more than their id and their parents' keys. */
    Map<UUID, Ref> of(TableInfo table, Collection<? extends Record> rows) {
        Map<UUID, Ref> owners = new HashMap<>();
        for (Record row : rows) {
            owners.put(table.idOf(row), owner(table, row));
        }
        Set<Ref> open = new HashSet<>();
        owners.forEach((id, owner) -> {
            if (owner != null) {
                open.add(owner);
            }
        });
        resolve(open);
        Map<UUID, Ref> roots = new HashMap<>();
        owners.forEach((id, owner) -> roots.put(id, owner == null ? new Ref(table.name(), id) : known.get(owner)));
        return roots;
    }

    /** Forgets everything: a row got another parent. */
    void forget() {
        known.clear();
    }

    private void resolve(Set<Ref> wanted) {
        Map<String, List<UUID>> unknown = new HashMap<>();
        for (Ref ref : wanted) {
            if (!known.containsKey(ref)) {
                TableInfo table = schema.find(ref.table());
                if (table.parents().isEmpty()) {
                    known.put(ref, ref);
                } else {
                    unknown.computeIfAbsent(ref.table(), name -> new ArrayList<>()).add(ref.id());
                }
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        Map<Ref, Ref> owners = new HashMap<>();
        unknown.forEach((name, ids) -> readOwners(schema.find(name), ids, owners));
        resolve(new HashSet<>(owners.values()));
        owners.forEach((ref, owner) -> known.put(ref, known.get(owner)));
        // A row without a parent, or one that is gone, stands for itself.
        unknown.forEach((name, ids) -> ids.forEach(id -> known.putIfAbsent(new Ref(name, id), new Ref(name, id))));
    }

    private void readOwners(TableInfo table, List<UUID> ids, Map<Ref, Ref> owners) {
        List<Field<?>> columns = new ArrayList<>(table.parents().keySet());
        columns.add(table.id());
        for (List<UUID> some : Chunks.of(ids)) {
            for (Record row : dsl.select(columns).from(table.table()).where(table.id().in(some))) {
                Ref owner = owner(table, row);
                if (owner != null) {
                    owners.put(new Ref(table.name(), table.idOf(row)), owner);
                }
            }
        }
    }

    private static Ref owner(TableInfo table, Record row) {
        for (Map.Entry<Field<UUID>, Table<?>> parent : table.parents().entrySet()) {
            UUID key = row.get(parent.getKey());
            if (key != null) {
                return new Ref(parent.getValue().getName(), key);
            }
        }
        return null;
    }
}
