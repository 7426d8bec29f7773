package fr.estrade.shell;

import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.instance.InstanceClient;
import fr.estrade.storage.instance.InstanceRequest;
import fr.estrade.task.ProcessEnd;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Opens the window and returns when it is closed. Where somebody has the base open in a window already, that one comes to the
 * front. Where no window can be shown, says why in a sentence and does without one.
 */
public final class WindowStart {
    private static final int OK = 0;
    private static final int FAILURE = 1;

    private final Texts texts;
    private final Consumer<String> say;
    private final InsideCommands commands;
    private final Instant started;
    private final String version;
    private final PlatformFolders folders = PlatformFolders.ofThisUser();
    private final Clock clock = Clock.systemDefaultZone();

    /**
     * A start of the window.
     *
     * @param texts    of the language to speak on the console
     * @param say      takes messages, for the standard error
     * @param commands runs commands of the command line in this process, while it has a base open
     * @param started  when the process started
     * @param version  of the program
     */
    public WindowStart(Texts texts, Consumer<String> say, InsideCommands commands, Instant started, String version) {
        this.texts = texts;
        this.say = say;
        this.commands = commands;
        this.started = started;
        this.version = version;
    }

    /**
     * Opens the window.
     *
     * @param base  the base to work on; null: the one of last time, or this user's
     * @param timed whether to say how long it took until there was a window, and until there was something to use
     * @return the exit status
     */
    public int open(BaseLocation base, boolean timed) {
        Estrade estrade = new Estrade(folders, clock, new HostDesktop(), Platform::runLater, version, commands);
        estrade.crashes().install();
        BaseLocation location = base != null ? base : estrade.usualBase();
        if (isRevealed(location)) {
            return OK;
        }
        Timing timing = new Timing(timed, clock, started, line -> say.accept(line.in(texts)));
        if (Display.isDoneWithout()) {
            return new OffscreenRun(estrade, texts, say, timing).run(location);
        }
        Display display = new Display(System.getenv(), System.getProperty("os.name"));
        Optional<Display.Obstacle> obstacle = display.obstacle();
        if (obstacle.isPresent()) {
            say.accept(texts.get(obstacle.get().key(), display.name()));
            Display.doWithout();
            return new OffscreenRun(estrade, texts, say, timing).run(location);
        }
        return withWindow(estrade, location, timing);
    }

    private static boolean isRevealed(BaseLocation location) {
        try (InstanceClient first = InstanceClient.tryConnect(location).orElse(null)) {
            return first != null && first.run(InstanceRequest.reveal(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream()) == OK;
        } catch (IOException gone) {
            // The first process ended while it was asked: this one opens the base.
            return false;
        }
    }

    private int withWindow(Estrade estrade, BaseLocation location, Timing timing) {
        ProcessEnd.then(estrade::leave);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try {
            Platform.startup(() -> {
                try {
                    Platform.setImplicitExit(false);
                    estrade.dress();
                    timing.follow(estrade.show(new Stage(), location, ended::countDown), estrade.keeper());
                } catch (RuntimeException | Error broken) {
                    failure.set(broken);
                    ended.countDown();
                }
            });
        } catch (RuntimeException | LinkageError noToolkit) {
            say.accept(texts.get("display.NO_ANSWER", new Display(System.getenv(), System.getProperty("os.name")).name()));
            return again(location, timing);
        }
        await(ended);
        estrade.close();
        Platform.exit();
        if (failure.get() != null) {
            CrashReport report = CrashReport.of(failure.get());
            say.accept(texts.get("display.broken", report.code()));
            return FAILURE;
        }
        return OK;
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The toolkit starts once in a process, so another process does without a window. */
    private int again(BaseLocation location, Timing timing) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(Display.WITHOUT);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "fr.estrade.Main", "--lang=" + (texts.isFrench() ? "fr" : "en")));
        command.add("--base=" + (location.isFolder() ? location.folder().toString() : location.url()));
        if (timing.isWanted()) {
            command.add("--timing");
        }
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException impossible) {
            say.accept(texts.get("display.failed"));
            return FAILURE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILURE;
        }
    }
}
