package fr.estrade.shell;

import javafx.application.Application;
import javafx.stage.Stage;

/** The desktop as JavaFX reaches it, which wants an application for that. */
final class HostDesktop implements Desktop {

    /** Stands for the program; it is never started as JavaFX starts applications, because that leaves no room for constructors. */
    private static final class Program extends Application {
        @Override
        public void start(Stage stage) {
            throw new UnsupportedOperationException();
        }
    }

    private final Application program = new Program();

    @Override
    public void open(String address) {
        program.getHostServices().showDocument(address);
    }
}
