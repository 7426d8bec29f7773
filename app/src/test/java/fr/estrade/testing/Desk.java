package fr.estrade.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.journal.Derivation;
import fr.estrade.journal.Journal;
import fr.estrade.record.Drafts;
import fr.estrade.record.RecordStore;
import fr.estrade.storage.Base;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import fr.estrade.task.BackgroundTaskRunner;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Changes;
import fr.estrade.ui.Command;
import fr.estrade.ui.Dialogs;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Memory;
import fr.estrade.ui.Navigator;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.Theme;
import fr.estrade.ui.Toasts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window to test screens in, as a person uses them: it shows a view, types and clicks, and waits until nothing is left to do.
 * Work runs in the background as in the program, so a statement on the thread of the user interface fails the test; so does
 * every failure that nobody handled.
 *
 * <pre>{@code
 * try (Desk desk = Desk.withBase()) {
 *     desk.show(new ListPage(desk.kit(), desk.base().list(OFFERS)));
 *     desk.type("piloter");
 *     assertThat(...);
 * }
 * }</pre>
 */
public final class Desk implements AutoCloseable {

    /** What day it is on this desk: Friday 20 March 2026, nine o'clock in Paris. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T08:00:00Z"), ZoneId.of("Europe/Paris"));

    /** The headless screen is 1000 × 1000, and a larger window breaks it. */
    private static final int WIDTH = 980;
    private static final int HEIGHT = 760;

