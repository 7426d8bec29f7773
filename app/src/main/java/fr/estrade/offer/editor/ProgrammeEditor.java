package fr.estrade.offer.editor;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.PhaseLabel;
import fr.estrade.offer.ProgrammeConflictException;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.programme.DurationMismatch;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.lines.DragReorder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The programme editor of an offer or a session: phases with their days as cards, keyed in, moved and dragged, each gesture saved
 * at once and undone at once. Totals run along. What others change appears while one goes on keying in.
 */
public final class ProgrammeEditor extends View {
    private static final String STYLES =
            Objects.requireNonNull(ProgrammeEditor.class.getResource("editor.css"), "editor.css").toExternalForm();
    private static final String ARRANGEMENT = "programme.arrangement";

    private final Kit kit;
    private final BaseAccess base;
    private final ProgrammeOwner owner;
    private final Workshop shop;
    private final EditorMenus actions;
    private final ProgrammeModel model;
    private ProgrammeView view;
    private EditorFocus focus;
    private PendingInput pending;
    private TotalsBar totals;
    private MenuButton labels;
    private Runnable onDeclared = () -> { };

    /** An editor of the programme of an offer or of a session. */
    public ProgrammeEditor(Kit kit, BaseAccess base, ProgrammeOwner owner) {
        this.kit = kit;
        this.base = base;
        this.owner = owner;
        ProgrammeStore store = new ProgrammeStore(base, owner);
        model = new ProgrammeModel(kit.texts(), kit.tasks(), store);
        EditorGestures gestures = new EditorGestures(model);
        shop = new Workshop(kit, store, model, gestures, new EditorWords(kit.texts()), new Inputs(kit.texts(), base.clock()),
                new DragReorder<>(drop -> gestures.moveDay(drop.value(), (UUID) drop.to(), drop.index())),
                new DragReorder<>(drop -> gestures.movePhase(drop.value(), drop.index())));
        actions = new EditorMenus(shop);
    }

    /** An editor of the programme of an offer, which leads to the offer's own fields by its page. */
    public static ProgrammeEditor ofOffer(Kit kit, BaseAccess base, UUID offerId) {
        return new ProgrammeEditor(kit, base, ProgrammeOwner.offer(offerId))
                .onDeclared(() -> kit.navigator().open(Place.of("offer", offerId).at(OFFER.DECLARED_DAYS.getName())));
    }

    /** Says where the duration that the documents announce is keyed in: what a click on its mismatch leads to. */
    public ProgrammeEditor onDeclared(Runnable action) {
        onDeclared = Objects.requireNonNull(action);
        return this;
    }

    /** The programme as it is shown; null until it is read. */
    public Programme programme() {
        return model.programme();
    }

    /** Whether everything that was done is in the base; what is being keyed in goes there first. */
    public boolean isSaved() {
        commit();
        return model.isSaved();
    }

    /** Sends what is being keyed in to the base. */
    public void commit() {
        if (pending != null) {
            pending.commit();
        }
    }

    @Override
    protected Parent build() {
        view = new ProgrammeView(shop, actions);
        actions.show(view);
        focus = new EditorFocus(view);
        pending = new PendingInput(view);
        labels = choice("editor.label", PhaseLabel.values(), label -> kit.text("editor.label." + label.name()), shop.gestures()::label);
        MenuButton arrangement = choice("editor.arrangement", ProgrammeView.Arrangement.values(), kind -> kit.text("editor.arrangement." + kind.name()),
                this::arrange);
        totals = new TotalsBar(shop.words(), new Destination(), shop.em(1), labels, arrangement);
        new EditorKeys(view, actions, pending).install();
        model.listen(new News());
        // Where there is little height it scrolls, and never stands over the bars around it.
        view.setMinHeight(0);
        BorderPane root = new BorderPane(view);
        root.setMinHeight(0);
        root.getStyleClass().add("programme-editor");
        root.getStylesheets().add(STYLES);
        root.setTop(new VBox(totals, trouble()));
        whileAttached(() -> base.changes().listen(event -> {
            if (event.touchesRecord(owner.id())) {
                model.hear(event);
            }
        }));
        follow(model.declaredProperty(), declared -> showTotals());
        follow(kit.theme().zoomProperty(), zoom -> view.arrange());
        arrange(kit.memory().recall(ARRANGEMENT, String.class).flatMap(ProgrammeEditor::arrangement).orElse(ProgrammeView.Arrangement.AUTOMATIC));
        select(arrangement, kit.memory().recall(ARRANGEMENT, String.class).orElse(ProgrammeView.Arrangement.AUTOMATIC.name()));
        return root;
    }

