package fr.estrade.exchange.read;

import fr.estrade.text.Texts;
import java.util.Arrays;

/** Something that cannot be imported; its text tells the user why and what to do. Nothing was written. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key       of the text
     * @param cause     may be null
     * @param arguments of the text
     */
    public ImportException(String key, Throwable cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = Arrays.copyOf(arguments, arguments.length);
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
