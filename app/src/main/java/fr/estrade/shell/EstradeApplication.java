package fr.estrade.shell;

import fr.estrade.platform.PlatformFolders;
import fr.estrade.storage.BaseLocation;
import java.time.Clock;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as the JavaFX toolkit starts and ends it. */
public final class EstradeApplication extends Application {
    private Estrade estrade;

    /** Made by the toolkit. */
    public EstradeApplication() {
    }

    /** While the toolkit starts: handlers first, then what must be read before the window. */
    @Override
    public void init() {
        String version = getParameters().getNamed().getOrDefault("version", "dev");
        estrade = new Estrade(PlatformFolders.ofThisUser(), Clock.systemDefaultZone(), address -> getHostServices().showDocument(address),
                Platform::runLater, version);
        estrade.crashes().install();
    }

    @Override
    public void start(Stage stage) {
        Map<String, String> arguments = getParameters().getNamed();
        Platform.setImplicitExit(false);
        estrade.dress();
        String base = arguments.get("base");
        estrade.show(stage, base == null ? null : BaseLocation.parse(base), Platform::exit);
    }

    @Override
    public void stop() {
        estrade.close();
    }
}
