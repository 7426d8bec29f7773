package fr.estrade.journal;

import fr.estrade.db.code.RowOperation;
import fr.estrade.storage.change.CanonicalText;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import fr.estrade.storage.change.RowSpool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.UpdatableRecord;

/**
 * The only statements that write rows: each writes some hundreds of rows of one table and notes what they were and became. The
 * images are read back from the base, so they hold what it holds (rounded amounts, defaults).
 */
final class RowWrites {
    private final DSLContext dsl;
    private final RowInserts inserts;
    private final RowSpool spool;
    private final Roots roots;
    private final Touched touched;
    private final Refusals refusals;
    private final boolean forgetting;

    /**
     * New values for a row.
     *
     * @param current the row as it is, read in this transaction
     * @param values  the columns that get another value
     */
    record Update(Record current, Map<Field<?>, Object> values) {}

    RowWrites(DSLContext dsl, RowSpool spool, Roots roots, Touched touched, Refusals refusals) {
        this(dsl, spool, roots, touched, refusals, false);
    }

    /** @param forgetting whether nothing is noted of what rows were before */
    RowWrites(DSLContext dsl, RowSpool spool, Roots roots, Touched touched, Refusals refusals, boolean forgetting) {
        this.forgetting = forgetting;
        this.dsl = dsl;
        this.inserts = new RowInserts(dsl);
        this.spool = spool;
        this.roots = roots;
        this.touched = touched;
        this.refusals = refusals;
    }

    /** Reads rows by their ids, and keeps other writers off them until the transaction ends. */
    Map<UUID, Record> lock(TableInfo table, Collection<UUID> ids) {
        Map<UUID, Record> found = new LinkedHashMap<>();
        for (List<UUID> some : Chunks.of(ids)) {
            for (Record row : byId(table, some).forUpdate()) {
                found.put(table.idOf(row), row);
            }
        }
        return found;
    }

    private Map<UUID, Record> fetch(TableInfo table, List<UUID> ids) {
        Map<UUID, Record> found = new LinkedHashMap<>();
        for (Record row : byId(table, ids)) {
            found.put(table.idOf(row), row);
        }
        return found;
    }

    private SelectConditionStep<? extends Record> byId(TableInfo table, List<UUID> ids) {
        return dsl.selectFrom(table.table()).where(ids.size() == 1 ? table.id().eq(ids.getFirst()) : table.id().in(ids));
    }

    /**
     * Inserts rows whose id and version are set.
     *
     * @return the rows as the base has them now, by id
     */
    Map<UUID, Record> insert(TableInfo table, List<? extends UpdatableRecord<?>> rows) {
        for (UpdatableRecord<?> row : rows) {
            putTextsInOrder(row);
            table.keys().forEach(key -> row.set(key.column(), key.of(row::get)));
        }
        List<UUID> ids = rows.stream().map(table::idOf).toList();
        Map<UUID, Record> inserted = refusals.guard(table, () -> inserts.insert(table, rows));
        Map<UUID, Roots.Ref> owners = roots.of(table, inserted.values());
        for (UUID id : ids) {
            note(table, id, RowOperation.INSERT, owners.get(id), null, image(inserted.get(id), field -> true));
        }
        return inserted;
    }

    @SuppressWarnings("unchecked")
    static void putTextsInOrder(Record row) {
        for (Field<?> field : row.fields()) {
            if (row.get(field) instanceof String text) {
                row.set((Field<Object>) field, StoredText.of((Object) text));
            }
        }
    }

    /**
     * Gives rows other values, counts their version up and keeps their keys.
     *
     * @return the rows as the base has them now, by id
     */
    Map<UUID, Record> update(TableInfo table, List<Update> updates) {
        for (Update update : updates) {
            Map<Field<?>, Object> values = new LinkedHashMap<>(update.values());
            values.put(table.version(), table.versionOf(update.current()) + 1);
            for (KeptKey key : table.keys()) {
                if (key.from().stream().anyMatch(values::containsKey)) {
                    values.put(key.column(), key.of(field -> values.containsKey(field) ? values.get(field) : update.current().get(field)));
                }
            }
            set(table, update.current(), values);
        }
        // What is forgotten is named though it is empty by now: older changes may tell of it.
        Set<Field<?>> named = new HashSet<>();
        if (forgetting) {
            updates.forEach(update -> named.addAll(update.values().keySet()));
        }
        return noteUpdates(table, updates.stream().map(Update::current).toList(), named);
    }

