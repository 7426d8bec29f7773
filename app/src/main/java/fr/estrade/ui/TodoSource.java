package fr.estrade.ui;

import fr.estrade.text.Texts;
import java.time.LocalDate;
import java.util.List;

/** Finds what there is to do; reads the base, so it is never called on the thread of the user interface. */
@FunctionalInterface
public interface TodoSource {

    /**
     * What waits, the most pressing first and few: what is alike is one thing to do with a number.
     *
     * @param texts the words to say it in
     */
    List<Todo> find(Texts texts, LocalDate today);
}
