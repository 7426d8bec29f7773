package fr.estrade.exchange.read;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line  where it stands in its file, from 1
 * @param cells as far as there are any
 */
public record TableRow(int line, List<Cell> cells) {

    /** The cell of a column; an empty one beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
