package fr.estrade.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts a file that was built beside the base into its place. Decided by one write of the manifest; from then on it is finished at
 * the next opening if the machine stops in the middle.
 */
final class Swap {
    private final BaseFolder folder;

    Swap(BaseFolder folder) {
        this.folder = folder;
    }

    /**
     * Swaps.
     *
     * @param manifest  what the base will be
     * @param tailToo   whether the redo tail belongs to the old file only
     * @return where the old file is kept; null if there was none
     */
    Path decide(Manifest manifest, boolean tailToo) throws IOException {
        Manifest decided = manifest.with(tailToo ? Manifest.State.SWAPPING_ALL : Manifest.State.SWAPPING_FILE);
        decided.write(folder.manifest());
        return finish(decided);
    }

    /** Does what is left of a swap that was decided. */
    Path finish(Manifest decided) throws IOException {
        Path kept = null;
        if (Files.exists(folder.rebuiltData())) {
            Path aside = new Replaced(folder).begin();
            if (Files.exists(folder.data())) {
                kept = aside.resolve(BaseFolder.DATA_FILE);
                AtomicFile.move(folder.data(), kept);
            }
            if (decided.state() == Manifest.State.SWAPPING_ALL && Files.exists(folder.tail())) {
                Files.move(folder.tail(), aside.resolve("tail"));
            }
            AtomicFile.move(folder.rebuiltData(), folder.data());
        }
        decided.with(Manifest.State.CLEAN).write(folder.manifest());
        Replaced.delete(folder.rebuild());
        return kept;
    }
}
