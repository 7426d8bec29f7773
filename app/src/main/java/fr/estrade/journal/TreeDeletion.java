package fr.estrade.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Deletes a row with everything that belongs to it, unless something that does not belong to it refers to it. */
final class TreeDeletion {
    private static final int NAMED = 10;

    private final DSLContext dsl;
    private final JournalSchema schema;
    private final Map<TableInfo, Set<UUID>> tree = new LinkedHashMap<>();

    TreeDeletion(DSLContext dsl, JournalSchema schema) {
        this.dsl = dsl;
        this.schema = schema;
    }

    /**
     * The rows to delete, by table, in an order that no foreign key minds.
     *
     * @throws StillUsedException if a row outside refers to one of them
     */
    Map<TableInfo, Set<UUID>> of(TableInfo table, UUID id) {
        grow(table, Set.of(id));
        List<StillUsedException.Use> uses = usesFromOutside();
        if (!uses.isEmpty()) {
            throw new StillUsedException(table.name(), uses);
        }
        Map<TableInfo, Set<UUID>> ordered = new LinkedHashMap<>();
        for (TableInfo child : schema.childrenFirst()) {
            if (tree.containsKey(child)) {
                ordered.put(child, tree.get(child));
            }
        }
        return ordered;
    }

    private void grow(TableInfo table, Collection<UUID> ids) {
        Set<UUID> known = tree.computeIfAbsent(table, any -> new LinkedHashSet<>());
        List<UUID> added = ids.stream().filter(known::add).toList();
        if (added.isEmpty()) {
            return;
        }
        for (JournalSchema.Reference reference : schema.referencesTo(table)) {
            if (reference.isOwner()) {
                grow(reference.from(), referring(reference, added));
            }
        }
    }

    private List<UUID> referring(JournalSchema.Reference reference, Collection<UUID> ids) {
        List<UUID> found = new ArrayList<>();
        Field<UUID> id = reference.from().id();
        for (List<UUID> some : Chunks.of(ids)) {
            found.addAll(dsl.select(id).from(reference.from().table()).where(reference.column().in(some)).orderBy(id).fetch(id));
        }
        return found;
    }

    private List<StillUsedException.Use> usesFromOutside() {
        List<StillUsedException.Use> uses = new ArrayList<>();
        tree.forEach((table, ids) -> {
            for (JournalSchema.Reference reference : schema.referencesTo(table)) {
                if (!reference.isOwner() && !ids.isEmpty()) {
                    List<UUID> outside = new ArrayList<>(referring(reference, ids));
                    outside.removeAll(tree.getOrDefault(reference.from(), Set.of()));
                    if (!outside.isEmpty()) {
                        List<UUID> named = List.copyOf(outside.subList(0, Math.min(NAMED, outside.size())));
                        uses.add(new StillUsedException.Use(reference.from().name(), reference.column().getName(), named, outside.size()));
                    }
                }
            }
        });
        return uses;
    }
}
