package fr.estrade.quality.page;

import fr.estrade.quality.Steps;
import fr.estrade.record.RecordModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * Keeps the state of a record and its dates in step while somebody keys in either. What is read anew from the base is taken as it is.
 *
 * @param <R> type of the record
 * @param <S> its states
 */
final class InStep<R extends UpdatableRecord<R>, S extends Enum<S>> {

    private final RecordModel<R> model;
    private final Steps<S> steps;
    private final TableField<R, S> state;
    private final Map<S, TableField<R, LocalDate>> fields;
    private final Supplier<LocalDate> today;
    private S lastState;
    private Map<S, LocalDate> lastDates;
    private boolean busy;

    private InStep(RecordModel<R> model, Steps<S> steps, TableField<R, S> state, Map<S, TableField<R, LocalDate>> fields, Supplier<LocalDate> today) {
        this.model = model;
        this.steps = steps;
        this.state = state;
        this.fields = fields;
        this.today = today;
        remember();
    }

    /** Begins to follow a record, for as long as it is edited. */
    static <R extends UpdatableRecord<R>, S extends Enum<S>> void follow(RecordModel<R> model, Steps<S> steps, TableField<R, S> state,
            Map<S, TableField<R, LocalDate>> fields, Supplier<LocalDate> today) {
        InStep<R, S> follower = new InStep<>(model, steps, state, fields, today);
        model.revisionProperty().subscribe((before, now) -> follower.look());
    }

    private void look() {
        if (busy) {
            return;
        }
        busy = true;
        boolean keyed = model.dirtyFields().contains(state) || fields.values().stream().anyMatch(model.dirtyFields()::contains);
        if (keyed && !dates().equals(lastDates)) {
            model.set(state, steps.stateOf(model.get(state), dates()));
        } else if (keyed && model.get(state) != null && model.get(state) != lastState) {
            Map<S, LocalDate> then = steps.datesIn(model.get(state), dates(), today.get());
            fields.forEach((step, field) -> model.set(field, then.get(step)));
        }
        remember();
        busy = false;
    }

    private void remember() {
        lastState = model.get(state);
        lastDates = dates();
    }

    private Map<S, LocalDate> dates() {
        Map<S, LocalDate> dates = new HashMap<>();
        fields.forEach((step, field) -> {
            if (model.get(field) != null) {
                dates.put(step, model.get(field));
            }
        });
        return dates;
    }
}
