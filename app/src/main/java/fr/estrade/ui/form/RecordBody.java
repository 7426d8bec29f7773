package fr.estrade.ui.form;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.record.SaveOutcome;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.SpreadBar;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jooq.UpdatableRecord;

/** The page of a record that has been read: header, tabs, the part that is shown, the save bar. */
final class RecordBody<R extends UpdatableRecord<R>> {

    /**
     * What can be done with the record.
     *
     * @param shown shown as buttons
     * @param more  in a menu
     */
    record Commands(List<Command> shown, List<Command> more) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final RecordModel<R> model;
    private final List<RecordPart<R>> parts;
    private final Supplier<ChangeLabel> label;
    private final BorderPane root = new BorderPane();
    private final ToggleGroup tabs = new ToggleGroup();
    private final SaveBar saveBar;
    private Runnable beforeSaving = () -> { };
    private Runnable onSaved = () -> { };
    private final ReadOnlyStringWrapper shownPart = new ReadOnlyStringWrapper();
    private RecordPart<R> shown;

    RecordBody(Kit kit, BaseAccess base, RecordModel<R> model, List<RecordPart<R>> parts, Commands commands, Node header,
            Supplier<ChangeLabel> label) {
        this.kit = kit;
        this.base = base;
        this.model = model;
        this.parts = parts;
        this.label = label;
        this.saveBar = new SaveBar(kit, () -> save(() -> { }), this::revert);
        root.getStyleClass().add("record-body");
        root.setTop(top(header, commands));
        root.setBottom(saveBar.root());
        model.dirtyProperty().subscribe(this::showState);
        model.dirtyFields().subscribe(this::showState);
        show(parts.getFirst());
    }

    Parent root() {
        return root;
    }

    void beforeSaving(Runnable action) {
        beforeSaving = action;
    }

    void onSaved(Runnable action) {
        onSaved = action;
    }

    ReadOnlyStringProperty shownPartProperty() {
        return shownPart.getReadOnlyProperty();
    }

    void focusFirst() {
        shown.view(model).takeFocus();
    }

    /** Goes to a part by its number, from 0, and begins to work there. */
    void enterPart(int index) {
        if (index >= 0 && index < parts.size()) {
            show(parts.get(index));
            focusFirst();
        }
    }

    /** Moves to the part, section or field of that name. */
    void reveal(String part) {
        for (RecordPart<R> candidate : parts) {
            if (candidate.titleKey().equals(part)) {
                show(candidate);
                return;
            }
        }
        for (RecordPart<R> candidate : parts) {
            Form<?> form = candidate.form(model);
            if (form != null && form.knows(part)) {
                show(candidate);
                root.applyCss();
                root.layout();
                form.reveal(part);
                return;
            }
        }
    }

    /** Leads to a problem. */
    void focus(Located problem) {
        for (RecordPart<R> part : parts) {
            Form<?> form = part.form(model);
            if (form != null && form.holds(problem)) {
                show(part);
                form.focus(problem);
                return;
            }
        }
        kit.toasts().warn(problem.problem().text(kit.texts()));
    }

    void save(Runnable afterwards) {
        for (RecordPart<R> part : parts) {
            if (part.isBuilt() && part.form(model) != null) {
                Form<?> form = part.form(model);
                form.leaveFields();
                if (form.hasNotUnderstood()) {
                    show(part);
                    form.focusNotUnderstood();
                    return;
                }
            }
        }
        beforeSaving.run();
        if (model.isDirty() || model.isNew()) {
            saveBar.showSaving();
        }
        base.records().save(model, kit.tasks(), kit.text("page.saving"), label.get(), outcome -> told(outcome, afterwards));
    }

    private void told(SaveOutcome outcome, Runnable afterwards) {
        showState();
        switch (outcome) {
            case SaveOutcome.Saved saved -> {
                saveBar.showSaved(kit.formats().time(LocalTime.now(base.clock())));
                if (saved.warning() != null) {
                    kit.dialogs().error(kit.text("page.savedBut"), kit.text(saved.warning()), null);
                }
                onSaved.run();
                afterwards.run();
            }
            case SaveOutcome.Unchanged unchanged -> afterwards.run();
            case SaveOutcome.Invalid invalid -> focus(invalid.first());
            case SaveOutcome.Conflicting conflicting -> new MergeDialog(kit, conflicting.conflict()).show(() -> save(afterwards));
            case SaveOutcome.Gone gone -> kit.dialogs().question(kit.text("page.deleted"), kit.text("page.deleted.text"))
                    .choice(kit.text("page.deleted.keep"), () -> {
                        model.keepAsNew();
                        save(afterwards);
                    }).cancel().show();
            case SaveOutcome.Refused refused ->
                    kit.dialogs().error(kit.text("page.refused"), kit.text(refused.reason()), refused.reason());
        }
    }

    private void revert() {
        model.revert();
        showState();
    }

    private void showState() {
        if (model.isDirty() || model.isNew()) {
            saveBar.showUnsaved(unsavedNames());
        } else {
            saveBar.showSaved(null);
        }
        for (int i = 0; i < parts.size(); i++) {
            RecordPart<R> part = parts.get(i);
            boolean dirty = part.isBuilt() && part.form(model) != null && part.form(model).isDirty();
            ((ToggleButton) tabs.getToggles().get(i)).setText(kit.text(dirty ? "page.tab.dirty" : "page.tab", kit.text(part.titleKey())));
        }
    }

    private List<String> unsavedNames() {
        FieldWords words = new FieldWords(kit.texts());
        List<String> names = new ArrayList<>(model.dirtyFields().stream().map(words::label).sorted().toList());
        if (names.isEmpty()) {
            names.add(kit.text(model.isNew() ? "page.new" : "page.children"));
        }
        return names;
    }

    private VBox top(Node header, Commands commands) {
        SpreadBar bar = new SpreadBar();
        bar.getStyleClass().add("record-tabs");
        for (RecordPart<R> part : parts) {
            ToggleButton tab = new ToggleButton(kit.text(part.titleKey()));
            tab.getStyleClass().add("record-tab");
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setToggleGroup(tabs);
            tab.setOnAction(event -> show(part));
            bar.left(tab);
        }
        commands.shown().forEach(command -> bar.right(command.flatButton(kit.texts())));
        if (!commands.more().isEmpty()) {
            MenuButton menu = Icons.MORE.on(new MenuButton(kit.text("page.more")));
            menu.getStyleClass().add("flat");
            commands.more().forEach(command -> menu.getItems().add(command.menuItem(kit.texts())));
            bar.right(menu);
        }
        VBox top = new VBox();
        top.getStyleClass().add("record-top");
        if (header != null) {
            top.getChildren().add(header);
        }
        top.getChildren().add(bar);
        return top;
    }

    private void show(RecordPart<R> part) {
        tabs.selectToggle(tabs.getToggles().get(parts.indexOf(part)));
        if (shown != part) {
            shown = part;
            shownPart.set(part.titleKey());
            Parent content = part.view(model).root();
            if (content instanceof Region region) {
                region.setMinHeight(0);
            }
            root.setCenter(content);
            showState();
        }
    }
}
