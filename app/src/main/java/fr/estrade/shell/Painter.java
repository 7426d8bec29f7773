package fr.estrade.shell;

import fr.estrade.task.TaskRunner;
import fr.estrade.ui.PngImage;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * Draws what a window would show into PNG files, without a window. A scene needs no screen, so it may be of any size. Used on
 * a thread that may wait.
 */
final class Painter {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What is laid out may start to read, and what was read is laid out: this often. */
    private static final int ROUNDS = 4;

    private final TaskRunner tasks;
    private final Theme theme;

    Painter(TaskRunner tasks, Theme theme) {
        this.tasks = tasks;
        this.theme = theme;
    }

    /** Does something on the thread of the user interface and waits for what comes of it. */
    static <T> T onUi(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed.getCause());
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(unexpected);
        }
    }

    /** Waits until nothing runs any more. */
    void settle() {
        try {
            if (!tasks.awaitIdle(PATIENCE)) {
                throw new IllegalStateException("Still busy after " + PATIENCE + ": " + tasks.running());
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(unexpected);
        }
    }

    /**
     * Shows something to be drawn, until the easel is closed.
     *
     * @param root makes it, on the thread of the user interface
     */
    Easel show(Callable<Parent> root, double width, double height) {
        return new Easel(onUi(() -> {
            Scene scene = new Scene(root.call(), width, height);
            theme.dress(scene);
            return scene;
        }));
    }

    /** A scene without a window. */
    final class Easel implements AutoCloseable {
        private final Scene scene;

        private Easel(Scene scene) {
            this.scene = scene;
        }

        /** Draws what is shown once it has read all that it shows. */
        void paint(Path file) throws IOException {
            settle();
            WritableImage image = onUi(this::snapshot);
            for (int round = 1; round < ROUNDS && (round == 1 || !tasks.running().isEmpty()); round++) {
                settle();
                image = onUi(this::snapshot);
            }
            PngImage.write(image, file);
        }

        /**
         * Scroll panes keep a picture of their content and draw that again; outside a window nothing tells them when it is old,
         * so what was read after the first snapshot would be missing.
         */
        private WritableImage snapshot() {
            Parent root = scene.getRoot();
            root.applyCss();
            root.layout();
            root.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
            return scene.snapshot(null);
        }

        /** Takes it away: what is shown is detached and stops listening. */
        @Override
        public void close() {
            onUi(() -> {
                scene.setRoot(new Group());
                return null;
            });
        }
    }
}
