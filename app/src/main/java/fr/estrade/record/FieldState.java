package fr.estrade.record;

import fr.estrade.storage.change.CanonicalText;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** One column of a model: the value keyed in, whether the column was left once, and what is wrong with it. */
final class FieldState<R extends UpdatableRecord<R>, T> {
    private final ColumnFacts<T> facts;
    private final TableField<R, T> field;
    private final SimpleObjectProperty<T> value;
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private boolean touched;
    /** What the base refused this very value for; null if it did not. */
    private Problem refusal;

    FieldState(RecordModel<R> model, TableField<R, T> field, T value) {
        this.field = field;
        this.facts = ColumnFacts.of(field);
        this.value = new SimpleObjectProperty<>(model, field.getName(), value);
        this.value.addListener((property, before, now) -> {
            refusal = null;
            model.changed(this);
        });
    }

    TableField<R, T> field() {
        return field;
    }

    ColumnFacts<T> facts() {
        return facts;
    }

    SimpleObjectProperty<T> value() {
        return value;
    }

    T tidy() {
        return facts.tidy(value.get());
    }

    boolean differsFrom(R row) {
        return !CanonicalText.same(tidy(), row.get(field));
    }

    void take(R row) {
        value.set(row.get(field));
    }

    void putInto(R row) {
        row.set(field, tidy());
    }

    /**
     * Takes over a newer value, unless another one is keyed in.
     *
     * @param from what both sides started from
     * @param into gets what both changed differently
     */
    void rebase(RecordModel<R> model, R from, R newer, Conflict into) {
        T then = from.get(field);
        T theirs = newer.get(field);
        if (facts.isKept() || !differsFrom(from)) {
            take(newer);
        } else if (differsFrom(newer) && !CanonicalText.same(then, theirs)) {
            into.add(new Conflict.OfField<>(model, field, then, tidy(), theirs));
        }
    }

    boolean isTouched() {
        return touched;
    }

    void touch() {
        touched = true;
        if (!CanonicalText.same(value.get(), tidy())) {
            value.set(tidy());
        }
    }

    void untouch() {
        touched = false;
        refusal = null;
    }

    void refuse(Problem reason) {
        touched = true;
        refusal = reason;
    }

    Problem refusal() {
        return refusal;
    }

    ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    void show(Problem found) {
        problem.set(found);
    }
}
