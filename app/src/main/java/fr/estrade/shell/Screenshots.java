package fr.estrade.shell;

import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Place;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Platform;

/** The screenshot run. */
public final class Screenshots {
    private Screenshots() {
    }

    /** Draws. */
    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        Path home = Files.createTempDirectory("estrade-screenshots");
        Platform.startup(() -> { });
        PlatformFolders folders = new PlatformFolders(home.resolve("data"), home.resolve("config"), home.resolve("logs"));
        try (Estrade estrade = new Estrade(folders, Clock.systemDefaultZone(), address -> { }, Platform::runLater, "dev")) {
            Painter.onUi(() -> {
                estrade.dress();
                estrade.keeper().open(BaseLocation.of(home.resolve("demo")), "demo", true);
                return null;
            });
            Painter painter = new Painter(estrade.station().tasks(), estrade.station().theme());
            painter.settle();
            for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
                Painter.onUi(() -> {
                    estrade.station().theme().modeProperty().set(mode);
                    return null;
                });
                painter.paint(() -> new Frame(estrade.station(), estrade.keeper(), estrade.features(), Texts.french(), new History(), () -> null, WindowActions.NONE).root(), 1440, 900, out.resolve("home-" + mode + ".png"));
            }
        }
        Platform.exit();
    }
}
