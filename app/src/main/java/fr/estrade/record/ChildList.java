package fr.estrade.record;

import fr.estrade.journal.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * The children of a record that is being edited, in their order. Saved with their parent, in one change.
 *
 * @param <C> type of the children's rows
 */
public final class ChildList<C extends UpdatableRecord<C>> {
    /** A position longer than this asks for new ones all over: the column holds 60 characters. */
    private static final int LONG_POSITION = 40;

    private final RecordModel<?> parent;
    private final RecordShape<C> shape;
    private final TableField<C, UUID> parentColumn;
    private final TableField<C, String> position;
    private final ObservableList<RecordModel<C>> items = FXCollections.observableArrayList();
    private final ObservableList<RecordModel<C>> shownItems = FXCollections.unmodifiableObservableList(items);
    /** Children that stand in the base and are to be deleted. */
    private final Map<UUID, RecordModel<C>> removed = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");

    ChildList(RecordModel<?> parent, RecordShape.Children<C> declared, Collection<RecordTree<?>> loaded) {
        this.parent = parent;
        this.shape = declared.shape();
        this.parentColumn = declared.parent();
        this.position = declared.position();
        loaded.forEach(tree -> items.add(existing(typed(tree))));
    }

    /** The children in their order; changes are made by the methods of this class. */
    public ObservableList<RecordModel<C>> items() {
        return shownItems;
    }

    /** Whether something is unsaved: a child added, changed, moved or removed. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** Whether something is unsaved: a child added, changed, moved or removed. */
    public boolean isDirty() {
        return dirty.get();
    }

    /** Adds a child at the end. */
    public RecordModel<C> add() {
        return insertAt(items.size());
    }

    /** Adds a child at that place. */
    public RecordModel<C> insertAt(int index) {
        return insertAt(index, 1).getFirst();
    }

    /** Adds a child of that id at that place, for lines that have their id before they are told. */
    public RecordModel<C> insertAt(int index, UUID id) {
        RecordModel<C> added = owned(placed(shape.create(id), position == null ? null : positions(index, 1, List.of()).getFirst()));
        items.add(index, added);
        refresh();
        return added;
    }