    private final FxRobot robot = new FxRobot();
    private final Keyboard keyboard = new Keyboard(this::settle);
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Place> visited = new ArrayList<>();
    private final List<String> revealed = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater, (label, error) -> failures.add(error));
    private final StackPane root = new StackPane();
    private final Base base;
    private final BaseAccess access;
    private final Kit kit;
    private Stage stage;
    private final HeldText clipboard = new HeldText();
    private Path chosen;
    private Subscription themed;

    private Desk(Texts texts, boolean withBase, List<Derivation> derivations) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        Toasts toasts = new Toasts(texts);
        kit = call(() -> new Kit(texts, tasks, new Steps(), Memory.brief(), toasts, new Dialogs(texts, () -> stage), new Theme(), new Answers(), clipboard));
        base = withBase ? Base.open(TestBases.h2Location(), OpenOptions.standard().withUiThread(Platform::isFxApplicationThread)) : null;
        access = withBase ? access(base, derivations) : null;
        run(() -> {
            themed = kit.theme().start();
            stage = new Stage();
            root.setMinHeight(0);
            VBox.setVgrow(root, Priority.ALWAYS);
            stage.setScene(new Scene(new VBox(root, toasts.root()), WIDTH, HEIGHT));
            stage.show();
            stage.toFront();
        });
    }

    /** A desk without a base, in French. */
    public static Desk open() {
        return new Desk(Texts.french(), false, List.of());
    }

    /** A desk with an empty base, in French. */
    public static Desk withBase() {
        return new Desk(Texts.french(), true, List.of());
    }

    /** A desk with an empty base in another language. */
    public static Desk withBase(Texts texts) {
        return new Desk(texts, true, List.of());
    }

    /** A desk with an empty base, in French, that keeps computed what these do. */
    public static Desk deriving(Derivation... derivations) {
        return new Desk(Texts.french(), true, List.of(derivations));
    }

    private BaseAccess access(Base opened, List<Derivation> derivations) {
        Journal journal = new Journal(opened, CLOCK, "Camille", derivations);
        Changes changes = new Changes();
        journal.addListener(event -> tasks.onUi("change", () -> changes.tell(event)));
        return new BaseAccess(opened.dsl(), journal, new RecordStore(journal, opened.dsl()), changes, CLOCK,
                new Drafts(opened.folder().orElseThrow().resolve("drafts")));
    }

    /** What views are given. */
    public Kit kit() {
        return kit;
    }

    /** The base; null on a desk without one. */
    public BaseAccess base() {
        return access;
    }

    /** The parts that pages said they have come to show, in order. */
    public List<String> revealed() {
        return call(() -> List.copyOf(revealed));
    }

    /** Where the page wanted to go, in order. */
    public List<Place> visited() {
        return visited;
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** For gestures that this class has no word for. */
    public FxRobot robot() {
        return robot;
    }

    /** Shows nodes made on the thread of the user interface, instead of what was shown, and waits until all is read. */
    public void show(Supplier<? extends Parent> nodes) {
        run(() -> root.getChildren().setAll(nodes.get()));
        settle();
    }

    /** Shows a page as the program does: the focus is where work begins, and the shortcuts of its commands hold. */
    public <P extends Page> P open(Supplier<P> page) {
        P made = call(page::get);
        show(made::root);
        run(made::takeFocus);
        run(() -> kit.toasts().leadBackTo(made::takeFocus));
        made.root().addEventHandler(KeyEvent.KEY_PRESSED, event -> made.commands().stream()
                .filter(command -> command.shortcut() != null && command.shortcut().matches(event)).findFirst().ifPresent(Command::run));
        return made;
    }

    /** Does something on the thread of the user interface and waits until all that follows is done. */
    public void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
        settle();
    }

    /** Asks something on the thread of the user interface. */
    public <T> T call(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }

    /** Types text where the focus is: in the dialog, when one is open. */
    public void type(String text) {
        keyboard.type(text);
    }

    /** Presses keys together: {@code press(KeyCode.ALT, KeyCode.UP)}. */
    public void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    /** Clicks on a node. */
    public void click(Node node) {
        robot.clickOn(node);
        settle();
    }

    /** The node that fits a selector of the stylesheet; there must be one. */
    public <T extends Node> T find(String selector) {
        return robot.lookup(selector).query();
    }

    /** Waits until no work is left and everything is laid out. */
    public void settle() {
        try {
            // Work starts other work when it is laid out: twice is enough for all that is chained in the kit.
            for (int i = 0; i < 3; i++) {
                pulse();
                assertThat(tasks.awaitIdle(Duration.ofSeconds(30))).as("Work is still running after half a minute").isTrue();
            }
            pulse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everything that waits for the thread of the user interface happen, and one round of layout. */
    private void pulse() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Scene scene = stage.getScene();
            if (!stage.isShowing()) {
                done.countDown();
                return;
            }
            Runnable[] listener = new Runnable[1];
            listener[0] = () -> {
                scene.removePostLayoutPulseListener(listener[0]);
                Platform.runLater(done::countDown);
            };
            scene.addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).as("The thread of the user interface is busy for half a minute").isTrue();
    }

    /** Waits until something is so, which a pause for the eye may delay. */
    public void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> call(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("It did not become so within ten seconds", e);
        }
        settle();
    }

    @Override
    public void close() {
        settle();
        run(() -> {
            root.getChildren().clear();
            stage.close();
            themed.unsubscribe();
        });
        tasks.close();
        if (base != null) {
            base.close();
        }
        assertThat(failures).as("Failures that nobody handled").isEmpty();
    }

    /** Says which file the user chooses the next time a file is asked for; null gives up. */
    public void chooseNext(Path file) {
        chosen = file;
    }

    /** The files that were opened in other programs, in order. */
    public List<Path> shown() {
        return shown;
    }

    private final class Answers implements FileDialogs {

        @Override
        public Optional<Path> save(String title, String name, Kind kind) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> open(String title, Kind kind) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> folder(String title, Path initial) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public void show(Path file) {
            shown.add(file);
        }
    }

    /** Notes where a page wants to go, and stays. */
    private final class Steps implements Navigator {

        @Override
        public void open(Place place) {
            visited.add(place);
        }

        @Override
        public void open(Place place, List<Place> among) {
            visited.add(place);
        }

        @Override
        public void back() {
        }

        @Override
        public void revealed(Page page, String part) {
            revealed.add(part);
        }

        @Override
        public void replace(Place place) {
            visited.add(place);
        }

        @Override
        public void recorded(Page page, UUID id) {
        }
    }
}
