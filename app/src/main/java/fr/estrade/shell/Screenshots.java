package fr.estrade.shell;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.demo.DemoBase;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.Backups;
import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.PngImage;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/**
 * The screenshot run: a PNG of every page, light and dark, on a small screen, at 200 %, in English, in a base of a thousand sessions and
 * in an empty one; then what comes and goes over pages. Needs no display; {@code mvn -q -Pscreenshots} starts it.
 */
public final class Screenshots {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** Of the smallest screen that people have. */
    private static final double LAPTOP_WIDTH = 1366;
    private static final double LAPTOP_HEIGHT = 768;
    private static final int MANY = 1000;

    private final Path out;
    private final Path home;
    private final Estrade estrade;
    private final Painter painter;

    private Screenshots(Path out, Path home, Estrade estrade) {
        this.out = out;
        this.home = home;
        this.estrade = estrade;
        this.painter = new Painter(estrade.station().tasks(), estrade.station().theme());
    }

    /** Draws everything into the folder that the argument names, which is emptied first. */
    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        Path home = Files.createTempDirectory("estrade-screenshots");
        Platform.startup(() -> Platform.setImplicitExit(false));
        PlatformFolders folders = new PlatformFolders(home.resolve("data"), home.resolve("config"), home.resolve("logs"));
        try (Estrade estrade = new Estrade(folders, Clock.systemDefaultZone(), address -> { }, Platform::runLater, "screenshots",
                (request, base, journal, to, err) -> 1)) {
            empty(out);
            new Screenshots(out, home, estrade).run();
        } finally {
            Platform.exit();
            empty(home);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void run() throws Exception {
        ui(estrade::dress);
        look(Theme.Mode.LIGHT, 100);
        frame("light/opening", frame -> { });
        open("demo", DemoBase.SESSIONS);
        work();
        pages(Texts.french(), "light");
        pages(Texts.french(), "laptop", LAPTOP_WIDTH, LAPTOP_HEIGHT);
        overlays("light");
        look(Theme.Mode.DARK, 100);
        pages(Texts.french(), "dark");
        overlays("dark");
        look(Theme.Mode.LIGHT, 200);
        pages(Texts.french(), "zoom-200");
        look(Theme.Mode.LIGHT, 100);
        pages(Texts.english(), "english");
        open("many", MANY);
        pages(Texts.french(), "many");
        open("empty", 0);
        pages(Texts.french(), "empty");
        Files.createFile(Files.createDirectories(home.resolve("none")).resolve("letter.txt"));
        ui(() -> estrade.keeper().open(BaseLocation.of(home.resolve("none")), "none", false));
        painter.settle();
        frame("light/no-base", frame -> { });
    }

    private void open(String name, int sessions) {
        ui(() -> estrade.keeper().open(BaseLocation.of(home.resolve(name)), name, false));
        painter.settle();
        BaseState.Open open = estrade.keeper().current()
                .orElseThrow(() -> new IllegalStateException("The base does not open: " + estrade.keeper().stateProperty().get()));
        if (sessions > 0) {
            new DemoBase(estrade.station().clock()).fill(open.access().journal(), sessions, made -> { });
        }
    }

    /** Changes something, so that histories have something to show. */
    private void work() {
        BaseAccess base = estrade.keeper().current().orElseThrow().access();
        OfferRecord offer = base.dsl().selectFrom(OFFER).orderBy(OFFER.FIRM_DAYS.desc(), OFFER.ID).limit(1).fetchSingle();
        ChangeLabel changed = ChangeLabel.of("offerpage.changed", offer.getTitle());
        offer.setContext("Les occasions d’associer les habitants se multiplient.");
        base.journal().write(changed, tx -> tx.update(offer));
        offer.setVintage((short) (offer.getVintage() + 1));
        offer.setContext(null);
        base.journal().write(changed, tx -> tx.update(offer));
        base.journal().undo();
    }

    private void pages(Texts texts, String folder) throws Exception {
        pages(texts, folder, WIDTH, HEIGHT);
    }

    private void pages(Texts texts, String folder, double width, double height) throws Exception {
        BaseState.Open open = estrade.keeper().current().orElseThrow();
        Frame frame = Painter.onUi(() -> estrade.frame(texts));
        try (Painter.Easel easel = painter.show(frame::root, width, height)) {
            for (Map.Entry<String, Place> stop : new Tour(estrade.features(), open).all().entrySet()) {
                Painter.onUi(() -> frame.visit(stop.getValue()));
                easel.paint(file(folder + "/" + stop.getKey()));
            }
        }
    }

    private void overlays(String folder) throws IOException {
        frame(folder + "/over-palette", frame -> frame.openPalette(""));
        frame(folder + "/over-palette-found", frame -> frame.openPalette("formation"));
        frame(folder + "/over-toast", frame -> frame.kit().toasts().say("Annulé : 3 journées datées", "Rétablir", () -> { }));
        frame(folder + "/over-notice", frame -> frame.welcome(demonstration()));
        CrashReport report = CrashReport.of(new IllegalStateException());
        dialog(folder + "/over-crash", frame -> new CrashDialog(Texts.french(), frame.kit().dialogs(), estrade.station(), () -> { }).show(report));
        dialog(folder + "/over-keyboard", frame -> new KeyboardHelp(Texts.french()).show(frame.kit().dialogs(), List.of()));
        dialog(folder + "/over-restore", frame -> new RestoreDialog(frame.kit(), estrade.station().clock(),
                Backups.beside(demonstration().location()), Optional::empty, (backup, until) -> { }).show());
        dialog(folder + "/over-bases", frame -> new BaseChoice(frame.kit(), List.of(demonstration().location()), base -> { }, () -> { }).show());
        dialog(folder + "/over-unsaved", frame -> new UnsavedGuard(Texts.french(), frame.kit().dialogs()).leave(new Unsaved(), () -> { }));
    }

    /** The open base as if it had just been made. */
    private BaseState.Open demonstration() {
        BaseState.Open open = estrade.keeper().current().orElseThrow();
        return new BaseState.Open(open.location(), open.base(), open.access(), open.parts(), true);
    }

    /** A page with unsaved input. */
    private static final class Unsaved extends Page {
        @Override
        protected Parent build() {
            return new Group();
        }

        @Override
        public List<String> unsaved() {
            return List.of("Public", "Durée");
        }
    }

    private void frame(String name, Consumer<Frame> afterwards) throws IOException {
        Frame frame = Painter.onUi(() -> estrade.frame(Texts.french()));
        try (Painter.Easel easel = painter.show(frame::root, WIDTH, HEIGHT)) {
            painter.settle();
            ui(() -> afterwards.accept(frame));
            easel.paint(file(name));
        }
    }

    /** A dialog has a window of its own, which is as large as its content. */
    private void dialog(String name, Consumer<Frame> opener) throws IOException {
        ui(() -> opener.accept(estrade.frame(Texts.french())));
        painter.settle();
        PngImage.write(Painter.onUi(() -> {
            Window window = Window.getWindows().getLast();
            DialogPane pane = (DialogPane) window.getScene().getRoot();
            WritableImage image = pane.getScene().snapshot(null);
            window.hide();
            return image;
        }), file(name));
    }

    private Path file(String name) {
        return out.resolve(name + ".png");
    }

    private void look(Theme.Mode mode, int zoom) {
        ui(() -> {
            estrade.station().theme().modeProperty().set(mode);
            estrade.station().theme().zoomProperty().set(zoom);
        });
    }

    private static void ui(Runnable action) {
        Painter.onUi(() -> {
            action.run();
            return null;
        });
    }
}
