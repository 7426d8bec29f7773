package fr.estrade.ui.form;

import fr.estrade.record.ChildList;
import fr.estrade.record.Located;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * A part of a form that edits the children of its record: it is called by their table, and their problems are its own.
 *
 * @param <C> type of the children
 */
abstract class ChildrenPart<C extends UpdatableRecord<C>> implements FormPart {

    private final ChildList<C> children;
    private final Table<C> table;

    ChildrenPart(ChildList<C> children, Table<C> table) {
        this.children = children;
        this.table = table;
    }

    @Override
    public boolean isNamed(String name) {
        return table.getName().equals(name);
    }

    @Override
    public boolean isDirty() {
        return children.isDirty();
    }

    @Override
    public boolean holds(Located problem) {
        return children.items().stream().anyMatch(child -> child == problem.model());
    }
}
