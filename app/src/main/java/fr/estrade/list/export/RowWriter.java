package fr.estrade.list.export;

import fr.estrade.list.Row;
import java.io.IOException;

/** Writes rows to one kind of file: the head when it is made, each row as it comes, the rest at the end. */
interface RowWriter {
    /** Writes one row. */
    void write(Row row) throws IOException;

    /** Writes what comes after the last row; the stream stays open. */
    void end() throws IOException;
}
