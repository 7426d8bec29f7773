package fr.estrade.cli;

import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import java.util.function.Consumer;

/** Opens the window, which the command line does when no command is given. */
@FunctionalInterface
public interface WindowOpener {
    /** Where there is a window already. */
    WindowOpener NONE = (texts, say, base, timed) -> ExitStatus.OK.code();

    /**
     * Opens the window and returns when it was closed.
     *
     * @param texts of the language to speak on the console
     * @param say   takes messages
     * @param base  the base to work on; null: the one of last time, or the user's
     * @param timed whether to tell how long it took until there was something to use
     * @return the exit status
     */
    int open(Texts texts, Consumer<String> say, BaseLocation base, boolean timed);
}
