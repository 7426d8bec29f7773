package fr.estrade.ui.form;

import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A form for a record, declared section by section:
 *
 * <pre>{@code
 * Form<OfferRecord> form = new Form<>(kit, model, clock);
 * form.section("offer.section.audience").area(OFFER.AUDIENCE).choice(OFFER.ADMISSION_MODE).row(OFFER.HEADCOUNT_MIN, OFFER.HEADCOUNT_MAX);
 * }</pre>
 *
 * <p>Labels, help, lengths and the usual editor come from the column. An error stands under its field once that was left. With
 * several sections a table of contents stands at the left.
 *
 * @param <R> type of the record
 */
public final class Form<R extends UpdatableRecord<R>> extends View {

    private static final int CONTENTS_FROM = 3;
    /** Where there is less room in em, the fields have all of it. */
    private static final double CONTENTS_ROOM = 62;

    private final Kit kit;
    private final RecordModel<R> model;
    private final Editors editors;
    private final List<FormSection<R>> sections = new ArrayList<>();
    private final VBox content = new VBox();
    private final PageScroll scroll = new PageScroll(content);

    /** @param clock what day it is, for dates that are typed as "demain" */
    public Form(Kit kit, RecordModel<R> model, Clock clock) {
        this.kit = kit;
        this.model = model;
        this.editors = new Editors(kit, clock);
    }

    /**
     * Begins a section.
     *
     * @param titleKey text key of its title
     */
    public FormSection<R> section(String titleKey) {
        FormSection<R> section = new FormSection<>(kit, model, editors, titleKey);
        sections.add(section);
        return section;
    }

    /** The record that is edited. */
    public RecordModel<R> model() {
        return model;
    }

    @Override
    protected Parent build() {
        content.getStyleClass().add("form");
        sections.forEach(section -> content.getChildren().add(section.root()));
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox root = new HBox();
        root.getStyleClass().add("form-root");
        if (sections.size() >= CONTENTS_FROM) {
            VBox contents = contents();
            root.getChildren().add(contents);
            follow(root.widthProperty(), width -> {
                contents.setVisible(width.doubleValue() >= CONTENTS_ROOM * kit.theme().em());
                contents.setManaged(contents.isVisible());
            });
        }
        root.getChildren().add(scroll);
        follow(kit.theme().zoomProperty(), zoom -> sections.forEach(section -> section.setEm(kit.theme().em())));
        // A field that takes the focus by Tab must come into sight.
        whileAttached(() -> root.getScene().focusOwnerProperty().subscribe(this::bringIntoSight));
        return root;
    }

    @Override
    public void focusFirst() {
        if (!sections.isEmpty()) {
            sections.getFirst().focusFirst();
        }
    }

    /**
     * Moves to the section of that text key, to the field of that column, or to the part of that name, and puts the focus there;
     * ignored when there is none.
     */
    public void reveal(String name) {
        for (FormSection<R> section : sections) {
            if (section.titleKey().equals(name)) {
                show(section);
                section.focusFirst();
                return;
            }
        }
        boxes().filter(box -> box.field().getName().equals(name)).findFirst()
                .ifPresentOrElse(FieldBox::focus, () -> parts().filter(part -> part.isNamed(name)).findFirst().ifPresent(FormPart::focusFirst));
    }

    /** Whether {@link #reveal} would find something of that name. */
    boolean knows(String name) {
        return sections.stream().anyMatch(section -> section.titleKey().equals(name))
                || boxes().anyMatch(box -> box.field().getName().equals(name))
                || parts().anyMatch(part -> part.isNamed(name));
    }

    /** Whether a problem's field is in this form. */
    boolean holds(Located problem) {
        return box(problem.model(), problem.field()).isPresent()
                || parts().anyMatch(part -> part.holds(problem));
    }

    /** Whether a field of this form differs from what is saved. */
    boolean isDirty() {
        return boxes().anyMatch(box -> model.dirtyFields().contains(box.field()))
                || parts().anyMatch(FormPart::isDirty);
    }

    /** Whether something is typed that is no value at all. */
    boolean hasNotUnderstood() {
        return boxes().anyMatch(box -> !box.editor().understood().getAsBoolean())
                || parts().anyMatch(FormPart::hasNotUnderstood);
    }

    /** Puts the focus where a problem is. */
    public boolean focus(Located problem) {
        Optional<FieldBox<?>> box = box(problem.model(), problem.field());
        box.ifPresent(FieldBox::focus);
        if (box.isPresent()) {
            return true;
        }
        return parts().anyMatch(part -> part.focus(problem));
    }

    /** Puts the focus on the first field whose input is no value at all; false when there is none. */
    public boolean focusNotUnderstood() {
        if (!isBuilt()) {
            return false;
        }
        Optional<FieldBox<R>> box = boxes().filter(field -> !field.editor().understood().getAsBoolean()).findFirst();
        box.ifPresent(field -> {
            field.editor().leave().run();
            field.focus();
        });
        return box.isPresent() || parts().anyMatch(FormPart::focusNotUnderstood);
    }

    /** Takes in what is being keyed in just now, as leaving the field would. */
    public void leaveFields() {
        if (isBuilt()) {
            boxes().forEach(box -> box.editor().leave().run());
            parts().forEach(FormPart::leave);
        }
    }

    private Stream<FieldBox<R>> boxes() {
        return sections.stream().flatMap(FormSection::boxes);
    }

    private Stream<FormPart> parts() {
        return sections.stream().flatMap(FormSection::parts);
    }

    private Optional<FieldBox<?>> box(RecordModel<?> record, TableField<?, ?> field) {
        return record != model ? Optional.empty()
                : boxes().filter(box -> box.field().equals(field)).findFirst().map(box -> box);
    }

    private VBox contents() {
        VBox contents = new VBox();
        contents.getStyleClass().add("form-contents");
        contents.setMinHeight(0);
        for (FormSection<R> section : sections) {
            Button button = new Button(kit.text(section.titleKey()));
            button.getStyleClass().addAll("flat", "contents-item");
            button.setMaxWidth(Double.MAX_VALUE);
            button.visibleProperty().bind(section.root().visibleProperty());
            button.managedProperty().bind(section.root().visibleProperty());
            button.setOnAction(event -> {
                show(section);
                section.focusFirst();
            });
            contents.getChildren().add(button);
        }
        return contents;
    }

    private void show(FormSection<R> section) {
        content.layout();
        double room = content.getHeight() - scroll.getViewportBounds().getHeight();
        double top = section.root().getBoundsInParent().getMinY() - content.getInsets().getTop();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
    }

    private void bringIntoSight(Node focused) {
        if (focused == null || !isInside(focused)) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double room = content.getHeight() - view;
        double top = scroll.getVvalue() * room;
        if (room > 0 && (at.getMinY() - 30 < top || at.getMaxY() + 30 > top + view)) {
            boolean above = at.getMinY() - 30 < top;
            double wanted = above || at.getHeight() > view - 80 ? at.getMinY() - 40 : at.getMaxY() + 40 - view;
            scroll.setVvalue(Math.clamp(wanted / room, 0, 1));
        }
    }

    private boolean isInside(Node node) {
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (parent == content) {
                return true;
            }
        }
        return false;
    }
}
