package fr.estrade.shell;

import fr.estrade.storage.BaseException;
import fr.estrade.storage.OpeningReport;
import fr.estrade.task.TaskScope;
import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Dialogs;
import fr.estrade.ui.Feature;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.Toasts;
import fr.estrade.ui.View;
import fr.estrade.ui.WindowFileDialogs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in the window, in one language: navigation, top bar, the page, status bar with the toasts, and over them the palette. It
 * shows what the {@link BaseKeeper} has, so it stands before any base is open.
 */
final class Frame extends View {
    /** In em: a window that is narrower shows its navigation as icons. */
    private static final double ROOMY = 66;

    private static final Logger LOG = LoggerFactory.getLogger(Frame.class);
    /** Where one is at first. */
    static final Place HOME = Place.of(HomePage.NAME);
    /** What is about this workstation. */
    static final Place SETTINGS = Place.of(WorkstationPage.NAME);

    private final Workstation station;
    private final BaseKeeper keeper;
    /** Of the pages: what they read ends with the base. */
    private final TaskScope reading;
    private final Kit kit;
    private final Texts texts;
    private final List<Feature> features;
    private final WindowActions actions;
    private final Pages pages;
    private final UndoModel undo;
    private final BaseCommands bases;
    private final FrameCommands commands;
    private final NavigationBar navigation;
    private final TopBar top;
    private final StatusBar status;
    private final Notices notices;
    private final OpeningView opening;
    private final Palette palette;
    private final StackPane centre = new StackPane();
    private final StackPane layers = new StackPane();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private Subscription titled = () -> { };
    private View inCentre;
    private Node beforePalette;
    private RecentRecords recent;

    /**
     * A frame that shows nothing before it is in a scene.
     *
     * @param texts   of its language
     * @param history where one has been, which outlasts a change of language
     * @param window  the window it stands in, for dialogs; may give null
     * @param actions what is about the whole window
     */
    Frame(Workstation station, BaseKeeper keeper, List<Feature> features, Texts texts, History history, Supplier<Window> window,
            WindowActions actions) {
        this.station = station;
        this.keeper = keeper;
        this.features = features;
        this.texts = texts;
        this.actions = actions;
        Dialogs dialogs = new Dialogs(texts, window);
        Toasts toasts = new Toasts(texts);
        toasts.leadBackTo(() -> inCentre.takeFocus());
        this.pages = new Pages(history, new UnsavedGuard(texts, dialogs), this::make, this::arrived);
        this.reading = new TaskScope(station.tasks());
        this.kit = new Kit(texts, reading, pages, station.settings(), toasts, dialogs, station.theme(),
                new WindowFileDialogs(window, station.settings(), station.desktop()::open), station.desktop().clipboard());
        this.undo = new UndoModel(kit);
        Command back = Command.of("back", Icons.BACK, pages::back).on(Keys.BACK)
                .unless(TopBar.unless(history.hasBeforeProperty(), texts.get("back.nothing")));
        Command forward = Command.of("forward", Icons.FORWARD, pages::forward).on(Keys.FORWARD)
                .unless(TopBar.unless(history.hasAfterProperty(), texts.get("forward.nothing")));
        Command nextPane = Command.of("pane.next", null, this::focusNextPane).on(Keys.NEXT_PANE);
        RecordSteps steps = new RecordSteps(texts, pages);
        List<Command> hidden = new ArrayList<>(List.of(back, forward, nextPane));
        hidden.addAll(steps.commands());
        this.bases = new BaseCommands(kit, station, keeper, pages::leaveThen);
        this.commands = new FrameCommands(kit, bases, undo, hidden, this::togglePalette, this::showKeyboard, actions);
        this.opening = new OpeningView(texts);
        this.notices = new Notices(texts);
        this.status = new StatusBar(texts, station.clock(), toasts, new RunningTasks(texts, station.tasks()));
        this.navigation = new NavigationBar(texts, station.settings(), entries(), this::go);
        this.top = new TopBar(texts, back, forward, steps, commands.search(), undo, commands.menu());
        this.palette = new Palette(kit, this::paletteEntries, this::finder, this::togglePalette);
    }

