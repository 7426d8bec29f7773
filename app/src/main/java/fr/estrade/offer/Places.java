package fr.estrade.offer;

import fr.estrade.journal.Position;
import fr.estrade.journal.Tx;
import java.util.List;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Finds room for rows among their siblings, within a change. */
public final class Places {

    private Places() {
    }

    /**
     * Positions for rows that shall stand one after the other from an index on.
     *
     * @param siblings in order, without the rows themselves. When two of them have the same position (two people each inserted one),
     *                 all siblings get new ones, in the same order
     * @param index    0 for the first place; one that is too large means the end
     */
    public static <R extends UpdatableRecord<R>> List<String> at(Tx tx, List<R> siblings, TableField<R, String> position, int index, int count) {
        int at = Math.clamp(index, 0, siblings.size());
        String before = at == 0 ? null : siblings.get(at - 1).get(position);
        String after = at == siblings.size() ? null : siblings.get(at).get(position);
        if (before == null || after == null || before.compareTo(after) < 0) {
            return Position.between(before, after, count);
        }
        List<String> fresh = Position.spread(siblings.size() + count);
        for (int i = 0; i < siblings.size(); i++) {
            siblings.get(i).set(position, fresh.get(i < at ? i : i + count));
            tx.update(siblings.get(i));
        }
        return fresh.subList(at, at + count);
    }

    /** The same for one row. */
    public static <R extends UpdatableRecord<R>> String at(Tx tx, List<R> siblings, TableField<R, String> position, int index) {
        return at(tx, siblings, position, index, 1).getFirst();
    }
}