    @Override
    protected void onAttached() {
        model.reload();
    }

    @Override
    protected void onDetached() {
        commit();
    }

    @Override
    public void focusFirst() {
        if (view != null && model.programme() != null) {
            view.focusFirst();
        }
    }

    private <T extends Enum<T>> MenuButton choice(String key, T[] values, Function<T, String> name, Consumer<T> choose) {
        MenuButton button = new MenuButton(kit.text(key));
        button.getStyleClass().add("flat");
        button.setAccessibleText(kit.text(key + ".name"));
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(name.apply(value));
            item.setUserData(value.name());
            item.setToggleGroup(group);
            item.setOnAction(event -> choose.accept(value));
            button.getItems().add(item);
        }
        return button;
    }

    private static void select(MenuButton button, String name) {
        button.getItems().forEach(item -> ((RadioMenuItem) item).setSelected(name.equals(item.getUserData())));
    }

    private void arrange(ProgrammeView.Arrangement kind) {
        view.setArrangement(kind);
        kit.memory().remember(ARRANGEMENT, kind.name());
    }

    private static Optional<ProgrammeView.Arrangement> arrangement(String name) {
        return Arrays.stream(ProgrammeView.Arrangement.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    private void showTotals() {
        if (model.programme() != null) {
            totals.show(model.programme(), model.declared());
            labels.setText(kit.text("editor.label." + model.programme().label().name()));
            select(labels, model.programme().label().name());
        }
    }

    /** Says that something could not be saved, and tries again. */
    private HBox trouble() {
        Label message = new Label();
        message.setWrapText(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        Button retry = new Button(kit.text("editor.trouble.retry"));
        retry.setOnAction(event -> model.retry());
        HBox bar = new HBox(message, retry);
        bar.getStyleClass().add("programme-trouble");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.managedProperty().bind(bar.visibleProperty());
        model.troubleProperty().subscribe(error -> {
            bar.setVisible(error != null);
            String why = error instanceof BaseException known ? kit.text(known) : error == null ? "" : String.valueOf(error.getMessage());
            message.setText(error == null ? "" : kit.text("editor.trouble", why));
        });
        return bar;
    }

    private final class News implements ProgrammeModel.Listener {

        @Override
        public void beforeNews() {
            pending.commit();
        }

        @Override
        public void shown(Programme before, Programme now) {
            EditorFocus.Mark mark = focus.mark();
            view.show(now);
            mark.restore();
            showTotals();
            contentShown();
        }

        @Override
        public void takenBack(Map<String, Set<UUID>> rows, Programme before) {
            if (isAttached()) {
                focus.reveal(rows, before, model.programme());
            }
        }

        @Override
        public void refused(BaseException reason) {
            kit.toasts().warn(kit.text(reason));
        }

        @Override
        public void conflict(ProgrammeConflictException conflict, Programme before, Programme wanted) {
            new ConflictToast(shop).show(conflict, before, wanted);
        }
    }

    private final class Destination implements TotalsBar.Destination {

        @Override
        public void mismatch(DurationMismatch mismatch) {
            switch (mismatch) {
                case DurationMismatch.PhaseDays phase -> view.phase(phase.phaseId()).ifPresent(found -> {
                    view.reveal(found.head());
                    found.head().enterDeclared();
                });
                case DurationMismatch.DayMinutes day -> view.card(day.dayId()).ifPresent(card -> {
                    card.openAt(DayDetails.Part.TIMES);
                    view.reveal(card);
                });
                default -> onDeclared.run();
            }
        }

        @Override
        public void withoutDuration() {
            List<UUID> without = model.programme().days().filter(day -> model.programme().minutesOf(day).isEmpty()).map(ProgrammeDay::id).toList();
            without.stream().findFirst().flatMap(view::card).ifPresent(card -> {
                card.openAt(DayDetails.Part.TIMES);
                view.reveal(card);
            });
        }
    }
}
