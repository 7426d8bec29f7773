package fr.estrade.journal;

import fr.estrade.storage.change.CanonicalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Keeps the derived columns right within a change. */
final class Derivations {
    private final List<Derivation> all;
    private final JournalSchema schema;

    Derivations(List<Derivation> all, JournalSchema schema) {
        this.all = List.copyOf(all);
        this.schema = schema;
    }

    /** Computes what the touched rows ask for, in the order the derivations were given. */
    void run(DSLContext reading, RowWrites writes, Touched touched) {
        for (Derivation derivation : all) {
            Set<UUID> records = touched.records(derivation.records(), derivation.watched());
            for (List<UUID> some : Chunks.of(records)) {
                keep(derivation.recompute(reading, some), writes);
            }
        }
    }

    /** Computes everything for all records, without recording it. */
    void runForAll(DSLContext reading, BiConsumer<TableInfo, List<RowWrites.Update>> writer) {
        for (Derivation derivation : all) {
            TableInfo records = schema.of(derivation.records());
            for (List<UUID> some : Chunks.of(reading.select(records.id()).from(records.table()).fetch(records.id()))) {
                updates(derivation.recompute(reading, some), ids -> read(reading, ids)).forEach(writer);
            }
        }
    }

    private void keep(Collection<DerivedRow> rows, RowWrites writes) {
        updates(rows, ids -> writes.lock(ids.table(), ids.ids())).forEach(writes::derive);
    }

    private record RowIds(TableInfo table, List<UUID> ids) {}

    private static Map<UUID, Record> read(DSLContext reading, RowIds ids) {
        Map<UUID, Record> found = new LinkedHashMap<>();
        for (List<UUID> some : Chunks.of(ids.ids())) {
            for (Record row : reading.selectFrom(ids.table().table()).where(ids.table().id().in(some))) {
                found.put(ids.table().idOf(row), row);
            }
        }
        return found;
    }

    private Map<TableInfo, List<RowWrites.Update>> updates(Collection<DerivedRow> rows, Function<RowIds, Map<UUID, Record>> reader) {
        Map<TableInfo, List<DerivedRow>> byTable = new LinkedHashMap<>();
        for (DerivedRow row : rows) {
            byTable.computeIfAbsent(schema.of(row.table()), table -> new ArrayList<>()).add(row);
        }
        Map<TableInfo, List<RowWrites.Update>> updates = new LinkedHashMap<>();
        byTable.forEach((table, wishes) -> {
            Map<UUID, Record> current = reader.apply(new RowIds(table, wishes.stream().map(DerivedRow::id).toList()));
            List<RowWrites.Update> differing = wishes.stream()
                    .filter(wish -> current.containsKey(wish.id()))
                    .map(wish -> new RowWrites.Update(current.get(wish.id()), differing(table, current.get(wish.id()), wish)))
                    .filter(update -> !update.values().isEmpty())
                    .toList();
            updates.put(table, differing);
        });
        return updates;
    }

    private static Map<Field<?>, Object> differing(TableInfo table, Record current, DerivedRow wish) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        wish.values().forEach((field, value) -> {
            if (!table.derived().contains(field.getName())) {
                throw new IllegalArgumentException("The schema does not call this column derived: " + table.name() + "." + field.getName());
            }
            if (!CanonicalText.same(current.get(field), value)) {
                values.put(field, value);
            }
        });
        return values;
    }
}
