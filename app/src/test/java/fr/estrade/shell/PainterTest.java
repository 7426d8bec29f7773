package fr.estrade.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.task.BackgroundTaskRunner;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Pictures drawn without a window show what a window would show at the same moment. */
class PainterTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    @TempDir
    private Path folder;
    private BackgroundTaskRunner tasks;
    private Painter painter;

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        tasks = new BackgroundTaskRunner(Platform::runLater, (label, error) -> {
            throw new AssertionError(label, error);
        });
        painter = new Painter(tasks, Painter.onUi(Theme::new));
    }

    @AfterEach
    void end() {
        tasks.close();
    }

    @Test
    void whatComesIntoAScrollPaneAfterAPictureIsOnTheNextOne() throws Exception {
        VBox late = Painter.onUi(() -> new VBox(new Label("Lecture…")));
        int[] before;
        int[] after;
        try (Painter.Easel easel = painter.show(() -> beside(late), WIDTH, HEIGHT)) {
            before = paint(easel);
            Painter.onUi(() -> late.getChildren().setAll(content()));
            after = paint(easel);
        }
        int[] fresh;
        try (Painter.Easel easel = painter.show(() -> beside(new VBox(content())), WIDTH, HEIGHT)) {
            fresh = paint(easel);
        }
        assertThat(before).isNotEqualTo(fresh);
        assertThat(after).as("as if it had been there from the start").isEqualTo(fresh);
    }

    @Test
    void aScrollPaneWhoseWholeContentIsReplacedShowsTheNewOne() throws Exception {
        ScrollPane scroll = Painter.onUi(() -> new ScrollPane(new Label("Lecture…")));
        int[] after;
        try (Painter.Easel easel = painter.show(() -> new StackPane(scroll), WIDTH, HEIGHT)) {
            paint(easel);
            Painter.onUi(() -> {
                scroll.setContent(content());
                return null;
            });
            after = paint(easel);
        }
        try (Painter.Easel easel = painter.show(() -> new StackPane(new ScrollPane(content())), WIDTH, HEIGHT)) {
            assertThat(after).isEqualTo(paint(easel));
        }
    }

    @Test
    void whatIsReadOnceItIsShownIsWaitedFor() throws Exception {
        VBox late = Painter.onUi(() -> new VBox());
        // Reads as soon as it is laid out, and again once that is shown: as a detail pane follows the list.
        Painter.onUi(() -> late.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                tasks.run("first", () -> "first").onSuccess(first ->
                        tasks.run("second", () -> "second").onSuccess(second -> late.getChildren().setAll(content())).start()).start();
            }
        }));
        int[] drawn;
        try (Painter.Easel easel = painter.show(() -> beside(late), WIDTH, HEIGHT)) {
            drawn = paint(easel);
        }
        try (Painter.Easel easel = painter.show(() -> beside(new VBox(content())), WIDTH, HEIGHT)) {
            assertThat(drawn).isEqualTo(paint(easel));
        }
    }

    private static Parent beside(VBox late) {
        ScrollPane scroll = new ScrollPane(late);
        scroll.setFitToWidth(true);
        return new SplitPane(new Label("Liste"), scroll);
    }

    private static VBox content() {
        TextArea text = new TextArea("Croiser les regards\nRepérer les acteurs");
        return new VBox(new Label("Piloter une convention territoriale globale"), new Label("18 et 19 mai 2026"), text);
    }

    private int[] paint(Painter.Easel easel) throws IOException {
        Path file = folder.resolve("picture.png");
        easel.paint(file);
        Image image;
        try (var in = Files.newInputStream(file)) {
            image = new Image(in);
        }
        assertThat(image.isError()).isFalse();
        assertThat(image.getWidth()).isEqualTo(WIDTH);
        PixelReader pixels = image.getPixelReader();
        int[] all = new int[WIDTH * HEIGHT];
        for (int i = 0; i < all.length; i++) {
            all[i] = pixels.getArgb(i % WIDTH, i / WIDTH);
        }
        return all;
    }
}
