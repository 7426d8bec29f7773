package fr.estrade.ui.form;

import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.DraftKeeper;
import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.record.RecordTree;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * The page of a record: a header, parts (forms, or views of the feature's own) as tabs, its history, and the save bar. A feature
 * says what its parts are:
 *
 * <pre>{@code
 * new RecordPage<>(kit, base, OfferShapes.OFFER, id)
 *         .titled(offer -> offer.get(OFFER.TITLE))
 *         .label(offer -> ChangeLabel.of("offer.changed", offer.get(OFFER.TITLE)))
 *         .form("offer.part.identity", form -> form.section("offer.section.identity").fields(OFFER.CODE, OFFER.TITLE))
 *         .part("offer.part.programme", offer -> new ProgrammeView(kit, base, offer.id()))
 *         .command(duplicate);
 * }</pre>
 *
 * @param <R> type of the record
 */
public final class RecordPage<R extends UpdatableRecord<R>> extends Page {

    private final Kit kit;
    private final BaseAccess base;
    private final RecordShape<R> shape;
    private final UUID id;
    private final DraftKeeper keeper;
    private final DraftOffers drafts;
    private final List<RecordPart<R>> parts = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> more = new ArrayList<>();
    private final List<Command> within = new ArrayList<>();
    private final ReadOnlyStringWrapper shownPart = new ReadOnlyStringWrapper();
    private final BorderPane root = new BorderPane();
    private RecordModel<R> model;
    private RecordBody<R> body;
    private Function<RecordModel<R>, String> titled = record -> "";
    private Function<RecordModel<R>, ChangeLabel> label = record -> ChangeLabel.of("page.changed");
    private Function<RecordModel<R>, Node> header;
    private Consumer<RecordModel<R>> onLoaded = record -> { };
    private final List<Beside<R>> beside = new ArrayList<>();
    private Consumer<RecordModel<R>> beforeSaving = record -> { };
    private String awaited;

    /** The page of a record that stands in the base. */
    public RecordPage(Kit kit, BaseAccess base, RecordShape<R> shape, UUID id) {
        this.kit = kit;
        this.base = base;
        this.shape = shape;
        this.id = id;
        this.keeper = new DraftKeeper(base.drafts(), kit.tasks(), kit.text("draft.keeping"));
        this.drafts = new DraftOffers(kit, base, shape.table().getName(), id, root::setTop);
    }

    /** The page of a record that is being made; the first save puts it in the base. */
    public RecordPage(Kit kit, BaseAccess base, RecordModel<R> fresh) {
        this(kit, base, fresh.shape(), fresh.id());
        this.model = fresh;
    }

    /** Says how the record is called, in the top bar. */
    public RecordPage<R> titled(Function<RecordModel<R>, String> name) {
        titled = name;
        return this;
    }

    /** Says what a save is called in history and undo. */
    public RecordPage<R> label(Function<RecordModel<R>, ChangeLabel> change) {
        label = change;
        return this;
    }

    /** Shows something above the parts: chips, totals. Built once the record is read. */
    public RecordPage<R> header(Function<RecordModel<R>, Node> node) {
        header = node;
        return this;
    }

    /**
     * A part that is a form.
     *
     * @param titleKey text key of the tab
     * @param sections declares the form
     */
    public RecordPage<R> form(String titleKey, Consumer<Form<R>> sections) {
        parts.add(new RecordPart<>(titleKey, record -> {
            Form<R> form = new Form<>(kit, record, base.clock());
            sections.accept(form);
            return form;
        }));
        return this;
    }

    /**
     * A part that the feature builds itself, when it is first shown.
     *
     * @param titleKey text key of the tab
     */
    public RecordPage<R> part(String titleKey, Function<RecordModel<R>, View> view) {
        parts.add(new RecordPart<>(titleKey, view));
        return this;
    }

    /** Parts that features above bring. */
    public RecordPage<R> added(List<AddedPart> more) {
        more.forEach(part -> part(part.titleKey(), record -> part.view().of(kit, base, record.id())));
        return this;
    }

    /** A command of the page. */
    public RecordPage<R> command(Command command) {
        commands.add(command);
        return this;
    }

    /** A command of the page that is needed now and then: it stands in a menu. */
    public RecordPage<R> more(Command command) {
        more.add(command);
        return this;
    }

    /** A command whose button stands in one of the parts: its shortcut and the palette lead there first, from wherever on the page. */
    public RecordPage<R> inPart(String titleKey, Command command) {
        within.add(command.after(() -> reveal(titleKey)));
        return this;
    }

    /** Is told the record once it is read, to look at it beyond what the page shows. */
    public RecordPage<R> onLoaded(Consumer<RecordModel<R>> action) {
        onLoaded = action;
        return this;
    }

    /**
     * What the page shows of other records beside its own. It is read once the record is, and again whenever the record or one of
     * these tables changes and when the page comes back into sight.
     */
    public RecordPage<R> beside(Consumer<RecordModel<R>> read, Table<?>... tables) {
        beside.add(new Beside<>(read, List.of(tables)));
        return this;
    }

    /** Is given the record before each save, to set what follows from what was keyed in. */
    public RecordPage<R> beforeSaving(Consumer<RecordModel<R>> action) {
        beforeSaving = action;
        return this;
    }

    /** The text key of the part that is shown; null until the record is read. */
    public ReadOnlyStringProperty shownPartProperty() {
        return shownPart.getReadOnlyProperty();
    }

    /** The record; null until it is read. */
    public RecordModel<R> model() {
        return model;
    }

    @Override
    protected Parent build() {
        root.getStyleClass().add("record-page");
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
        whileAttached(() -> base.changes().listen(this::hear));
        if (model != null) {
            show();
        } else {
            root.setCenter(new ProgressIndicator());
            kit.tasks().run(kit.text("page.reading"), () -> base.records().load(shape, id)).onSuccess(found -> {
                if (found.isPresent()) {
                    model = shape.model(found.get());
                    show();
                } else {
                    showGone();
                    // Somebody may have keyed something into it before it was deleted.
                    drafts.offer(taken -> {
                        model = shape.revive(taken);
                        show();
                    });
                }
            }).start();
        }
        return root;
    }

    @Override
    protected void onAttached() {
        if (model != null) {
            keeper.watch(model);
        }
        if (model != null && !model.isNew()) {
            refresh();
            if (body != null) {
                beside.forEach(other -> other.read().accept(model));
            }
        }
    }

    @Override
    protected void onDetached() {
        if (model != null) {
            keeper.unwatch(model);
        }
    }

    @Override
    public void focusFirst() {
        if (body != null) {
            body.focusFirst();
        }
    }

    @Override
    public List<String> unsaved() {
        return model != null && body != null && model.isDirty() ? List.of(title()) : List.of();
    }

    @Override
    public boolean isLeftForGood() {
        return model != null && model.isNew();
    }

    @Override
    public void save(Runnable afterwards) {
        if (body != null) {
            body.save(afterwards);
        }
    }

    @Override
    public void discard() {
        if (model != null) {
            model.revert();
        }
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (body == null) {
            return false;
        }
        if (Keys.SAVE.matches(event)) {
            body.save(() -> { });
        } else if (Keys.SECTION.matches(event)) {
            body.enterPart(Keys.SECTION.which(event));
        } else {
            return false;
        }
        return true;
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(commands);
        all.addAll(within);
        all.addAll(more);
        all.removeIf(command -> !command.isOffered());
        return all;
    }

    @Override
    public void reveal(String part) {
        if (body == null) {
            awaited = part;
        } else if (part != null) {
            body.reveal(part);
        }
    }

    /** Says anew how the record is called, because something its name is made of was read since. */
    public void retitle() {
        showTitle();
    }

    /** Leads to a problem, wherever on the page its field is. */
    public void focus(Located problem) {
        body.focus(problem);
    }

    private void show() {
        List<RecordPart<R>> all = new ArrayList<>(parts);
        all.add(new RecordPart<>("page.history", record -> new HistoryPane(kit, base, record.shape().table(), record.id())));
        Node top = header == null ? null : header.apply(model);
        body = new RecordBody<>(kit, base, model, all, new RecordBody.Commands(commands, more), top, () -> label.apply(model));
        root.setCenter(body.root());
        body.shownPartProperty().subscribe(shownPart::set);
        model.dirtyProperty().subscribe(dirty -> showTitle());
        model.revisionProperty().subscribe((before, now) -> showTitle());
        boolean[] begun = {model.isNew()};
        body.beforeSaving(() -> beforeSaving.accept(model));
        body.onSaved(() -> {
            showTitle();
            if (begun[0]) {
                begun[0] = false;
                kit.navigator().recorded(this, id);
            }
        });
        showTitle();
        onLoaded.accept(model);
        beside.forEach(other -> other.read().accept(model));
        keeper.watch(model);
        if (!model.isDirty()) {
            drafts.offer(model::apply);
        }
        if (awaited != null) {
            body.reveal(awaited);
            awaited = null;
        }
        contentShown();
    }

    private void showTitle() {
        String name = titled.apply(model);
        setTitle(name == null || name.isBlank() ? kit.text("page.untitled") : name);
    }

    private void showGone() {
        setTitle(kit.text("page.gone"));
        root.setCenter(new EmptyState(kit.texts(), Icons.NOT_FOUND, kit.text("page.gone"), kit.text("page.gone.help"),
                Command.of("page.goBack", Icons.BACK, kit.navigator()::back)));
    }

    private void hear(ChangeEvent event) {
        if (model == null || model.isNew()) {
            return;
        }
        boolean isOwn = shape.isTouchedBy(event, id);
        if (isOwn) {
            refresh();
        }
        beside.stream().filter(other -> isOwn || other.isTouchedBy(event)).forEach(other -> other.read().accept(model));
    }

    /** Shows what was saved elsewhere; what is unsaved here stays, and merges at the next save. */
    private void refresh() {
        kit.tasks().run(kit.text("page.reading"), () -> base.records().load(shape, id)).latest(this, 0).onSuccess(found -> {
            if (found.isEmpty()) {
                if (!model.isDirty()) {
                    showGone();
                }
                return;
            }
            RecordTree<R> tree = found.get();
            if (root.getCenter() != body.root()) {
                root.setCenter(body.root());
            }
            model.reloadUnlessDirty(tree);
            showTitle();
        }).start();
    }
}
