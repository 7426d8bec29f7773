package fr.estrade.storage.change;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** The rows of a change in their order; can be read as often as wanted. */
public interface RowSource {

    /** How many there are. */
    int count();

    /** Hands each row in its order. */
    void forEach(Consumer<RowChange> consumer);

    /**
     * Writes the rows as the elements of a JSON array, without its brackets.
     *
     * @throws IOException if the stream cannot be written
     */
    default void writeJson(OutputStream out) throws IOException {
        ChangeJson.writeRows(this, out);
    }
}
