package fr.estrade.shell;

import fr.estrade.ui.TextClipboard;
import java.nio.file.Path;

/** What else runs on this desktop: opens files, folders and addresses in the programs the user has chosen for them, exchanges text with them. */
@FunctionalInterface
interface Desktop {

    /** Opens an address. Returns at once; where nothing can open it, nothing happens. */
    void open(String address);

    /** Opens a file or a folder. */
    default void open(Path path) {
        open(path.toUri().toString());
    }

    /** What is copied and pasted. */
    default TextClipboard clipboard() {
        return TextClipboard.ofSystem();
    }
}
