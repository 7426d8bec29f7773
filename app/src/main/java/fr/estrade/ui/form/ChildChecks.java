package fr.estrade.ui.form;

import fr.estrade.record.ChildList;
import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.Command;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** The children of a record as a choice of several: a check box for all that can be chosen, and for what is chosen already. */
final class ChildChecks<C extends UpdatableRecord<C>> extends ChildrenPart<C> {

    private static final int MOST = 60;

    private final Kit kit;
    private final ChildList<C> children;
    private final TableField<C, UUID> target;
    private final Lookup lookup;
    private final FlowPane root = new FlowPane();
    private final Button manage;
    private List<Lookup.Choice> offered = List.of();
    private boolean own;

    /** @param manage where more of them can be made; may be null */
    ChildChecks(Kit kit, ChildList<C> children, TableField<C, UUID> target, Lookup lookup, Command manage) {
        super(children, target.getTable());
        this.kit = kit;
        this.children = children;
        this.target = target;
        this.lookup = lookup;
        this.manage = manage == null ? null : manage.flatButton(kit.texts());
        root.getStyleClass().add("checks");
        // Read again each time it comes into sight: somebody may have made another one meanwhile.
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                read();
            }
        });
        children.items().subscribe(() -> {
            if (!own) {
                read();
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focusFirst() {
        if (!root.getChildren().isEmpty()) {
            root.getChildren().getFirst().requestFocus();
        }
    }

    @Override
    public boolean focus(Located problem) {
        boolean here = holds(problem);
        if (here) {
            focusFirst();
        }
        return here;
    }

    private void read() {
        List<UUID> chosen = chosen();
        kit.tasks().run(kit.text("lookup.reading"), () -> load(chosen)).latest(this, 0).onSuccess(found -> {
            offered = found;
            show();
        }).start();
    }

    private List<Lookup.Choice> load(List<UUID> chosen) {
        List<Lookup.Choice> found = new ArrayList<>(lookup.search("", MOST));
        for (UUID id : chosen) {
            if (found.stream().noneMatch(choice -> choice.id().equals(id))) {
                lookup.find(id).ifPresent(found::add);
            }
        }
        return found;
    }

    private void show() {
        boolean focused = root.isFocusWithin();
        root.getChildren().clear();
        for (Lookup.Choice choice : offered) {
            CheckBox box = new CheckBox(choice.label());
            box.setSelected(find(choice.id()).isPresent());
            box.selectedProperty().subscribe((before, now) -> choose(choice.id(), now));
            root.getChildren().add(box);
        }
        if (offered.isEmpty()) {
            Label none = new Label(kit.text("form.checks.none"));
            none.getStyleClass().add("hint");
            root.getChildren().add(none);
        }
        if (manage != null) {
            root.getChildren().add(manage);
        }
        if (focused) {
            focusFirst();
        }
    }

    private void choose(UUID id, boolean chosen) {
        own = true;
        Optional<RecordModel<C>> child = find(id);
        if (chosen && child.isEmpty()) {
            children.removed().stream().filter(removed -> id.equals(removed.get(target))).findFirst().ifPresentOrElse(
                    removed -> children.restore(removed, children.items().size()), () -> children.add().set(target, id));
        } else if (!chosen) {
            child.ifPresent(children::remove);
        }
        own = false;
    }

    private List<UUID> chosen() {
        return children.items().stream().map(child -> child.get(target)).filter(Objects::nonNull).toList();
    }

    private Optional<RecordModel<C>> find(UUID id) {
        return children.items().stream().filter(child -> id.equals(child.get(target))).findFirst();
    }
}
