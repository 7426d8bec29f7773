package fr.estrade.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a restore did.
 *
 * @param backup      what was restored
 * @param added       changes that the redo tail added
 * @param unrecovered changes that the tail holds, or once held, but that could not be added
 * @param replaced    the former file, kept; null if there was none
 */
public record RestoreReport(Backup backup, int added, int unrecovered, Path replaced) {

    /** The former file, kept aside. */
    public Optional<Path> kept() {
        return Optional.ofNullable(replaced);
    }
}
