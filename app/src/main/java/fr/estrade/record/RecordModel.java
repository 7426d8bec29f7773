package fr.estrade.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A record that is being edited: a property for each column, its children, what is unsaved and what is wrong.
 *
 * <p>Belongs to the thread of the user interface once it is shown. It runs no statement itself: {@link RecordShape#load}
 * and {@link PendingSave#write} do, on any other thread; {@link RecordSaver} puts the steps together.
 *
 * @param <R> type of the row
 */
public final class RecordModel<R extends UpdatableRecord<R>> {
    private final RecordShape<R> shape;
    private final UUID id;
    private final Map<TableField<R, ?>, FieldState<R, ?>> states = new LinkedHashMap<>();
    private final Map<TableField<?, UUID>, ChildList<?>> children = new LinkedHashMap<>();
    private final Validation<R> validation;
    private final ObservableSet<TableField<R, ?>> dirtyFields = FXCollections.observableSet(new HashSet<>());
    private final ObservableSet<TableField<R, ?>> shownDirtyFields = FXCollections.unmodifiableObservableSet(dirtyFields);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper(this, "invalid");
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(this, "new");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyObjectWrapper<Conflict> conflict = new ReadOnlyObjectWrapper<>(this, "conflict");
    /** The row as it stands in the base, or the default values of a new one. */
    private R base;
    /** Is told when the state of this record may have changed; the list that it is a child of. */
    private Runnable owner = () -> { };
    private int pauses;

    RecordModel(RecordShape<R> shape, RecordTree<R> tree, boolean fresh) {
        this.shape = shape;
        this.base = tree.row();
        this.id = Objects.requireNonNull(tree.id(), "A record has an id");
        this.fresh.set(fresh);
        this.validation = new Validation<>(shape.rules());
        for (RecordShape.Children<?> list : shape.children()) {
            children.put(list.parent(), new ChildList<>(this, list, tree.children().getOrDefault(list.parent(), List.of())));
        }
    }

    /** What belongs to the record. */
    public RecordShape<R> shape() {
        return shape;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whether it does not stand in the base yet. */
    public ReadOnlyBooleanProperty newProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Whether it does not stand in the base yet. */
    public boolean isNew() {
        return fresh.get();
    }

    /** The value of a column as it is keyed in; always the same property. */
    public <T> Property<T> property(TableField<R, T> field) {
        return state(field).value();
    }

    /** The value of a column as it is keyed in, tidied; may be null. */
    public <T> T get(TableField<R, T> field) {
        return states.containsKey(field) ? state(field).tidy() : base.get(field);
    }

    /** Keys a value in. */
    public <T> void set(TableField<R, T> field, T value) {
        state(field).value().set(value);
    }

    /** The value of a column as it stands in the base; the default value in a new record. */
    public <T> T saved(TableField<R, T> field) {
        return base.get(field);
    }

    /** A copy of the row with all values as they are keyed in, tidied. */
    public R current() {
        R row = copy(base);
        states.values().forEach(state -> state.putInto(row));
        return row;
    }

    /**
     * The children whose column names this record as their parent.
     *
     * @throws IllegalArgumentException if the shape has no such children
     */
    @SuppressWarnings("unchecked")
    public <C extends UpdatableRecord<C>> ChildList<C> children(TableField<C, UUID> parent) {
        ChildList<?> list = children.get(parent);
        if (list == null) {
            throw new IllegalArgumentException(shape.table().getName() + " has no children by " + parent);
        }
        return (ChildList<C>) list;
    }

    /** Whether something is keyed in that is not saved, here or in a child. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** Whether something is keyed in that is not saved, here or in a child. */
    public boolean isDirty() {
        return dirty.get();
    }

    /** Grows whenever something is keyed in, here or in a child: for what follows the input, such as {@link DraftKeeper}. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The columns of this row whose value differs from the saved one. */
    public ObservableSet<TableField<R, ?>> dirtyFields() {
        return shownDirtyFields;
    }

    /** Adds a rule beyond those of the shape, for this model alone. */
    public void rule(TableField<R, ?> field, Rule<R> rule) {
        validation.add(field, rule);
        refresh();
    }

    /** The problem to say under a field; null while there is none, or as long as the field was not left. */
    public ReadOnlyObjectProperty<Problem> problem(TableField<R, ?> field) {
        return state(field).problem();
    }

    /** Whether an error is shown, here or in a child. */
    public ReadOnlyBooleanProperty invalidProperty() {
        return invalid.getReadOnlyProperty();
    }

    /** The user left the field: tidies its value and shows its problems from now on. */
    public void touch(TableField<R, ?> field) {
        state(field).touch();
        refresh();
    }

    /**
     * Looks at all fields, of children too, and shows their problems.
     *
     * @return whether nothing keeps the record from being saved
     */
    public boolean validateAll() {
        paused(() -> SchemaFacts.columns(shape.table()).forEach(field -> state(field).touch()));
        children.values().forEach(ChildList::validateAll);
        return errors().isEmpty();
    }

    /** The errors shown, in the order of the schema's columns, then of the children. */
    public List<Located> errors() {
        List<Located> errors = new ArrayList<>();
        SchemaFacts.columns(shape.table()).stream()
                .map(states::get)
                .filter(state -> state != null && state.problem().get() != null && state.problem().get().isError())
                .forEach(state -> errors.add(new Located(this, state.field(), state.problem().get())));
        children.values().forEach(list -> errors.addAll(list.errors()));
        return errors;
    }

    /** The first of the errors shown. */
    public Optional<Located> firstError() {
        return errors().stream().findFirst();
    }

    /** Undoes everything keyed in, in children too. */
    public void revert() {
        paused(() -> states.values().forEach(state -> {
            state.take(base);
            state.untouch();
        }));
        children.values().forEach(ChildList::revert);
        conflict.set(null);
        refresh();
    }

    /** Undoes what was keyed into one field. */
    public void revert(TableField<R, ?> field) {
        state(field).take(base);
    }

    /** What this record's unsaved values and a newer state of the base disagree on; null: nothing. Saving asks for decisions first. */
    public ReadOnlyObjectProperty<Conflict> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /**
     * Shows a newer state of the record, if nothing is unsaved.
     *
     * @return whether it is shown; if not, the next save will merge
     */
    public boolean reloadUnlessDirty(RecordTree<R> newer) {
        if (isDirty()) {
            return false;
        }
        merge(newer);
        return true;
    }

    /**
     * Takes over a newer state of the record: what was changed on one side only merges by itself.
     *
     * @return what both sides changed differently; empty if nothing. Until decided, the values keyed in stay and saving is held back
     */
    public Conflict merge(RecordTree<R> newer) {
        return merge(newer, Map.of());
    }

    /** The same after a save, when the values sent are what the newer state is compared with. */
    Conflict merge(RecordTree<R> newer, Map<UUID, UpdatableRecord<?>> sent) {
        Conflict found = new Conflict(this);
        rebase(newer, sent, found);
        conflict.set(found.isResolved() ? null : found);
        return found;
    }

    /** The record was deleted in the base: saving makes it anew, with the same id and its children. */
    public void keepAsNew() {
        fresh.set(true);
        children.values().forEach(ChildList::keepAsNew);
        refresh();
    }

    @SuppressWarnings("unchecked")
    void rebase(RecordTree<R> newer, Map<UUID, UpdatableRecord<?>> sent, Conflict into) {
        R from = (R) sent.getOrDefault(id, base);
        // Each child would make its parent look at all of them again.
        paused(() -> {
            base = newer.row();
            fresh.set(false);
            states.values().forEach(state -> state.rebase(this, from, base, into));
            children.forEach((parent, list) -> list.rebase(newer.children().getOrDefault(parent, List.of()), sent, into));
        });
    }

    /** What is keyed in and not saved, to be kept in case the program ends. */
    public Draft draft() {
        return Drafting.of(this);
    }

    /**
     * Keys a draft in.
     *
     * @return what was saved differently since the draft was kept; empty if nothing. Until decided, the draft's values stay
     *         and saving is held back
     */
    public Conflict apply(Draft draft) {
        Conflict found = new Conflict(this);
        Drafting.apply(draft, this, found);
        conflict.set(found.isResolved() ? null : found);
        return found;
    }

    void conflictResolved() {
        conflict.set(null);
    }

    /** Shows a problem that the base found. */
    void refuse(TableField<R, ?> field, Problem reason) {
        state(field).refuse(reason);
        refresh();
    }

    R base() {
        return base;
    }

    Stream<ChildList<?>> childLists() {
        return children.values().stream();
    }

    void owner(Runnable told) {
        owner = told;
    }

    void changed(FieldState<R, ?> state) {
        if (pauses == 0) {
            mark(state);
            refresh();
        }
    }

    /** Looks again at what is dirty and wrong. */
    void refresh() {
        if (pauses > 0) {
            return;
        }
        R current = null;
        for (FieldState<R, ?> state : states.values()) {
            if (state.isTouched()) {
                current = current == null ? current() : current;
                state.show(validation.find(state, current));
            } else {
                state.show(null);
            }
        }
        dirty.set(!dirtyFields.isEmpty() || children.values().stream().anyMatch(ChildList::isDirty));
        invalid.set(!errors().isEmpty());
        revision.set(revision.get() + 1);
        owner.run();
    }

    private void mark(FieldState<R, ?> state) {
        if (!state.facts().isKept() && state.differsFrom(base)) {
            dirtyFields.add(state.field());
        } else {
            dirtyFields.remove(state.field());
        }
    }

    /** Changes several values and looks at them once. */
    void paused(Runnable changes) {
        pauses++;
        try {
            changes.run();
        } finally {
            pauses--;
        }
        if (pauses == 0) {
            states.values().forEach(this::mark);
            refresh();
        }
    }

    @SuppressWarnings("unchecked")
    private <T> FieldState<R, T> state(TableField<R, T> field) {
        return (FieldState<R, T>) states.computeIfAbsent(field, column -> new FieldState<>(this, field, base.get(field)));
    }

    /** Value by value, because this runs at each key: jOOQ's own {@code from} looks for getters among all methods of the row's class. */
    R copy(R row) {
        R copy = shape.table().newRecord();
        for (Field<?> field : row.fields()) {
            copyValue(row, copy, field);
        }
        return copy;
    }

    private static <T> void copyValue(Record from, Record to, Field<T> field) {
        to.set(field, from.get(field));
    }

    @Override
    public String toString() {
        return shape.table().getName() + " " + id;
    }
}
