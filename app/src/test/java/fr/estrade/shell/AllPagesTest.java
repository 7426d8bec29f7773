package fr.estrade.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.estrade.demo.DemoBase;
import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseLocation;
import fr.estrade.testing.Inspection;
import fr.estrade.text.Texts;
import fr.estrade.ui.Place;
import fr.estrade.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;

/**
 * Every page of the house over the demonstration, on the smallest screen that people have: whatever can take the focus has a
 * name, nothing in a button, a tab or a chip is cut, every text is written, and the stylesheets hold nothing that JavaFX does
 * not understand. A new page is in it without being named here.
 */
class AllPagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T09:00:00Z"), ZoneId.of("Europe/Paris"));
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @TempDir
    private static Path folder;
    private static Estrade estrade;
    private static Painter painter;

    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        PlatformFolders folders = new PlatformFolders(folder.resolve("data"), folder.resolve("config"), folder.resolve("logs"));
        estrade = new Estrade(folders, CLOCK, address -> { }, Platform::runLater, "test", (request, base, journal, to, err) -> 1);
        painter = new Painter(estrade.station().tasks(), estrade.station().theme());
        ui(estrade::dress);
        ui(() -> estrade.keeper().open(BaseLocation.of(folder.resolve("demo")), "demo", false));
        painter.settle();
        new DemoBase(CLOCK).fill(estrade.keeper().current().orElseThrow().access().journal(), DemoBase.SESSIONS, made -> { });
    }

    @AfterAll
    static void close() {
        estrade.close();
    }

    /** The usual settings of the log hide what JavaFX says of stylesheets; here it counts. */
    @BeforeEach
    void listen() {
        warnings.start();
        javafx().setLevel(Level.WARN);
        javafx().addAppender(warnings);
    }

    @AfterEach
    void listenNoMore() {
        javafx().detachAppender(warnings);
        javafx().setLevel(Level.ERROR);
        ui(() -> estrade.station().theme().zoomProperty().set(100));
    }

    private static Logger javafx() {
        return (Logger) LoggerFactory.getLogger("javafx");
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT, 100", "en, DARK, 100", "fr, DARK, 200", "en, LIGHT, 200"})
    void canBeHeardAndRead(String language, Theme.Mode mode, int zoom) throws Exception {
        ui(() -> {
            estrade.station().theme().modeProperty().set(mode);
            estrade.station().theme().zoomProperty().set(zoom);
        });
        Frame frame = Painter.onUi(() -> estrade.frame(language.equals("fr") ? Texts.french() : Texts.english()));
        Scene scene = Painter.onUi(() -> new Scene(frame.root(), WIDTH, HEIGHT));
        ui(() -> estrade.station().theme().dress(scene));
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Place> stop : new Tour(estrade.features(), estrade.keeper().current().orElseThrow()).all().entrySet()) {
            ui(() -> frame.visit(stop.getValue()));
            settle(scene);
            faults.addAll(Painter.onUi(() -> faults(stop.getKey(), scene.getRoot())));
            if (Painter.onUi(() -> scene.getRoot().lookupAll(".nav-item:selected").size()) != 1) {
                faults.add(stop.getKey() + " is reached from no entry of the navigation, or from several: name it at one");
            }
        }
        ui(() -> scene.setRoot(new Group()));
        assertThat(new TreeSet<>(faults)).as("faults of pages").isEmpty();
        assertThat(styleWarnings()).as("what JavaFX says of the stylesheets").isEmpty();
    }

    private static List<String> faults(String page, Parent root) {
        Inspection seen = new Inspection(root);
        List<String> faults = new ArrayList<>();
        seen.unnamed().forEach(control -> faults.add(page + " has no name for " + control));
        seen.cut().forEach(words -> faults.add(page + " is cut: " + words));
        seen.unwritten().forEach(text -> faults.add(page + " lacks the text " + text));
        seen.outside().forEach(button -> faults.add(page + " has out of sight: " + button));
        return faults;
    }

    private Set<String> styleWarnings() {
        Set<String> said = new TreeSet<>();
        for (ILoggingEvent event : List.copyOf(warnings.list)) {
            if (event.getLoggerName().startsWith("javafx.css") || event.getLoggerName().startsWith("javafx.scene")) {
                said.add(event.getFormattedMessage());
            }
        }
        return said;
    }

    /** Without this, the tests above would pass where the log swallows what JavaFX says. */
    @Test
    void aStylesheetWithAFaultIsHeard() {
        ui(() -> {
            Group faulty = new Group(new javafx.scene.control.Label("x"));
            Scene scene = new Scene(faulty);
            scene.getStylesheets().add("data:text/css,.label%7B-fx-text-fill:-no-such-colour;%7D");
            faulty.applyCss();
        });
        assertThat(styleWarnings()).anyMatch(said -> said.contains("-no-such-colour"));
    }

    private static void settle(Scene scene) {
        for (int i = 0; i < 3; i++) {
            painter.settle();
            ui(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
        painter.settle();
    }

    private static void ui(Runnable action) {
        Painter.onUi(() -> {
            action.run();
            return null;
        });
    }
}
