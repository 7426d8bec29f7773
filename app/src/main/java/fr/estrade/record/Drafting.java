package fr.estrade.record;

import fr.estrade.record.Draft.State;
import fr.estrade.storage.change.CanonicalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes drafts of models, and keys drafts into models. */
final class Drafting {
    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);

    private Drafting() {
    }

    static Draft of(RecordModel<?> model) {
        return new Draft(Instant.now(), row(model));
    }

    private static <R extends UpdatableRecord<R>> Draft.Row row(RecordModel<R> model) {
        R typed = model.current();
        Map<String, Draft.Value> values = new LinkedHashMap<>();
        columns(model).forEach(column -> values.put(column.getName(), value(model.base(), typed, column)));
        Map<String, List<Draft.Row>> children = new LinkedHashMap<>();
        model.childLists().forEach(list -> {
            List<Draft.Row> rows = rows(list);
            if (!rows.isEmpty()) {
                children.put(key(list), rows);
            }
        });
        State state = model.isNew() ? State.NEW : State.CHANGED;
        return new Draft.Row(model.shape().table().getName(), model.id(), state, SchemaFacts.version(model.base()), values, children);
    }

    private static <R extends UpdatableRecord<R>> Stream<TableField<R, ?>> columns(RecordModel<R> model) {
        return SchemaFacts.columns(model.shape().table()).stream().filter(column -> !ColumnFacts.of(column).isKept());
    }

    private static <R extends UpdatableRecord<R>> Draft.Value value(R saved, R typed, TableField<R, ?> column) {
        return new Draft.Value(CanonicalText.of(saved.get(column)), CanonicalText.of(typed.get(column)));
    }

    private static <C extends UpdatableRecord<C>> List<Draft.Row> rows(ChildList<C> list) {
        List<Draft.Row> rows = new ArrayList<>();
        list.items().stream().filter(child -> child.isNew() || child.isDirty()).forEach(child -> rows.add(row(child)));
        list.removed().forEach(child -> rows.add(new Draft.Row(
                child.shape().table().getName(), child.id(), State.REMOVED, SchemaFacts.version(child.base()), Map.of(), Map.of())));
        return rows;
    }

    private static String key(ChildList<?> list) {
        return list.parentColumn().getTable().getName() + "." + list.parentColumn().getName();
    }

    static void apply(Draft draft, RecordModel<?> model, Conflict conflict) {
        apply(draft.root(), model, conflict);
    }

    private static <R extends UpdatableRecord<R>> void apply(Draft.Row row, RecordModel<R> model, Conflict conflict) {
        model.paused(() -> columns(model).forEach(column -> {
            Draft.Value value = row.values().get(column.getName());
            if (value != null) {
                apply(value, model, column, conflict);
            }
        }));
        model.childLists().forEach(list -> apply(row.children().getOrDefault(key(list), List.of()), list, conflict));
    }

    private static <R extends UpdatableRecord<R>, T> void apply(Draft.Value value, RecordModel<R> model, TableField<R, T> column, Conflict conflict) {
        T before;
        T typed;
        try {
            before = CanonicalText.parse(value.saved(), column.getType());
            typed = CanonicalText.parse(value.typed(), column.getType());
        } catch (IllegalArgumentException ofAnotherVersion) {
            LOG.warn("A draft's value for {} is of another type and left out", column);
            return;
        }
        T now = model.saved(column);
        boolean mineChanged = model.isNew() || !CanonicalText.same(before, typed);
        if (!mineChanged || CanonicalText.same(typed, now)) {
            return;
        }
        if (!model.isNew() && !CanonicalText.same(before, now)) {
            conflict.add(new Conflict.OfField<>(model, column, before, typed, now));
        }
        model.set(column, typed);
    }

    private static <C extends UpdatableRecord<C>> void apply(List<Draft.Row> rows, ChildList<C> list, Conflict conflict) {
        for (Draft.Row row : rows) {
            RecordModel<C> child = list.find(row.id());
            if (row.state() == State.REMOVED) {
                if (child != null) {
                    list.remove(child);
                    if (SchemaFacts.version(child.base()) != row.version()) {
                        conflict.add(new Conflict.OfRow<>(child, list, true));
                    }
                }
            } else if (child != null) {
                apply(row, child, conflict);
            } else {
                RecordModel<C> made = list.addAs(row.id());
                apply(row, made, conflict);
                if (row.state() == State.CHANGED) {
                    conflict.add(new Conflict.OfRow<>(made, list, false));
                }
            }
        }
        list.settle();
    }
}
