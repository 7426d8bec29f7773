package fr.estrade.exchange.read;

/**
 * How much of a file is read at most: far beyond what an office has, far below what would fill the memory.
 *
 * @param bytes    of a file, and of a workbook once it is unpacked
 * @param line     characters of a line of text, line breaks between quotes included
 * @param columns  of a table
 * @param rows     of a table
 * @param strings  bytes of the texts that the sheets of a workbook share, which stay in memory
 * @param swelling how many times larger than packed a part of a workbook may be once it is unpacked
 */
public record Limits(long bytes, int line, int columns, int rows, long strings, int swelling) {

    /** The usual ones. */
    public static final Limits USUAL = new Limits(1L << 30, 1 << 20, 500, 500_000, 64L << 20, 150);
}
