package fr.estrade.storage;

import java.util.Arrays;

/**
 * Something about a base that the office must be told: a text key of {@code storage.properties} and its arguments. The text
 * says what happened, that nothing was lost, and what to do.
 */
public abstract class BaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /**
     * A failure.
     *
     * @param key       key of the text
     * @param cause     may be null
     * @param arguments places of the text; never personal data
     */
    protected BaseException(String key, Throwable cause, Object... arguments) {
        super(key + " " + Arrays.toString(arguments), cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The key of the text for the office. */
    public String key() {
        return key;
    }

    /** What stands in the places of the text. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
