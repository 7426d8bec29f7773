package fr.estrade.shell;

import fr.estrade.storage.BaseException;
import fr.estrade.text.Texts;
import fr.estrade.ui.Feature;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The window: its place on the screens, its language, and its end. */
final class MainWindow implements WindowActions, CrashHandler.Display {
    private static final String PLACE = "window";
    private static final String LANGUAGE = "language";
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final Workstation station;
    private final BaseKeeper keeper;
    private final List<Feature> features;
    private final Runnable end;
    private final History history = new History();
    private Frame frame;
    private CrashDialog crash;
    private WindowPlace normal;
    private Subscription title = () -> { };

    /** @param end ends the program, when nothing is unsaved any more */
    MainWindow(Stage stage, Workstation station, BaseKeeper keeper, List<Feature> features, Runnable end) {
        this.stage = stage;
        this.station = station;
        this.keeper = keeper;
        this.features = features;
        this.end = end;
    }

    /** The language of this workstation: the one that was chosen, or French. */
    static Locale language(Settings settings) {
        return settings.recall(LANGUAGE, String.class).filter("en"::equals).map(english -> Locale.UK).orElse(Locale.FRANCE);
    }

    /** Shows the window where it was, with whatever there is to show. */
    void show() {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        WindowPlace place = station.settings().recall(PLACE, WindowPlace.class).map(kept -> kept.on(screens))
                .orElseGet(() -> WindowPlace.usual(screens.getFirst()));
        normal = place;
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMinWidth(Math.min(LEAST_WIDTH, place.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, place.height()));
        stage.setMaximized(place.maximized());
        speakNow(language(station.settings()));
        stage.xProperty().subscribe(this::keepPlace);
        stage.yProperty().subscribe(this::keepPlace);
        stage.widthProperty().subscribe(this::keepPlace);
        stage.heightProperty().subscribe(this::keepPlace);
        stage.maximizedProperty().subscribe(this::keepPlace);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.show();
        keeper.stateProperty().subscribe(state -> {
            if (state instanceof BaseState.Open open) {
                frame.welcome(open);
            }
        });
    }

    /** Brings the window before all others: somebody started the program again. */
    void comeForward() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /** What the window shows. */
    Frame frame() {
        return frame;
    }

    @Override
    public void quit() {
        frame.pages().leaveThen(() -> {
            stage.hide();
            end.run();
        });
    }

    @Override
    public void speak(Locale language) {
        frame.pages().leaveThen(() -> {
            station.settings().remember(LANGUAGE, language.getLanguage());
            speakNow(language);
        });
    }

    @Override
    public void crashed(CrashReport report) {
        crash.show(report);
    }

    @Override
    public void refused(BaseException refusal) {
        frame.say(refusal);
    }

    private void speakNow(Locale language) {
        Texts texts = new Texts(language);
        frame = new Frame(station, keeper, features, texts, history, () -> stage.isShowing() ? stage : null, this);
        crash = new CrashDialog(texts, frame.kit().dialogs(), station, end);
        title.unsubscribe();
        title = frame.titleProperty().subscribe(stage::setTitle);
        if (stage.getScene() == null) {
            Scene scene = new Scene(frame.root(), stage.getWidth(), stage.getHeight());
            station.theme().dress(scene);
            stage.setScene(scene);
        } else {
            stage.getScene().setRoot(frame.root());
        }
    }

    private void keepPlace() {
        if (stage.isIconified() || !stage.isShowing()) {
            return;
        }
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
        station.settings().remember(PLACE, new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized()));
    }
}
