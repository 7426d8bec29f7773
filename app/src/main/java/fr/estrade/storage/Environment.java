package fr.estrade.storage;

import fr.estrade.storage.tail.RealFile;
import fr.estrade.storage.tail.TailFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What a base takes from the machine. Tests put a full, read-only or failing disk in its place. */
class Environment {

    /** How many bytes are left on the disk that a folder lies on. */
    long usableSpace(Path folder) {
        return folder.toFile().getUsableSpace();
    }

    /**
     * Finds out whether a folder can be written, by writing.
     *
     * @throws IOException if it cannot
     */
    void requireWritable(Path folder) throws IOException {
        Files.delete(Files.createTempFile(folder, "probe", null));
    }

    /** How the files of the redo tail are opened. */
    TailFile.Opener tailFiles() {
        return RealFile::new;
    }

    /** When backups are made, and which are old. */
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Which backups are kept. */
    KeepRule keepRule() {
        return KeepRule.STANDARD;
    }

    /** What keeps a file's changes safe; a test looks how it would be with less. */
    SafetyNet safety(H2Safety full, H2File file) {
        return full;
    }

    /** How H2 names a file. */
    String url(Path file) {
        return H2Url.of(file);
    }
}
