package fr.estrade.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.cli.Cli;
import fr.estrade.cli.CliEnvironment;
import fr.estrade.cli.WindowCommands;
import fr.estrade.cli.WindowOpener;
import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseException;
import fr.estrade.storage.BaseLocation;
import fr.estrade.testing.HeldText;
import fr.estrade.testing.Keyboard;
import fr.estrade.testing.Stillness;
import fr.estrade.ui.TextClipboard;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program as it starts, put together as {@link WindowStart} does, with folders of its own and a base that is made when it is not
 * there. A failure that nobody foresaw fails the test.
 */
public final class Program implements AutoCloseable {
    private final Path folder;
    private final Clock clock;
    private final Estrade estrade;
    private final Stage stage;
    private final MainWindow window;
    private final List<String> failures = new ArrayList<>();
    private final Keyboard keyboard = new Keyboard(this::settle);
    private final HeldText clipboard = new HeldText();
    private boolean ended;

    /**
     * Starts the program and waits until it has its base open.
     *
     * @param folder of its own; the same one starts it anew on what it left there
     */
    public static Program start(Path folder, Clock clock) throws Exception {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new Program(folder, clock)).opened();
    }

    private Program(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        PlatformFolders folders = new PlatformFolders(folder.resolve("data"), folder.resolve("config"), folder.resolve("logs"));
        estrade = new Estrade(folders, clock, desktop(), Platform::runLater, "test", new WindowCommands(clock, "test")::run);
        // Each frame of a larger window takes longer to draw than all that the keys do.
        estrade.station().settings().remember("window", new WindowPlace(0, 0, 860, 640, false));
        estrade.dress();
        stage = new Stage();
        window = estrade.show(stage, base(), () -> ended = true);
        estrade.crashes().showOn(new CrashHandler.Display() {
            @Override
            public void crashed(CrashReport report) {
                failures.add(report.trace());
            }

            @Override
            public void refused(BaseException refusal) {
                failures.add(refusal.key());
            }
        });
    }

    private Desktop desktop() {
        return new Desktop() {
            @Override
            public void open(String address) {
                // Nothing is to open beside a test.
            }

            @Override
            public TextClipboard clipboard() {
                return clipboard;
            }
        };
    }

    private Program opened() {
        settle();
        return this;
    }

    private BaseLocation base() {
        return BaseLocation.of(folder.resolve("office"));
    }

    /** Types into its window. */
    public Keyboard keyboard() {
        return keyboard;
    }

    /** What is copied and pasted: another program copies into it, or reads it. */
    public HeldText clipboard() {
        return clipboard;
    }

    /** What is shown, in front of everything else too. */
    public List<Scene> scenes() {
        return call(() -> Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene).toList());
    }

    /** What stands above the window. */
    public String title() {
        return call(stage::getTitle);
    }

    /** Whether it was asked to end, and nothing kept it from that. */
    public boolean isEnded() {
        return ended;
    }

    /**
     * Runs a command of the command line on its base as another process would, while the window is open.
     *
     * @return what the command writes
     * @throws AssertionError if it fails
     */
    public String command(String... words) throws Exception {
        String[] line = Arrays.copyOf(words, words.length + 2);
        line[words.length] = "--base";
        line[words.length + 1] = base().folder().toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliEnvironment world = new CliEnvironment(Map.of(), folder, Locale.FRANCE, false, false, "Camille", clock, clock.instant(), "test");
        Cli cli = new Cli(world, WindowOpener.NONE);
        int status = WaitForAsyncUtils.async(() -> cli.run(line, InputStream.nullInputStream(), out, err)).get(30, TimeUnit.SECONDS);
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Asks something on the thread of the user interface. */
    public <T> T call(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }

    /** Waits until something is so, which a pause for the eye may delay. */
    public void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> call(condition));
        } catch (TimeoutException never) {
            throw new AssertionError("It did not become so within ten seconds", never);
        }
        settle();
    }

    /** Waits until nothing is left to do and everything is laid out. */
    public void settle() {
        Stillness.await(estrade.station().tasks(), 1);
        assertThat(failures).as("Failures that nobody foresaw").isEmpty();
    }

    /** Ends it, whatever is unsaved. */
    @Override
    public void close() {
        call(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
        estrade.close();
    }
}