    @Override
    protected Parent build() {
        VBox.setVgrow(centre, Priority.ALWAYS);
        centre.setAlignment(Pos.TOP_LEFT);
        // A page that needs more height than there is scrolls or is cut; it never pushes the bars out of the window.
        centre.setMinHeight(0);
        BorderPane right = new BorderPane(new VBox(notices.root(), centre));
        right.setTop(top.root());
        right.setBottom(status.root());
        BorderPane frame = new BorderPane(right);
        frame.setLeft(navigation.root());
        frame.getStyleClass().add("frame");
        layers.getChildren().add(frame);
        new Shortcuts(this::pageCommands, this::windowCommands, event -> pages.shown() != null && pages.shown().pressed(event)).install(layers);
        layers.addEventFilter(MouseEvent.MOUSE_PRESSED, this::stepByMouse);
        follow(layers.widthProperty(), width -> share());
        follow(kit.theme().zoomProperty(), zoom -> share());
        follow(keeper.stateProperty(), this::show);
        follow(pages.shownProperty(), page -> showPage());
        follow(keeper.lastBackupProperty(), status::showBackup);
        return layers;
    }

    /** Leaves the page most of a window that is narrow, or whose text is large. */
    private void share() {
        navigation.narrow(layers.getWidth() > 0 && layers.getWidth() < ROOMY * kit.theme().em());
    }

    /** What the window is called: the page and the base. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The kit of its pages. */
    Kit kit() {
        return kit;
    }

    /** Goes to a place as if somebody had started there. */
    Page visit(Place place) {
        pages.open(place);
        return pages.shown();
    }

    /** Moves between its pages. */
    Pages pages() {
        return pages;
    }

    /** Strips above the page. */
    Notices notices() {
        return notices;
    }

    /** The foot of the window. */
    StatusBar status() {
        return status;
    }

    /** Says in words what the base refused. */
    void say(BaseException refusal) {
        kit.dialogs().error(texts.get("refused.title"), texts.get(refusal.key(), refusal.arguments()), null);
    }

