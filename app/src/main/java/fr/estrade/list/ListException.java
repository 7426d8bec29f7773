package fr.estrade.list;

import fr.estrade.text.Texts;
import java.util.Arrays;

/** Something asked of a list that cannot be done; its text tells the user what and, where it helps, what can be. */
public final class ListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key       of the text
     * @param arguments of the text
     */
    public ListException(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
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
