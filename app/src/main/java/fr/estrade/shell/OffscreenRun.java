package fr.estrade.shell;

import fr.estrade.list.ListDefinition;
import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseException;
import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import fr.estrade.ui.Place;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * What a start does where no window can be shown: opens the base, draws the main pages to PNG files, exports the list of
 * sessions, and says where all that lies and what else works without a display.
 */
final class OffscreenRun {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int OK = 0;
    private static final int NO_BASE = 3;
    private static final int FAILURE = 1;

    private final Texts texts;
    private final Consumer<String> say;
    private final PlatformFolders folders;
    private final Clock clock;
    private final String version;

    OffscreenRun(Texts texts, Consumer<String> say, PlatformFolders folders, Clock clock, String version) {
        this.texts = texts;
        this.say = say;
        this.folders = folders;
        this.clock = clock;
        this.version = version;
    }

    /**
     * Does all of it.
     *
     * @param base null: the one of last time, or this user's
     * @return the exit status
     */
    int run(BaseLocation base, boolean timed) {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.countDown();
        });
        try (Estrade estrade = new Estrade(folders, clock, address -> { }, Platform::runLater, version)) {
            started.await();
            return draw(estrade, base);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILURE;
        } catch (IOException unwritable) {
            say.accept(texts.get("offscreen.unwritable", unwritable.getMessage()));
            return FAILURE;
        } finally {
            Platform.exit();
        }
    }

    private int draw(Estrade estrade, BaseLocation base) throws IOException {
        Painter painter = new Painter(estrade.station().tasks(), estrade.station().theme());
        Painter.onUi(() -> {
            estrade.dress();
            estrade.station().theme().modeProperty().set(Theme.Mode.LIGHT);
            estrade.start(texts).open(base);
            return null;
        });
        painter.settle();
        BaseState state = estrade.keeper().stateProperty().get();
        if (state instanceof BaseState.Failed failed) {
            say.accept(failed.cause() instanceof BaseException known ? texts.get(known.key(), known.arguments())
                    : texts.get("opening.unforeseen", CrashReport.of(failed.cause()).code()));
            return NO_BASE;
        }
        BaseState.Open open = (BaseState.Open) state;
        Path out = folders.data().resolve("apercu");
        say.accept(texts.get("offscreen.base", open.location().shown()));
        for (Map.Entry<String, Place> stop : new Tour(estrade.features(), open).main().entrySet()) {
            painter.paint(() -> estrade.picture(texts, stop.getValue()), WIDTH, HEIGHT, out.resolve(stop.getKey() + ".png"));
        }
        say.accept(texts.get("offscreen.pages", out));
        say.accept(texts.get("offscreen.commands"));
        return OK;
    }
}
