package fr.estrade.exchange.read;

import java.util.List;
import java.util.function.Predicate;

/** A table that can be read row by row, as often as wanted. */
public interface Table {

    /** What it is, for the user: text key of a sentence with {@link #formArguments}. */
    String formKey();

    /** What fills the places of the sentence of {@link #formKey}. */
    List<Object> formArguments();

    /** The sheets of a workbook by name; empty for text. */
    List<String> sheets();

    /**
     * Reads the rows that hold something, in their order.
     *
     * @param visitor gets each row; false ends the reading
     * @throws ImportException if it cannot be read to its end
     */
    void read(Predicate<TableRow> visitor);
}
