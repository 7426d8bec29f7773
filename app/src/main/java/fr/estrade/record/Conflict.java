package fr.estrade.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * What two people changed differently: the fields, and the rows that one changed and the other deleted. Each needs a
 * decision before the record can be saved. Everything else has merged by itself.
 */
public final class Conflict {
    /** Whose change holds. */
    public enum Side {
        /** What is keyed in here. */
        MINE,
        /** What somebody else saved. */
        THEIRS
    }

    /** Something that needs a decision. */
    public sealed interface Item permits OfField, OfRow {
        /** The record, which may be a child of the one that is saved. */
        RecordModel<?> model();
    }

    /**
     * A field that both changed.
     *
     * @param base   value that both started from; may be null
     * @param mine   value keyed in here; may be null
     * @param theirs value saved by somebody else; may be null
     */
    public record OfField<R extends UpdatableRecord<R>, T>(RecordModel<R> model, TableField<R, T> field, T base, T mine, T theirs) implements Item {
        private void take(Side side) {
            model.set(field, side == Side.MINE ? mine : theirs);
        }
    }

    /**
     * A row that one changed and the other deleted.
     *
     * @param deletedHere whether it is deleted here and changed there; otherwise changed here and deleted there
     */
    public record OfRow<R extends UpdatableRecord<R>>(RecordModel<R> model, ChildList<R> list, boolean deletedHere) implements Item {
        private void take(Side side) {
            if (side == Side.THEIRS) {
                list.takeTheirs(model, deletedHere);
            }
        }
    }

    private final RecordModel<?> root;
    private final List<Item> items = new ArrayList<>();
    private final List<Item> open = new ArrayList<>();

    Conflict(RecordModel<?> root) {
        this.root = root;
    }

    void add(Item item) {
        items.add(item);
        open.add(item);
    }

    /** All that needed a decision. */
    public List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    /** What still needs a decision. */
    public List<Item> open() {
        return List.copyOf(open);
    }

    /** Whether nothing needs a decision (any more). */
    public boolean isResolved() {
        return open.isEmpty();
    }

    /** Decides; a field may be edited further afterwards. Deciding again is possible for fields. */
    public void resolve(Item item, Side side) {
        switch (item) {
            case OfField<?, ?> field -> field.take(side);
            case OfRow<?> row -> row.take(side);
        }
        open.remove(item);
        if (open.isEmpty()) {
            root.conflictResolved();
        }
    }

    /** Decides everything that is open the same way. */
    public void resolveAll(Side side) {
        open().forEach(item -> resolve(item, side));
    }
}
