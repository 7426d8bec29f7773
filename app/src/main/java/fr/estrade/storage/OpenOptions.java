package fr.estrade.storage;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a base is opened.
 *
 * @param progress   told what the opening is busy with, on the opening thread
 * @param onUiThread whether the calling thread is the screen's: a statement on it fails
 * @param appVersion version of the program, written into each change
 */
public record OpenOptions(Consumer<OpeningStage> progress, BooleanSupplier onUiThread, String appVersion) {

    /** Tells nobody, has no screen. */
    public static OpenOptions standard() {
        return new OpenOptions(stage -> {}, () -> false, "dev");
    }

    /** The same with somebody who is told how it goes. */
    public OpenOptions withProgress(Consumer<OpeningStage> listener) {
        return new OpenOptions(listener, onUiThread, appVersion);
    }

    /** The same with a screen, whose thread must not wait for the base. */
    public OpenOptions withUiThread(BooleanSupplier test) {
        return new OpenOptions(progress, test, appVersion);
    }

    /** The same with that version of the program. */
    public OpenOptions withAppVersion(String version) {
        return new OpenOptions(progress, onUiThread, version);
    }
}
