package fr.estrade.storage;

import java.util.List;

/**
 * Something that a check found, as a text key of {@code storage.properties} and its arguments.
 *
 * @param severity  how bad it is
 * @param key       key of the text
 * @param arguments its places; no personal data
 */
public record Finding(Severity severity, String key, List<Object> arguments) {

    /** How bad a finding is. */
    public enum Severity {
        /** Nothing is wrong, but it is good to know. */
        NOTE,
        /** Nothing is lost, but a safety is missing. */
        WARNING,
        /** The base contradicts itself. */
        ERROR
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding error(String key, Object... arguments) {
        return new Finding(Severity.ERROR, key, List.of(arguments));
    }

    static Finding warning(String key, Object... arguments) {
        return new Finding(Severity.WARNING, key, List.of(arguments));
    }

    static Finding note(String key, Object... arguments) {
        return new Finding(Severity.NOTE, key, List.of(arguments));
    }
}