    /** Gives derived columns of rows other values: no version, no search key. */
    void derive(TableInfo table, List<Update> updates) {
        for (Update update : updates) {
            set(table, update.current(), update.values());
        }
        noteUpdates(table, updates.stream().map(Update::current).toList(), Set.of());
    }

    private void set(TableInfo table, Record current, Map<Field<?>, Object> values) {
        int written = refusals.guard(table, () -> dsl.update(table.table()).set(values)
                .where(table.id().eq(table.idOf(current)))
                .and(table.version().eq(table.versionOf(current)))
                .execute());
        if (written != 1) {
            UUID id = table.idOf(current);
            throw new StaleRecordException(table.name(), id, fetch(table, List.of(id)).get(id));
        }
    }

    /** @param named columns that are noted even where they do not differ */
    private Map<UUID, Record> noteUpdates(TableInfo table, List<Record> before, Set<Field<?>> named) {
        Map<UUID, Record> after = new LinkedHashMap<>();
        for (List<Record> some : Chunks.of(before)) {
            Map<UUID, Record> now = fetch(table, some.stream().map(table::idOf).toList());
            if (some.stream().anyMatch(row -> parentDiffers(table, row, now.get(table.idOf(row))))) {
                roots.of(table, some).forEach((id, former) -> touched.add(table.name(), id, former));
                roots.forget();
            }
            Map<UUID, Roots.Ref> owners = roots.of(table, now.values());
            for (Record row : some) {
                UUID id = table.idOf(row);
                Record changed = now.get(id);
                Predicate<Field<?>> differs = field -> named.contains(field) || !CanonicalText.same(row.get(field), changed.get(field));
                note(table, id, RowOperation.UPDATE, owners.get(id), image(row, differs), image(changed, differs));
            }
            after.putAll(now);
        }
        return after;
    }

    private static boolean parentDiffers(TableInfo table, Record before, Record after) {
        return table.parents().keySet().stream().anyMatch(key -> !CanonicalText.same(before.get(key), after.get(key)));
    }

    /** Deletes rows that were read in this transaction. */
    void delete(TableInfo table, Collection<Record> rows) {
        for (List<Record> some : Chunks.of(rows)) {
            Map<UUID, Roots.Ref> owners = roots.of(table, some);
            List<UUID> ids = some.stream().map(table::idOf).toList();
            refusals.guard(table, () -> dsl.deleteFrom(table.table()).where(table.id().in(ids)).execute());
            for (Record row : some) {
                note(table, table.idOf(row), RowOperation.DELETE, owners.get(table.idOf(row)), image(row, field -> true), null);
            }
        }
    }

    private void note(TableInfo table, UUID id, RowOperation operation, Roots.Ref owner, RowImage before, RowImage after) {
        spool.add(new RowChange(table.name(), id, operation, owner.table(), owner.id(),
                forgetting && before != null ? before.forgetting(Set.of()) : before, after));
        touched.add(table.name(), id, owner);
    }

    private static RowImage image(Record row, Predicate<Field<?>> wanted) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            if (wanted.test(field)) {
                texts.put(field.getName(), CanonicalText.of(row.get(field)));
            }
        }
        return new RowImage(texts);
    }

    /** The columns in which a wish differs from what is there, without those that the journal keeps. */
    static Map<Field<?>, Object> differences(TableInfo table, Record current, Record wish, List<Field<?>> columns) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        for (Field<?> field : columns) {
            Object wished = StoredText.of(wish.get(field));
            if (!field.equals(table.id()) && !table.isKept(field) && !CanonicalText.same(current.get(field), wished)) {
                values.put(field, wished);
            }
        }
        return values;
    }

    /** The columns that somebody has set in a record since it was read. */
    static List<Field<?>> touchedColumns(Record record) {
        List<Field<?>> columns = new ArrayList<>();
        for (Field<?> field : record.fields()) {
            if (record.touched(field)) {
                columns.add(field);
            }
        }
        return columns;
    }
}
