package fr.estrade.record;

import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Something that is wrong with a field, to be said under it.
 *
 * @param severity  whether it keeps the record from being saved
 * @param key       of the text
 * @param arguments of the text
 */
public record Problem(Severity severity, String key, List<Object> arguments) {
    /** How much a problem matters. */
    public enum Severity {
        /** Keeps the record from being saved. */
        ERROR,
        /** Is only shown. */
        WARNING
    }

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(key, "key");
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    /** A problem that keeps the record from being saved. */
    public static Problem error(String key, Object... arguments) {
        return new Problem(Severity.ERROR, key, Arrays.asList(arguments));
    }

    /** A problem that is only shown. */
    public static Problem warning(String key, Object... arguments) {
        return new Problem(Severity.WARNING, key, Arrays.asList(arguments));
    }

    /** Whether it keeps the record from being saved. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence for the user. */
    public String text(Texts texts) {
        return texts.get(key, arguments.toArray());
    }
}
