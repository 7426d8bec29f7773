package fr.estrade.trainer;

/** A calendar that cannot be taken in; nothing of it was. Its sentence is a text, because the reason is the user's file. */
public final class CalendarFileException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    CalendarFileException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Text key of the sentence. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
