package fr.estrade.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.task.TaskRunner;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Waits until a program has nothing left to do and its windows are laid out. */
public final class Stillness {
    private static final int PATIENCE = 60;

    private Stillness() {
    }

    /**
     * Waits until no work is running or due on either side, and all is laid out since. Not on the thread of the user interface.
     *
     * @param rounds how often what is laid out may start work, or open what is laid out in its turn: a panel that has the focus takes 3
     */
    public static void await(TaskRunner tasks, int rounds) {
        try {
            for (int i = 0; i < rounds; i++) {
                work(tasks);
                pulse();
            }
            work(tasks);
            uiQueue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void work(TaskRunner tasks) throws InterruptedException {
        uiQueue();
        assertThat(tasks.awaitIdle(Duration.ofSeconds(PATIENCE))).as("Work is still running after a minute").isTrue();
    }

    /** Until what waits for the thread of the user interface now, and what that starts there, is done. */
    private static void uiQueue() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            CountDownLatch reached = new CountDownLatch(1);
            Platform.runLater(reached::countDown);
            await(reached);
        }
    }

    /** Until what changed was laid out, and windows that opened have found what has the focus: both come with the next pulse. */
    private static void pulse() throws InterruptedException {
        CountDownLatch laidOut = new CountDownLatch(1);
        Platform.runLater(() -> {
            Scene scene = Window.getWindows().stream().filter(Window::isShowing).findFirst().map(Window::getScene).orElse(null);
            if (scene == null) {
                laidOut.countDown();
                return;
            }
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    laidOut.countDown();
                }
            });
            Platform.requestNextPulse();
        });
        await(laidOut);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).as("The user interface does not answer").isTrue();
    }
}
