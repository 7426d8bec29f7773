package fr.estrade.ui.form;

import fr.estrade.journal.Ids;
import fr.estrade.record.ChildList;
import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.Kit;
import fr.estrade.ui.lines.Line;
import fr.estrade.ui.lines.LinesEdit;
import fr.estrade.ui.lines.LinesEditor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** The children of a record as lines of text; they are saved with their parent, like any other field of the form. */
final class ChildLines<C extends UpdatableRecord<C>> extends ChildrenPart<C> {

    private final ChildList<C> children;
    private final TableField<C, String> body;
    private final TableField<C, Short> depth;
    private final Consumer<RecordModel<C>> fresh;
    private final LinesEditor lines;
    private final Set<RecordModel<C>> followed = new HashSet<>();
    private boolean own;

    /** @param name what the lines are, for screen readers */
    ChildLines(Kit kit, ChildList<C> children, TableField<C, String> body, TableField<C, Short> depth, String name,
            Consumer<RecordModel<C>> fresh) {
        super(children, body.getTable());
        this.children = children;
        this.body = body;
        this.depth = depth;
        this.fresh = fresh;
        this.lines = new LinesEditor(Ids::next, this::take);
        lines.getStyleClass().add("boxed");
        lines.setPrompt(kit.text("form.lines.prompt"));
        lines.setName(name);
        children.items().subscribe(this::show);
        show();
    }

    @Override
    public Node node() {
        return lines;
    }

    @Override
    public void focusFirst() {
        lines.requestFocus();
    }

    @Override
    public boolean focus(Located problem) {
        boolean here = holds(problem);
        if (here) {
            lines.edit(problem.model().id());
        }
        return here;
    }

    @Override
    public void leave() {
        lines.commit();
    }

    private void show() {
        for (RecordModel<C> child : children.items()) {
            if (followed.add(child)) {
                child.property(body).subscribe((before, now) -> showUnlessOwn());
                child.property(depth).subscribe((before, now) -> showUnlessOwn());
            }
        }
        followed.retainAll(children.items());
        showUnlessOwn();
    }

    private void showUnlessOwn() {
        if (!own) {
            lines.setLines(children.items().stream().filter(child -> child.get(body) != null)
                    .map(child -> new Line(child.id(), child.get(body), child.get(depth) == null ? 0 : child.get(depth))).toList());
        }
    }

    private void take(LinesEdit edit) {
        own = true;
        try {
            edit.removed().forEach(line -> find(line.id()).ifPresent(children::remove));
            for (Line line : edit.after()) {
                Line before = edit.predecessor(line);
                RecordModel<C> child = find(line.id()).orElse(null);
                if (child == null) {
                    child = children.insertAt(indexAfter(before), line.id());
                    fresh.accept(child);
                } else if (edit.placed().contains(line)) {
                    int from = children.items().indexOf(child);
                    int to = indexAfter(before);
                    children.move(from, from < to ? to - 1 : to);
                }
                child.set(body, line.text());
                child.set(depth, (short) line.depth());
            }
        } finally {
            own = false;
        }
    }

    private int indexAfter(Line line) {
        return line == null ? 0 : find(line.id()).map(children.items()::indexOf).orElse(-1) + 1;
    }

    private Optional<RecordModel<C>> find(UUID id) {
        return children.items().stream().filter(child -> child.id().equals(id)).findFirst();
    }
}
