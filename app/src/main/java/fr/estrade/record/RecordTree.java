package fr.estrade.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A record as it stands in the base, with its children in order. Not to be changed.
 *
 * @param row      the row itself
 * @param children lists of children by the column that names their parent
 * @param <R>      type of the row
 */
public record RecordTree<R extends UpdatableRecord<R>>(R row, Map<TableField<?, UUID>, List<RecordTree<?>>> children) {
    public RecordTree {
        children = Map.copyOf(children);
    }

    /** A record without children. */
    public static <R extends UpdatableRecord<R>> RecordTree<R> of(R row) {
        return new RecordTree<>(row, Map.of());
    }

    /** Id of the row. */
    public UUID id() {
        return SchemaFacts.id(row);
    }
}
