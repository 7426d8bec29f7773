package fr.estrade.shell;

import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;

/**
 * Opens the window and returns when it is closed. Where none can be shown, says why in a sentence and does without one.
 */
public final class WindowStart {
    /** What the started process is told by the one that found no display. */
    private static final String HEADLESS = "-D" + Display.PLATFORM + "=" + Display.WITHOUT_SCREEN;
    private static final String SOFTWARE = "-Dprism.order=sw";

    private final Texts texts;
    private final Consumer<String> say;

    /**
     * @param texts of the language to speak on the console
     * @param say   takes messages, for the standard error
     */
    public WindowStart(Texts texts, Consumer<String> say) {
        this.texts = texts;
        this.say = say;
    }

    /**
     * Opens the window.
     *
     * @param base    the base to work on; null: the one of last time, or this user's
     * @param timed   whether to say how long it took until there was a window, and until there was something to use
     * @param version of the program
     * @return the exit status
     */
    public int open(BaseLocation base, boolean timed, String version) {
        if (Display.WITHOUT_SCREEN.equals(System.getProperty(Display.PLATFORM))) {
            return withoutWindow(base, timed, version);
        }
        Display display = new Display(System.getenv(), System.getProperty("os.name"));
        Optional<Display.Obstacle> obstacle = display.obstacle();
        if (obstacle.isPresent()) {
            say.accept(texts.get(obstacle.get().key(), display.name()));
            System.setProperty(Display.PLATFORM, Display.WITHOUT_SCREEN);
            System.setProperty("prism.order", "sw");
            return withoutWindow(base, timed, version);
        }
        return withWindow(base, timed, version);
    }

    private int withWindow(BaseLocation base, boolean timed, String version) {
        List<String> arguments = new ArrayList<>(List.of("--version=" + version));
        if (base != null) {
            arguments.add("--base=" + named(base));
        }
        if (timed) {
            arguments.add("--timing=true");
        }
        try {
            Application.launch(EstradeApplication.class, arguments.toArray(String[]::new));
            return 0;
        } catch (RuntimeException | LinkageError failed) {
            if (isOurs(failed)) {
                throw failed;
            }
            say.accept(texts.get("display.NO_ANSWER", new Display(System.getenv(), System.getProperty("os.name")).name()));
            return again(base, timed);
        }
    }

    /** Whether the application itself failed, after the toolkit had started. */
    private static boolean isOurs(Throwable failed) {
        return failed.getMessage() != null && failed.getMessage().startsWith("Exception in Application");
    }

    /** The toolkit starts once in a process, so another process does without a window. */
    private int again(BaseLocation base, boolean timed) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", HEADLESS, SOFTWARE, "-cp", System.getProperty("java.class.path"), "fr.estrade.Main"));
        if (base != null) {
            command.add("--base=" + named(base));
        }
        if (timed) {
            command.add("--timing");
        }
        command.add("--lang=" + (texts.isFrench() ? "fr" : "en"));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException impossible) {
            say.accept(texts.get("display.failed"));
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int withoutWindow(BaseLocation base, boolean timed, String version) {
        return new OffscreenRun(texts, say, PlatformFolders.ofThisUser(), Clock.systemDefaultZone(), version).run(base, timed);
    }

    private static String named(BaseLocation base) {
        return base.isFolder() ? base.folder().toString() : base.url();
    }
}
