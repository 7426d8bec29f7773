package fr.estrade.record;

import fr.estrade.journal.Tx;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * Finds the row of a name, or makes one: where something is first named, there need not be a record of it yet. An archived row of
 * that name comes back.
 *
 * @param name     how a row is called
 * @param archived says that it is out of use
 * @param <R>      type of the rows
 */
public record ByName<R extends UpdatableRecord<R>>(TableField<R, String> name, TableField<R, Boolean> archived) {

    /**
     * The id of the row of that name, whatever its capitals, or of a new one.
     *
     * @param changed sets what the row has to say, whether it is found or made; a new one already has its name
     * @param made    sets what only a new row needs, such as its code
     */
    public UUID in(Tx tx, String called, Consumer<R> changed, Consumer<R> made) {
        return in(tx, name.equalIgnoreCase(called), row -> {
            row.set(name, called);
            made.accept(row);
        }, changed);
    }

    /**
     * The id of the first row that fits, or of a new one.
     *
     * @param called  which rows are called so
     * @param made    sets what a new row needs
     * @param changed sets what the row has to say, whether it is found or made
     */
    public UUID in(Tx tx, Condition called, Consumer<R> made, Consumer<R> changed) {
        var table = name.getTable();
        TableField<R, UUID> id = SchemaFacts.idColumn(table);
        List<R> known = tx.dsl().selectFrom(table).where(called).orderBy(archived, id).limit(1).fetch();
        R row = known.isEmpty() ? tx.dsl().newRecord(table) : known.getFirst();
        if (known.isEmpty()) {
            made.accept(row);
        }
        changed.accept(row);
        if (known.isEmpty()) {
            tx.insert(row);
        } else {
            row.set(archived, false);
            tx.update(row);
        }
        return row.get(id);
    }
}
