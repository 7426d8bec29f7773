package fr.estrade.record;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ConstraintException;
import fr.estrade.journal.Journal;
import fr.estrade.journal.StaleRecordException;
import fr.estrade.journal.StillUsedException;
import fr.estrade.journal.Tx;
import fr.estrade.storage.BaseException;
import fr.estrade.storage.SafetyLostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * What a model has to save, as it was when saving began: it can be written on another thread while the user goes on.
 *
 * @param <R> type of the record
 */
final class PendingSave<R extends UpdatableRecord<R>> {
    private final RecordModel<R> model;
    private final List<UpdatableRecord<?>> deletes = new ArrayList<>();
    private final List<UpdatableRecord<?>> updates = new ArrayList<>();
    private final List<UpdatableRecord<?>> inserts = new ArrayList<>();
    /** The values sent, by id of the row. */
    private final Map<UUID, UpdatableRecord<?>> sent = new HashMap<>();

    /** What came of writing, to be told to the model on the thread of the user interface. */
    sealed interface Written<R extends UpdatableRecord<R>> {
    }

    record Done<R extends UpdatableRecord<R>>(RecordTree<R> tree, UUID changeId, BaseException warning) implements Written<R> {
    }

    /** @param tree null if the record was deleted */
    record Stale<R extends UpdatableRecord<R>>(RecordTree<R> tree) implements Written<R> {
    }

    record NotWritten<R extends UpdatableRecord<R>>(BaseException reason) implements Written<R> {
    }

    /** A row to delete was changed since it was read. */
    private static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    PendingSave(RecordModel<R> model) {
        this.model = model;
        collect(model);
    }

    private <C extends UpdatableRecord<C>> void collect(RecordModel<C> one) {
        C values = one.current();
        if (one.isNew()) {
            inserts.add(values);
            sent.put(one.id(), one.copy(values));
        } else if (!one.dirtyFields().isEmpty()) {
            updates.add(changes(one, values));
            sent.put(one.id(), one.copy(values));
        }
        one.childLists().forEach(list -> {
            list.removed().forEach(this::collectRemoved);
            list.items().forEach(this::collect);
        });
    }

    /** A removed row takes with it what its shape calls its children, also where the schema calls them somebody else's. */
    private <C extends UpdatableRecord<C>> void collectRemoved(RecordModel<C> one) {
        one.childLists().forEach(list -> {
            list.removed().forEach(this::collectRemoved);
            list.items().stream().filter(child -> !child.isNew()).forEach(this::collectRemoved);
        });
        deletes.add(one.base());
    }

    /** The row with only the changed columns marked as such. */
    private static <C extends UpdatableRecord<C>> C changes(RecordModel<C> one, C values) {
        C row = one.copy(one.base());
        row.touched(false);
        one.dirtyFields().forEach(field -> set(row, field, values));
        return row;
    }

    private static <C extends UpdatableRecord<C>, T> void set(C row, TableField<C, T> field, C values) {
        row.set(field, values.get(field));
    }

    boolean isEmpty() {
        return deletes.isEmpty() && updates.isEmpty() && inserts.isEmpty();
    }

    RecordModel<R> model() {
        return model;
    }

    Map<UUID, UpdatableRecord<?>> sent() {
        return sent;
    }

    /** Writes everything in one change, and reads the record as it is then. Not on the thread of the user interface. */
    Written<R> write(Journal journal, DSLContext dsl, ChangeLabel label) {
        try {
            UUID change = journal.write(label, this::write).changeId();
            return new Done<>(read(dsl), change, null);
        } catch (SafetyLostException savedAllTheSame) {
            return new Done<>(read(dsl), null, savedAllTheSame);
        } catch (StaleRecordException | ChangedMeanwhile stale) {
            return new Stale<>(read(dsl));
        } catch (ConstraintException | StillUsedException | RefusedException refused) {
            return new NotWritten<>(refused);
        }
    }

    /** Deletes come first, so that what was removed and added again does not collide; then changes, then new rows, parents first. */
    private void write(Tx tx) {
        deletes.forEach(row -> delete(tx, row));
        updates.forEach(tx::update);
        tx.insertAll(inserts);
    }

    private static void delete(Tx tx, UpdatableRecord<?> row) {
        Table<?> table = row.getTable();
        Field<Long> version = table.field("version", Long.class);
        Long current = tx.dsl().select(version).from(table).where(table.field("id", UUID.class).eq(SchemaFacts.id(row))).fetchOne(version);
        if (current != null && current != SchemaFacts.version(row)) {
            throw new ChangedMeanwhile();
        }
        tx.deleteTree(table, SchemaFacts.id(row));
    }

    private RecordTree<R> read(DSLContext dsl) {
        return model.shape().load(dsl, model.id()).orElse(null);
    }
}
