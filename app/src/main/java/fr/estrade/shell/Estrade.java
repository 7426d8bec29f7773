package fr.estrade.shell;

import fr.estrade.demo.DemoBase;
import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseLocation;
import fr.estrade.task.BackgroundTaskRunner;
import fr.estrade.task.TaskRunner;
import fr.estrade.text.Texts;
import fr.estrade.ui.Feature;
import fr.estrade.ui.Place;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
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
    private Subscription dressing = () -> { };

    /**
     * Builds what needs no toolkit; may be called on any thread, before anything is shown.
     *
     * @param folders where files of this user lie
     * @param desktop opens files in other programs
     * @param ui      runs something on the thread of the user interface
     */
    Estrade(PlatformFolders folders, Clock clock, Desktop desktop, Executor ui, String version) {
        crashes = new CrashHandler(clock, ui);
        settings = Settings.read(folders.config());
        tasks = new BackgroundTaskRunner(ui, crashes);
        settings.saveWith(tasks);
        station = new Workstation(settings, theme, tasks, clock, desktop, folders, version);
        House house = new House();
        features = house.features();
        keeper = new BaseKeeper(station, house, features,
                (base, journal, progress) -> new DemoBase(clock).fill(journal, DemoBase.SESSIONS, made -> progress.steps(made, DemoBase.SESSIONS)));
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

    /**
     * Shows the window, at once, and opens the base behind it.
     *
     * @param base the base that was named; null: the one of last time, or this user's
     * @param end  ends the program
     */
    MainWindow show(Stage stage, BaseLocation base, Runnable end) {
        MainWindow window = new MainWindow(stage, station, keeper, features, end);
        crashes.showOn(window);
        window.show();
        start(window.frame().kit().texts()).open(base);
        return window;
    }

    /** Opens the base that a start works on. */
    Start start(Texts texts) {
        return new Start(keeper, new RecentBases(settings), BaseLocation.of(station.folders().data().resolve(BaseLocation.ofThisUser().name())), texts);
    }

    /** What the window would show at a place, without a window. */
    Parent picture(Texts texts, Place place) {
        Frame frame = new Frame(station, keeper, features, texts, new History(), () -> null, WindowActions.NONE);
        frame.pages().want(place);
        return frame.root();
    }

    @Override
    public void close() {
        dressing.unsubscribe();
        tasks.close();
        keeper.closeNow();
        try {
            settings.saveNow();
        } catch (IOException unwritable) {
            LOG.warn("Settings cannot be saved: {}", unwritable.getClass().getName());
        }
    }
}
