package fr.estrade.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files, and opens them in other programs. The window implements it; tests answer for the user. */
public interface FileDialogs {

    /**
     * A kind of file that can be chosen.
     *
     * @param name       in the user's language ("Classeur Excel")
     * @param extensions without the dot
     */
    record Kind(String name, List<String> extensions) {

        /** A kind of file with these extensions. */
        public static Kind of(String name, String... extensions) {
            return new Kind(name, List.of(extensions));
        }
    }

    /**
     * Asks where to write a file; whoever chooses an existing one has agreed to replace it.
     *
     * @param title what the dialog is called
     * @param name  proposed for the file
     * @return empty when the user gave up
     */
    Optional<Path> save(String title, String name, Kind kind);

    /** Asks for a file to read; empty when the user gave up. */
    Optional<Path> open(String title, Kind kind);

    /**
     * Asks for a folder; empty when the user gave up.
     *
     * @param initial where to begin; may be null
     */
    Optional<Path> folder(String title, Path initial);

    /** Opens a file in the program that the user has for it. */
    void show(Path file);
}
