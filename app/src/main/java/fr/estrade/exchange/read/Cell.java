package fr.estrade.exchange.read;

/**
 * A cell of a table.
 *
 * @param text    what stands in it, tidied of spaces around; empty for nothing. Dates as 2026-05-20, numbers without separators of
 *                thousands and with a full stop
 * @param kind    what it was before it became text
 * @param problem key of the text that says why its value is not known; null when all is well
 */
public record Cell(String text, Kind kind, String problem) {

    /** What a cell was in its file. */
    public enum Kind {
        /** Words, or anything that a file of text holds. */
        TEXT,
        /** A number of a workbook. */
        NUMBER,
        /** A date of a workbook. */
        DATE
    }

    /** An empty cell. */
    public static final Cell EMPTY = text("");

    /** A cell of text. */
    public static Cell text(String text) {
        return new Cell(text, Kind.TEXT, null);
    }

    /** A cell whose value is not known. */
    static Cell unreadable(String problem) {
        return new Cell("", Kind.TEXT, problem);
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return text.isEmpty() && problem == null;
    }
}
