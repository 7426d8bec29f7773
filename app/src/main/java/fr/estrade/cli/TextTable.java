package fr.estrade.cli;

import fr.estrade.text.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes rows as a table of aligned columns. The first rows set the widths, so that rows can be written while they come;
 * a cell of a later row that is wider is not cut but pushes the rest of its row. Control characters and line breaks become spaces.
 */
final class TextTable implements AutoCloseable {
    private static final int ROWS_MEASURED = 500;
    private static final String GAP = "  ";
    private static final String ELLIPSIS = "…";
    /** Narrower than this a cut text says nothing. */
    private static final int LEAST_WIDTH = 12;

    private final Writer out;
    private final List<Column> columns;
    private final int maximum;
    private final List<String[]> measured = new ArrayList<>();
    private int[] widths;

    /**
     * @param title     at its head
     * @param isNumeric whether its cells stand at the right
     */
    record Column(String title, boolean isNumeric) {
    }

    /** @param maximum most characters of a line: wide columns of text are cut to it; 0 for no limit */
    TextTable(Writer out, List<Column> columns, int maximum) {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.maximum = maximum;
    }

    void add(String... cells) {
        String[] clean = Arrays.stream(cells).map(TextTable::oneLine).toArray(String[]::new);
        if (widths != null) {
            write(clean);
            return;
        }
        measured.add(clean);
        if (measured.size() == ROWS_MEASURED) {
            begin();
        }
    }

    private static String oneLine(String cell) {
        return cell.chars().anyMatch(Character::isISOControl) ? OneLine.of(cell).replaceAll("\\p{Cntrl}+", " ").strip() : cell;
    }

    private void begin() {
        String[] titles = columns.stream().map(Column::title).toArray(String[]::new);
        widths = new int[titles.length];
        measure(titles);
        measured.forEach(this::measure);
        fit();
        write(titles);
        write(Arrays.stream(widths).mapToObj("-"::repeat).toArray(String[]::new));
        measured.forEach(this::write);
        measured.clear();
    }

    private void measure(String[] cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], length(cells[i]));
        }
    }

    /** Narrows the widest column of text again and again until a line fits, as far as that makes sense. */
    private void fit() {
        int total = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
        while (maximum > 0 && total > maximum) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (!columns.get(i).isNumeric() && widths[i] > LEAST_WIDTH && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    private void write(String[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = maximum > 0 ? cut(cells[i], widths[i]) : cells[i];
            String padding = " ".repeat(Math.max(0, widths[i] - length(cell)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).isNumeric() ? padding + cell : cell + padding);
        }
        try {
            out.write(line.toString().stripTrailing());
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String cut(String cell, int width) {
        if (length(cell) <= width) {
            return cell;
        }
        return cell.substring(0, cell.offsetByCodePoints(0, width - 1)).stripTrailing() + ELLIPSIS;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Writes what has not been written yet. The writer stays open. */
    @Override
    public void close() {
        if (widths == null) {
            begin();
        }
        try {
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
