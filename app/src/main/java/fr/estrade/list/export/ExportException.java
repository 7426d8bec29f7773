package fr.estrade.list.export;

import fr.estrade.text.Texts;
import java.util.Arrays;

/** A file that cannot be written; its text tells the user why and what to do. Whatever stood in its place still does. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    ExportException(String key, Throwable cause, Object... arguments) {
        super(key + " " + Arrays.toString(arguments), cause);
        this.key = key;
        this.arguments = arguments;
    }

    /** Key of the text. */
    public String key() {
        return key;
    }

    /** The sentence for the user. */
    public String text(Texts texts) {
        return texts.get(key, arguments);
    }
}
