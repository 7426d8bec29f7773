package fr.estrade.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/**
 * Makes one record of two: whatever refers to the one that goes refers to the one that stays, by the schema's foreign keys. Where both
 * have what can be there only once (a place in the same session), one of the two rows stays and takes over what refers to the other.
 */
final class Merger {
    private static final String POSITION = "position";

    private final DSLContext dsl;
    private final JournalSchema schema;
    private final RowWrites writes;

    /** @param writes null where it is only asked what would follow */
    Merger(DSLContext dsl, JournalSchema schema, RowWrites writes) {
        this.dsl = dsl;
        this.schema = schema;
        this.writes = writes;
    }

    /** What a merge would do. */
    MergePlan plan(TableInfo table, UUID stays, UUID goes) {
        List<MergePlan.Following> following = new ArrayList<>();
        List<MergePlan.Clash> clashes = new ArrayList<>();
        for (JournalSchema.Reference reference : schema.referencesTo(table)) {
            int count = 0;
            for (Record row : referring(reference, goes)) {
                Optional<Record> twin = twin(reference, row, stays);
                twin.ifPresent(other -> clashes.add(new MergePlan.Clash(reference.from().name(), reference.column().getName(), other, row)));
                count += twin.isPresent() ? 0 : 1;
            }
            if (count > 0) {
                following.add(new MergePlan.Following(reference.from().name(), reference.column().getName(), count));
            }
        }
        return new MergePlan(following, clashes);
    }

    /**
     * Merges.
     *
     * @param preferred ids of rows of the one that goes, which stay instead of their twins
     */
    void merge(TableInfo table, UUID stays, UUID goes, Set<UUID> preferred) {
        for (JournalSchema.Reference reference : schema.referencesTo(table)) {
            TableInfo from = reference.from();
            Map<UUID, Record> moving = new LinkedHashMap<>();
            for (Record row : referring(reference, goes)) {
                UUID id = from.idOf(row);
                UUID twin = twin(reference, row, stays).map(from::idOf).orElse(null);
                if (twin == null) {
                    moving.put(id, row);
                } else if (preferred.contains(id)) {
                    merge(from, id, twin, Set.of());
                    moving.put(id, row);
                } else {
                    merge(from, twin, id, Set.of());
                }
            }
            point(reference, moving, stays);
        }
        writes.delete(table, writes.lock(table, List.of(goes)).values());
    }

    private void point(JournalSchema.Reference reference, Map<UUID, Record> moving, UUID stays) {
        Map<UUID, String> places = places(reference, moving, stays);
        for (List<UUID> some : Chunks.of(moving.keySet())) {
            List<RowWrites.Update> updates = new ArrayList<>();
            writes.lock(reference.from(), some).forEach((id, row) -> {
                Map<Field<?>, Object> values = new LinkedHashMap<>();
                // Nothing refers to itself.
                values.put(reference.column(), id.equals(stays) ? null : stays);
                if (places.containsKey(id)) {
                    values.put(row.field(POSITION), places.get(id));
                }
                updates.add(new RowWrites.Update(row, values));
            });
            writes.update(reference.from(), updates);
        }
    }

    /**
     * New positions for children that come to others which have an order already: behind them, in the order that they had. Nothing
     * where there are no others.
     */
    private Map<UUID, String> places(JournalSchema.Reference reference, Map<UUID, Record> moving, UUID stays) {
        TableInfo from = reference.from();
        Field<String> position = from.table().field(POSITION, String.class);
        if (!reference.isOwner() || position == null || moving.isEmpty()) {
            return Map.of();
        }
        String last = dsl.select(DSL.max(position)).from(from.table()).where(reference.column().eq(stays)).fetchSingle().value1();
        if (last == null) {
            return Map.of();
        }
        Iterator<String> free = Position.between(last, null, moving.size()).iterator();
        Map<UUID, String> places = new LinkedHashMap<>();
        moving.entrySet().stream().sorted(Comparator.comparing((Map.Entry<UUID, Record> row) -> row.getValue().get(position),
                Comparator.nullsLast(Comparator.naturalOrder()))).forEach(row -> places.put(row.getKey(), free.next()));
        return places;
    }

    private List<Record> referring(JournalSchema.Reference reference, UUID id) {
        return new ArrayList<>(dsl.selectFrom(reference.from().table()).where(reference.column().eq(id)).orderBy(reference.from().id()).fetch());
    }

    /** The row that leaves no room for this one beside it, once this one refers to the record that stays. */
    private Optional<Record> twin(JournalSchema.Reference reference, Record row, UUID stays) {
        for (UniqueKey<?> key : reference.from().table().getKeys()) {
            boolean concerned = key.getFields().stream().anyMatch(field -> field.getName().equals(reference.column().getName()));
            if (concerned && !key.isPrimary()) {
                Condition same = DSL.noCondition();
                for (Field<?> field : key.getFields()) {
                    Object value = field.getName().equals(reference.column().getName()) ? stays : row.get(field);
                    same = value == null ? DSL.falseCondition() : same.and(is(field, value));
                }
                Record twin = dsl.selectFrom(reference.from().table()).where(same)
                        .and(reference.from().id().ne(reference.from().idOf(row))).fetchAny();
                if (twin != null) {
                    return Optional.of(twin);
                }
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Condition is(Field<?> field, Object value) {
        return ((Field<Object>) field).eq(value);
    }
}
