package fr.estrade.shell;

import fr.estrade.demo.DemoBase;
import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseLocation;
import fr.estrade.task.BackgroundTaskRunner;
import fr.estrade.task.TaskRunner;
import fr.estrade.text.Texts;
import fr.estrade.ui.Feature;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: builds everything by constructors, and takes it down in order. There is nothing static beside it. */
final class Estrade implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Estrade.class);

    private final CrashHandler crashes;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Theme theme = new Theme();
    private final Workstation station;
    private final List<Feature> features;
    private final BaseKeeper keeper;
    /** Null before it is shown. */
    private MainWindow window;
    private Subscription dressing = () -> { };

    /**
     * Builds what needs no toolkit; may be called on any thread, before anything is shown.
     *
     * @param folders where files of this user lie
     * @param desktop opens files in other programs
     * @param ui       runs something on the thread of the user interface
     * @param version  of the program
     * @param commands runs what a second start of the command line asks for
     */
    Estrade(PlatformFolders folders, Clock clock, Desktop desktop, Executor ui, String version, InsideCommands commands) {
        crashes = new CrashHandler(clock, ui);
        settings = Settings.read(folders.config());
        tasks = new BackgroundTaskRunner(ui, crashes);
        settings.saveWith(tasks);
        station = new Workstation(settings, theme, tasks, clock, desktop, folders, version);
        House house = new House();
        features = house.features();
        keeper = new BaseKeeper(station, house, features,
                (journal, progress) -> new DemoBase(clock).fill(journal, DemoBase.SESSIONS, made -> progress.steps(made, DemoBase.SESSIONS)),
                () -> ui.execute(this::reveal), commands);
    }

    /** Takes failures. */
    CrashHandler crashes() {
        return crashes;
    }

    /** What lasts as long as the program. */
    Workstation station() {
        return station;
    }

    /** Opens bases. */
    BaseKeeper keeper() {
        return keeper;
    }

    /** The features, in the order of the navigation. */
    List<Feature> features() {
        return features;
    }

    /** Dresses every window from now on, as the user chose. */
    void dress() {
        dressing = Subscription.combine(Appearance.follow(theme, settings), theme.start());
    }

    /** The base of last time, or this user's. */
    BaseLocation usualBase() {
        return new RecentBases(settings).all().stream().findFirst().orElse(ownBase());
    }

    /** This user's base, which is made with the demonstration in it when it is not there. */
    private BaseLocation ownBase() {
        return BaseLocation.of(station.folders().data().resolve(BaseLocation.ofThisUser().name()));
    }

    /**
     * Shows the window, at once, and opens the base behind it.
     *
     * @param end ends the program
     */
    MainWindow show(Stage stage, BaseLocation location, Runnable end) {
        window = new MainWindow(stage, station, keeper, features, end);
        crashes.showOn(window);
        window.show();
        open(location, window.frame().kit().texts());
        return window;
    }

    /** Opens the base that a start works on. */
    void open(BaseLocation location, Texts texts) {
        keeper.open(location, texts.get("base.opening", location.name()), location.equals(ownBase()));
    }

    private void reveal() {
        if (window != null) {
            window.comeForward();
        }
    }

    /** What a window would show, without a window. */
    Frame frame(Texts texts) {
        return new Frame(station, keeper, features, texts, new History(), () -> null, WindowActions.NONE);
    }

    /** Waits for what is being written, closes the base, keeps the settings. Not on the thread of the user interface. */
    @Override
    public void close() {
        Painter.onUi(() -> {
            dressing.unsubscribe();
            return null;
        });
        leave();
    }

    /**
     * The same without what is drawn, for a process that is told to end (a session that is closed, a machine that shuts down): on any
     * thread, and once more does no harm. Without it the base would have to be verified at its next opening.
     */
    void leave() {
        tasks.close();
        keeper.closeNow();
        try {
            settings.saveNow();
        } catch (IOException unwritable) {
            LOG.warn("Settings cannot be saved: {}", unwritable.getClass().getName());
        }
    }
}