    private List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        entries.add(new NavigationEntry("nav.home", Icons.HOME, HOME));
        features.forEach(feature -> entries.addAll(feature.navigation()));
        entries.add(new NavigationEntry("nav.settings", Icons.SETTINGS, SETTINGS).with(ChangesPage.NAME, PersonalDataPage.NAME).last());
        return entries;
    }

    private void go(Place place) {
        if (keeper.current().isPresent()) {
            pages.open(place);
        } else {
            pages.want(place);
            navigation.mark(place);
        }
    }

    private void show(BaseState state) {
        switch (state) {
            case BaseState.None none -> setCentre(opening);
            case BaseState.Opening now -> {
                closed(now.location().name(), now.location().shown());
                opening.show(now);
                setCentre(opening);
            }
            case BaseState.Failed failed -> {
                closed(null, null);
                View trouble = new OpeningTrouble(texts, bases).view(failed);
                setCentre(trouble);
                trouble.focusFirst();
            }
            case BaseState.Open open -> opened(open);
        }
        findTitle();
    }

    private void closed(String name, String path) {
        pages.clear();
        reading.close();
        undo.follow(null);
        notices.clear();
        recent = null;
        status.showBase(name, path);
    }

    private void opened(BaseState.Open open) {
        recent = new RecentRecords(station.settings(), open.base().id());
        status.showBase(open.location().name(), open.location().shown());
        undo.follow(open.access());
        pages.resume(HOME);
    }

    /** Says once what the opening found and did, and backs the base up. */
    void welcome(BaseState.Open open) {
        for (OpeningReport.Message message : open.base().report().messages()) {
            Object[] arguments = message.arguments().toArray();
            notices.add(Icons.INFO, message.counted() ? texts.count(message.key(), ((Number) arguments[0]).longValue()) : texts.get(message.key(), arguments),
                    List.of());
        }
        if (open.demonstration()) {
            notices.add(Icons.INFO, texts.get("demonstration.made"), List.of(bases.beginEmpty()));
        }
        keeper.backUpAfterOpening(texts.get("backup.running"));
    }

    private void setCentre(View view) {
        inCentre = view;
        centre.getChildren().setAll(view.root());
    }

    private void showPage() {
        Page page = pages.shown();
        top.titleProperty().unbind();
        titled.unsubscribe();
        if (page == null) {
            top.titleProperty().set("");
            return;
        }
        setCentre(page);
        top.titleProperty().bind(page.titleProperty());
        titled = page.titleProperty().subscribe(now -> findTitle());
    }

    private void findTitle() {
        String base = keeper.location().map(location -> location.name()).orElse("");
        String page = pages.shown() == null ? "" : pages.shown().title();
        String name = texts.get("app.name");
        title.set(page.isEmpty() ? base.isEmpty() ? name : texts.get("window.title.base", base) : texts.get("window.title", page, base));
    }

    private void arrived(Place place) {
        navigation.mark(place);
        if (recent != null) {
            recent.add(place);
        }
    }

    private Page make(Place place) {
        try {
            Page page = keeper.current().map(open -> page(open, place)).orElse(null);
            if (page == null) {
                return trouble("page.unknown", null);
            }
            page.root();
            return page;
        } catch (RuntimeException failed) {
            CrashReport report = CrashReport.of(failed);
            LOG.error("Page {} cannot be built {}\n{}", place.page(), report.code(), report.trace());
            return trouble("page.failed", report);
        }
    }

    private Page page(BaseState.Open open, Place place) {
        return switch (place.page()) {
            case HomePage.NAME -> new HomePage(kit, open, recent, bases.demonstration());
            case ChangesPage.NAME -> ChangesPage.of(kit, open.access());
            case PersonalDataPage.NAME -> new PersonalDataPage(kit, open.access(), new House().retention());
            case WorkstationPage.NAME -> new WorkstationPage(kit, station, open, bases, actions);
            default -> open.page(place.page()).map(factory -> factory.create(kit, place)).orElse(null);
        };
    }

    private Page trouble(String key, CrashReport report) {
        Command home = Command.of("page.home", Icons.HOME, () -> pages.open(HOME));
        return new TroublePage(texts.get(key), new TroubleView(texts, Icons.ERROR, texts.get(key), texts.get(key + ".help"),
                report == null ? null : report.code() + "\n" + report.trace(), List.of(home)));
    }

    private List<Command> pageCommands() {
        return pages.shown() == null ? List.of() : pages.shown().commands();
    }

    private List<Command> windowCommands() {
        List<Command> all = new ArrayList<>(commands.all());
        all.addAll(featureCommands());
        return all;
    }

    private List<Command> featureCommands() {
        return keeper.current().map(open -> open.parts().stream().flatMap(part -> part.commands().stream()).map(make -> make.apply(kit)).toList())
                .orElse(List.of());
    }

    private RecordFinder finder() {
        return keeper.current().map(open -> new RecordFinder(open.access(), open.searches(), texts)).orElse(null);
    }

    private List<PaletteEntry> paletteEntries() {
        List<PaletteEntry> lines = new ArrayList<>();
        for (NavigationEntry entry : entries()) {
            lines.add(new PaletteEntry(entry.icon(), texts.get(entry.key()), texts.get("palette.page"), null, null, () -> go(entry.place())));
        }
        pageCommands().forEach(command -> lines.add(line(command, "palette.here")));
        featureCommands().forEach(command -> lines.add(line(command, "palette.command")));
        commands.offered().forEach(command -> lines.add(line(command, "palette.command")));
        return lines;
    }

    private PaletteEntry line(Command command, String kind) {
        String keys = command.shortcut() == null ? null : command.shortcut().display(texts);
        return new PaletteEntry(command.icon(), command.name(texts), texts.get(kind), keys, command.refusal(), command::run);
    }

    private void showKeyboard() {
        new KeyboardHelp(texts).show(kit.dialogs(), pageCommands());
    }

    /** From the navigation to the page, from the page to the newest message, and round again. */
    private void focusNextPane() {
        Node focused = layers.getScene() == null ? null : layers.getScene().getFocusOwner();
        if (isWithin(focused, navigation.root())) {
            inCentre.takeFocus();
        } else if (isWithin(focused, kit.toasts().root()) || !kit.toasts().focus()) {
            navigation.focusFirst();
        }
    }

    private static boolean isWithin(Node node, Node root) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    /** Opens the palette with something typed already. */
    void openPalette(String typed) {
        if (!layers.getChildren().contains(palette.root())) {
            togglePalette();
        }
        palette.type(typed);
    }

    /** Opens the palette, or takes it away and gives the focus back. */
    private void togglePalette() {
        Node layer = palette.root();
        if (layers.getChildren().remove(layer)) {
            if (beforePalette != null && beforePalette.getScene() != null) {
                beforePalette.requestFocus();
            }
        } else {
            beforePalette = layers.getScene() == null ? null : layers.getScene().getFocusOwner();
            layers.getChildren().add(layer);
        }
    }

    private void stepByMouse(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            pages.back();
            event.consume();
        } else if (event.getButton() == MouseButton.FORWARD) {
            pages.forward();
            event.consume();
        }
    }
}
