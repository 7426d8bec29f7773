package fr.estrade.text;

import java.util.List;
import java.util.function.Function;

/**
 * What was understood of something typed: a value, nothing (nothing was typed), or the key of a message that says
 * what is wrong and what would be right.
 *
 * @param value     null when nothing was typed or when it was not understood
 * @param error     key of the message for the user; null when all is well
 * @param arguments what fills the places of the message
 * @param <T>       type of the value
 */
public record Reading<T>(T value, String error, List<Object> arguments) {

    /** Something was understood. */
    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, null, List.of());
    }

    /** Nothing was typed: the value is unknown. */
    public static <T> Reading<T> nothing() {
        return new Reading<>(null, null, List.of());
    }

    /** Something was not understood. */
    public static <T> Reading<T> wrong(String error, Object... arguments) {
        return new Reading<>(null, error, List.of(arguments));
    }

    /** Whether there is no error: a value, or nothing typed. */
    public boolean isOk() {
        return error == null;
    }

    /** The message for the user; null when all is well. */
    public String message(Texts texts) {
        return error == null ? null : texts.get(error, arguments.toArray());
    }

    /** The same with another value, when there is one. */
    public <R> Reading<R> map(Function<? super T, ? extends R> function) {
        return new Reading<>(value == null ? null : function.apply(value), error, arguments);
    }
}
