package fr.estrade.shell;

import fr.estrade.platform.PlatformFolders;
import java.time.Clock;
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
        estrade = new Estrade(PlatformFolders.ofThisUser(), Clock.systemDefaultZone(), address -> getHostServices().showDocument(address),
                Platform::runLater, "dev");
        estrade.crashes().install();
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        estrade.dress();
        estrade.show(stage, getParameters().getNamed().get("base"), Platform::exit);
    }

    @Override
    public void stop() {
        estrade.close();
    }
}
