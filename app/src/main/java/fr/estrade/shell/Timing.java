package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Place;
import fr.estrade.ui.grid.ListPage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** How long a start took: until the window was seen, until the base was open, until a list could be used. */
final class Timing {
    /** The list that a start is measured by. */
    static final Place LIST = Place.of("sessions");

    /**
     * A moment of the start.
     *
     * @param key     key of its text, which names what was there
     * @param seconds since the process started
     */
    record Moment(String key, BigDecimal seconds) {
        String in(Texts texts) {
            return texts.get(key, seconds);
        }
    }

    private final boolean wanted;
    private final Clock clock;
    private final Instant started;
    private final Consumer<Moment> say;

    /** @param wanted whether anybody wants to know */
    Timing(boolean wanted, Clock clock, Instant started, Consumer<Moment> say) {
        this.wanted = wanted;
        this.clock = clock;
        this.started = started;
        this.say = say;
    }

    /** Whether anybody wants to know. */
    boolean isWanted() {
        return wanted;
    }

    /** Tells that something is there now. */
    void tell(String key) {
        if (wanted) {
            say.accept(new Moment(key, BigDecimal.valueOf(Duration.between(started, clock.instant()).toMillis(), 3)));
        }
    }

    /** Tells when the window is seen, and once a base is open, goes to the list and tells when it can be used. */
    void follow(MainWindow window, BaseKeeper keeper) {
        if (!wanted) {
            return;
        }
        afterPulse(window.frame().root(), () -> tell("timing.window"));
        boolean[] open = new boolean[1];
        keeper.stateProperty().subscribe(state -> {
            if (state instanceof BaseState.Open base && !open[0]) {
                open[0] = true;
                tell("timing.base");
                if (base.page(LIST.page()).isPresent()) {
                    Platform.runLater(() -> list(window));
                }
            }
        });
    }

    private void list(MainWindow window) {
        window.frame().pages().open(LIST);
        if (window.frame().pages().shown() instanceof ListPage page) {
            boolean[] told = new boolean[1];
            page.grid().countProperty().subscribe(count -> {
                if (count != null && !told[0]) {
                    told[0] = true;
                    afterPulse(page.root(), () -> tell("timing.list"));
                }
            });
        }
    }

    /** Once what is there now was laid out and handed to the screen. */
    private static void afterPulse(Parent root, Runnable action) {
        Scene scene = root.getScene();
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Platform.runLater(action);
        };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }
}
