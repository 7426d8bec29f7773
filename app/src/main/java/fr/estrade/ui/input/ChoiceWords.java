package fr.estrade.ui.input;

import java.util.Objects;
import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * What choices are called, where nothing is typed.
 *
 * @param <T> type of the choices
 */
public final class ChoiceWords<T> extends StringConverter<T> {

    private final String none;
    private final Function<? super T, String> words;

    /**
     * Words for choices.
     *
     * @param none  what no choice is called
     * @param words what a choice is called; never given null
     */
    public ChoiceWords(String none, Function<? super T, String> words) {
        this.none = Objects.requireNonNull(none);
        this.words = Objects.requireNonNull(words);
    }

    @Override
    public String toString(T value) {
        return value == null ? none : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("Nothing is typed there");
    }
}
