package fr.estrade.storage.change;

import java.util.function.Consumer;

/** The rows of a change in their order; can be read as often as wanted. */
public interface RowSource {

    /** How many there are. */
    int count();

    /** Hands each row in its order. */
    void forEach(Consumer<RowChange> consumer);
}