    /** Adds several children at that place. */
    public List<RecordModel<C>> insertAt(int index, int count) {
        List<String> positions = positions(index, count, List.of());
        List<RecordModel<C>> added = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            added.add(blank(position == null ? null : positions.get(i)));
        }
        items.addAll(index, added);
        refresh();
        return added;
    }

    /** Adds a child for each text, at that place: for several lines pasted at once. */
    public List<RecordModel<C>> paste(int index, TableField<C, String> field, List<String> texts) {
        List<RecordModel<C>> added = insertAt(index, texts.size());
        for (int i = 0; i < texts.size(); i++) {
            added.get(i).set(field, texts.get(i));
        }
        return added;
    }

    /**
     * Moves a child.
     *
     * @param to its index afterwards
     */
    public void move(int from, int to) {
        if (position == null) {
            throw new IllegalStateException(shape.table().getName() + " has no order of its own");
        }
        if (from == to) {
            return;
        }
        RecordModel<C> moved = items.remove(from);
        String place = positions(to, 1, List.of(moved)).getFirst();
        items.add(to, moved);
        moved.set(position, place);
    }

    /** Removes a child; one that stands in the base is deleted by the next save. */
    public void remove(RecordModel<C> child) {
        if (!items.remove(child)) {
            throw new IllegalArgumentException(child + " is no child here");
        }
        if (!child.isNew()) {
            removed.put(child.id(), child);
        }
        refresh();
    }

    /**
     * Takes a removal back.
     *
     * @param child that was removed from this list
     * @param index where it is put; where the list is shorter now, at its end
     */
    public void restore(RecordModel<C> child, int index) {
        if (items.contains(child)) {
            return;
        }
        removed.remove(child.id());
        items.add(Math.min(index, items.size()), child);
        sort();
        refresh();
    }

    /** The children that the next save deletes. */
    public List<RecordModel<C>> removed() {
        return List.copyOf(removed.values());
    }

    private RecordModel<C> existing(RecordTree<C> tree) {
        return owned(shape.model(tree));
    }

    private RecordModel<C> blank(String place) {
        RecordModel<C> child = shape.create();
        return owned(placed(child, place));
    }

    private RecordModel<C> placed(RecordModel<C> child, String place) {
        child.base().set(parentColumn, parent.id());
        if (position != null) {
            child.base().set(position, place);
        }
        return child;
    }

    private RecordModel<C> owned(RecordModel<C> child) {
        child.owner(this::refresh);
        return child;
    }

    /** The child of that id; null if there is none. */
    RecordModel<C> find(UUID id) {
        return items.stream().filter(child -> child.id().equals(id)).findFirst().orElse(null);
    }

    /** A new child of a given id; {@link #settle} puts it at the place that its position says. */
    RecordModel<C> addAs(UUID id) {
        RecordModel<C> child = owned(placed(shape.create(id), null));
        items.add(child);
        return child;
    }

    /** Puts the children at the places that their positions say. */
    void settle() {
        sort();
        refresh();
    }

    TableField<C, UUID> parentColumn() {
        return parentColumn;
    }

    /**
     * Positions for children to be put at an index. If there is no room, because two children have the same position or
     * positions have become long, all children get new ones.
     *
     * @param moving children that are at no index at the moment
     */
    private List<String> positions(int index, int count, List<RecordModel<C>> moving) {
        if (position == null) {
            return List.of();
        }
        String before = index == 0 ? null : items.get(index - 1).get(position);
        String after = index == items.size() ? null : items.get(index).get(position);
        boolean ordered = (before == null || Position.isValid(before)) && (after == null || Position.isValid(after))
                && (before == null || after == null || before.compareTo(after) < 0);
        if (ordered) {
            List<String> found = Position.between(before, after, count);
            if (found.stream().allMatch(place -> place.length() <= LONG_POSITION)) {
                return found;
            }
        }
        List<String> anew = Position.spread(items.size() + count);
        for (int i = 0; i < items.size(); i++) {
            items.get(i).set(position, anew.get(i < index ? i : i + count));
        }
        return anew.subList(index, index + count);
    }

    void validateAll() {
        items.forEach(RecordModel::validateAll);
    }

    List<Located> errors() {
        return items.stream().flatMap(child -> child.errors().stream()).toList();
    }

    void revert() {
        removed.values().forEach(items::add);
        removed.clear();
        items.removeIf(RecordModel::isNew);
        items.forEach(RecordModel::revert);
        sort();
        refresh();
    }

    void keepAsNew() {
        items.forEach(RecordModel::keepAsNew);
        removed.clear();
        refresh();
    }

    /** See {@link RecordModel#merge}. */
    void rebase(Collection<RecordTree<?>> newer, Map<UUID, UpdatableRecord<?>> sent, Conflict into) {
        Map<UUID, RecordTree<C>> theirs = new HashMap<>();
        newer.forEach(tree -> theirs.put(tree.id(), typed(tree)));
        for (RecordModel<C> child : List.copyOf(items)) {
            RecordTree<C> tree = theirs.remove(child.id());
            if (tree != null) {
                child.rebase(tree, sent, into);
            } else if (!child.isNew() || sent.containsKey(child.id())) {
                deletedThere(child, into);
            }
        }
        for (RecordTree<C> tree : theirs.values()) {
            if (removed.containsKey(tree.id())) {
                changedThere(removed.get(tree.id()), tree, into);
            } else {
                items.add(existing(tree));
            }
        }
        removed.keySet().retainAll(theirs.keySet());
        sort();
        refresh();
    }

    private void deletedThere(RecordModel<C> child, Conflict into) {
        if (child.isDirty()) {
            child.keepAsNew();
            into.add(new Conflict.OfRow<>(child, this, false));
        } else {
            items.remove(child);
        }
    }

    private void changedThere(RecordModel<C> child, RecordTree<C> tree, Conflict into) {
        boolean changed = SchemaFacts.version(tree.row()) != SchemaFacts.version(child.base());
        child.rebase(tree, Map.of(), new Conflict(child));
        if (changed) {
            into.add(new Conflict.OfRow<>(child, this, true));
        }
    }

    void takeTheirs(RecordModel<C> child, boolean deletedHere) {
        if (deletedHere) {
            removed.remove(child.id());
            child.revert();
            items.add(child);
            sort();
        } else {
            items.remove(child);
        }
        refresh();
    }

    private void sort() {
        Comparator<RecordModel<C>> byId = Comparator.comparing(child -> child.id().toString());
        Comparator<RecordModel<C>> order = position == null ? byId
                : Comparator.comparing((RecordModel<C> child) -> child.get(position), Comparator.nullsLast(Comparator.<String>naturalOrder())).thenComparing(byId);
        if (!inOrder(order)) {
            FXCollections.sort(items, order);
        }
    }

    private boolean inOrder(Comparator<RecordModel<C>> order) {
        for (int i = 1; i < items.size(); i++) {
            if (order.compare(items.get(i - 1), items.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private void refresh() {
        dirty.set(!removed.isEmpty() || items.stream().anyMatch(child -> child.isNew() || child.isDirty()));
        parent.refresh();
    }

    /** The trees handed in come from this list's own shape. */
    @SuppressWarnings("unchecked")
    private RecordTree<C> typed(RecordTree<?> tree) {
        Field<UUID> column = parentColumn;
        if (!tree.row().getTable().equals(column instanceof TableField<?, ?> field ? field.getTable() : null)) {
            throw new IllegalArgumentException("A row of " + tree.row().getTable().getName() + " is no child by " + parentColumn);
        }
        return (RecordTree<C>) tree;
    }
}
