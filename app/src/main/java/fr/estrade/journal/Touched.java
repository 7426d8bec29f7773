package fr.estrade.journal;

import fr.estrade.db.code.ChangeKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Table;

/** What a write touched: rows, and the records they belong to, by table. */
final class Touched {
    private final Map<String, Set<UUID>> rows = new LinkedHashMap<>();
    private final Map<String, Set<Roots.Ref>> recordsOf = new LinkedHashMap<>();

    void add(String table, UUID row, Roots.Ref record) {
        rows.computeIfAbsent(table, name -> new HashSet<>()).add(row);
        recordsOf.computeIfAbsent(table, name -> new HashSet<>()).add(record);
    }

    /** The touched rows of a table. */
    Set<UUID> rows(Table<?> table) {
        return Set.copyOf(rows.getOrDefault(table.getName(), Set.of()));
    }

    /** Records of a table that own a touched row of any of those tables. */
    Set<UUID> records(Table<?> records, Set<Table<?>> watched) {
        return watched.stream()
                .flatMap(table -> recordsOf.getOrDefault(table.getName(), Set.of()).stream())
                .filter(ref -> ref.table().equals(records.getName()))
                .map(Roots.Ref::id)
                .collect(Collectors.toSet());
    }

    ChangeEvent event(UUID changeId, ChangeKind kind, UUID targetId, ChangeLabel label) {
        Map<String, Set<UUID>> records = new LinkedHashMap<>();
        recordsOf.values().forEach(refs -> refs.forEach(ref -> records.computeIfAbsent(ref.table(), name -> new HashSet<>()).add(ref.id())));
        return new ChangeEvent(changeId, kind, targetId, label, rows, records);
    }
}
