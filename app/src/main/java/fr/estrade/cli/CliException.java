package fr.estrade.cli;

import fr.estrade.text.Texts;
import java.util.Arrays;

/** Ends a command with a sentence for the user and an exit status. */
final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitStatus status;
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key       of the text
     * @param arguments of the text
     */
    CliException(ExitStatus status, String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    ExitStatus status() {
        return status;
    }

    String text(Texts texts) {
        return texts.get(key, arguments);
    }
}
