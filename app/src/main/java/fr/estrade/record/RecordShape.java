package fr.estrade.record;

import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * What belongs to a record and what must hold of it: its table, its rules, its children. Immutable; each method gives
 * another shape, so a feature declares it once:
 *
 * <pre>{@code
 * static final RecordShape<OfferRecord> OFFERS = RecordShape.of(OFFER)
 *         .rule(OFFER.HEADCOUNT_MAX, offer -> headcount(offer.getHeadcountMin(), offer.getHeadcountMax()))
 *         .children(RecordShape.of(PRICE), PRICE.OFFER_ID, PRICE.POSITION);
 * }</pre>
 *
 * @param <R> type of the rows
 */
public final class RecordShape<R extends UpdatableRecord<R>> {
    /** Parents asked for at once: there is a limit to the parameters of a statement. */
    private static final int BATCH = 1_000;

    private final Table<R> table;
    private final List<Ruled<R>> rules;
    private final List<Children<?>> children;

    /** A rule and the field under which its problem is said. */
    record Ruled<R extends UpdatableRecord<R>>(TableField<R, ?> field, Rule<R> rule) {
    }

    /**
     * A list of children.
     *
     * @param parent   the children's column that names their parent
     * @param position the children's column that orders them; null: they have no order of their own
     */
    record Children<C extends UpdatableRecord<C>>(RecordShape<C> shape, TableField<C, UUID> parent, TableField<C, String> position) {
    }

    private RecordShape(Table<R> table, List<Ruled<R>> rules, List<Children<?>> children) {
        this.table = table;
        this.rules = List.copyOf(rules);
        this.children = List.copyOf(children);
    }

    /** Rows of a table, without rules and children. */
    public static <R extends UpdatableRecord<R>> RecordShape<R> of(Table<R> table) {
        return new RecordShape<>(table, List.of(), List.of());
    }

    /**
     * With a rule more.
     *
     * @param field under which its problem is said, once that field was left
     */
    public RecordShape<R> rule(TableField<R, ?> field, Rule<R> rule) {
        return new RecordShape<>(table, with(rules, new Ruled<>(field, rule)), children);
    }

    /**
     * With children more.
     *
     * @param parent   their column that names the parent
     * @param position their column that orders them
     */
    public <C extends UpdatableRecord<C>> RecordShape<R> children(RecordShape<C> shape, TableField<C, UUID> parent, TableField<C, String> position) {
        return new RecordShape<>(table, rules, with(children, new Children<>(shape, parent, position)));
    }

    /** With children more that have no order of their own; they stand in the order in which they were made. */
    public <C extends UpdatableRecord<C>> RecordShape<R> children(RecordShape<C> shape, TableField<C, UUID> parent) {
        return children(shape, parent, null);
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    /** The table of the rows. */
    public Table<R> table() {
        return table;
    }

    /** Whether a change may show in a record of this shape: for one that itself belongs to another, any row of a kind of its children may. */
    public boolean isTouchedBy(ChangeEvent event, UUID id) {
        return event.touchesRecord(id) || children.stream().anyMatch(list -> list.shape().isTouchedBy(event, id) || event.touches(list.shape().table()));
    }

    /** Reads a record with its children; empty if there is no such record (any more). Not on the thread of the user interface. */
    public Optional<RecordTree<R>> load(DSLContext dsl, UUID id) {
        return loadAll(dsl, dsl.selectFrom(table).where(SchemaFacts.idColumn(table).eq(id)).fetch()).stream().findFirst();
    }

    private List<RecordTree<R>> loadAll(DSLContext dsl, List<R> rows) {
        List<UUID> ids = rows.stream().map(SchemaFacts::id).toList();
        Map<UUID, Map<TableField<?, UUID>, List<RecordTree<?>>>> byParent = new HashMap<>();
        ids.forEach(id -> byParent.put(id, new LinkedHashMap<>()));
        for (Children<?> list : children) {
            loadChildren(dsl, list, ids, byParent);
        }
        return rows.stream().map(row -> new RecordTree<>(row, byParent.get(SchemaFacts.id(row)))).toList();
    }

    private static <C extends UpdatableRecord<C>> void loadChildren(
            DSLContext dsl, Children<C> list, List<UUID> parents, Map<UUID, Map<TableField<?, UUID>, List<RecordTree<?>>>> byParent) {
        Table<C> table = list.shape().table();
        List<OrderField<?>> order = new ArrayList<>();
        if (list.position() != null) {
            order.add(list.position());
        }
        order.add(SchemaFacts.idColumn(table));
        byParent.values().forEach(lists -> lists.put(list.parent(), new ArrayList<>()));
        for (int from = 0; from < parents.size(); from += BATCH) {
            List<UUID> some = parents.subList(from, Math.min(parents.size(), from + BATCH));
            Field<UUID> parent = list.parent();
            for (RecordTree<C> child : list.shape().loadAll(dsl, dsl.selectFrom(table).where(parent.in(some)).orderBy(order).fetch())) {
                byParent.get(child.row().get(parent)).get(list.parent()).add(child);
            }
        }
    }

    /** A model of a record that stands in the base. On the thread of the user interface. */
    public RecordModel<R> model(RecordTree<R> tree) {
        return new RecordModel<>(this, tree, false);
    }

    /** A model of a record that does not stand in the base yet: it has an id and the schema's default values. */
    public RecordModel<R> create() {
        return create(Ids.next());
    }

    RecordModel<R> create(UUID id) {
        return new RecordModel<>(this, RecordTree.of(blank(id)), true);
    }

    /** A model of a draft whose record does not stand in the base, because it was never saved or was deleted meanwhile. */
    public RecordModel<R> revive(Draft draft) {
        RecordModel<R> model = create(draft.id());
        model.apply(draft).resolveAll(Conflict.Side.MINE);
        return model;
    }

    private R blank(UUID id) {
        R row = table.newRecord();
        SchemaFacts.columns(table).forEach(column -> setDefault(row, column));
        row.set(SchemaFacts.idColumn(table), id);
        return row;
    }

    private <T> void setDefault(R row, TableField<R, T> column) {
        row.set(column, ColumnFacts.of(column).defaultValue());
    }

    List<Ruled<R>> rules() {
        return rules;
    }

    List<Children<?>> children() {
        return children;
    }
}
