package fr.estrade.exchange;

import fr.estrade.exchange.read.Cell;
import fr.estrade.exchange.read.ImportException;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The first rows of a table: enough to see what its columns are. Immutable. */
public final class Sample {
    private static final int ROWS = 60;
    /** Above the headings stand at most a title and a few remarks. */
    private static final int HEADINGS_WITHIN = 10;
    private static final int VALUES = 3;

    private final List<TableRow> rows;
    private final int columns;

    private Sample(List<TableRow> rows) {
        this.rows = List.copyOf(rows);
        this.columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /**
     * Reads the beginning of a table.
     *
     * @param name what the user calls it
     * @throws ImportException if nothing stands in it
     */
    public static Sample of(Table table, String name) {
        List<TableRow> rows = new ArrayList<>();
        table.read(row -> {
            rows.add(row);
            return rows.size() < ROWS;
        });
        if (rows.isEmpty()) {
            throw new ImportException("exchange.file.empty", null, name);
        }
        return new Sample(rows);
    }

    /** How many columns there are. */
    public int columns() {
        return columns;
    }

    /** The rows that may be the headings. */
    public List<TableRow> headings() {
        return rows.subList(0, Math.min(rows.size(), HEADINGS_WITHIN));
    }

    /** Some different values of a column, below the headings. */
    public List<String> values(Mapping mapping, int column) {
        return rows.stream().filter(row -> row.line() > mapping.headingLine())
                .map(row -> row.cell(column).text()).filter(text -> !text.isEmpty()).distinct().limit(VALUES).toList();
    }

    /** What the columns probably are, by their headings. */
    public Mapping guess(ImportTarget<?> target) {
        TableRow best = null;
        int most = 0;
        for (TableRow row : headings()) {
            int known = (int) guess(target, row).fields().stream().filter(Objects::nonNull).count();
            if (known > most) {
                most = known;
                best = row;
            }
        }
        return best == null ? guess(target, looksLikeHeadings(rows.getFirst()) ? rows.getFirst() : null) : guess(target, best);
    }

    /**
     * The same where the headings are known.
     *
     * @param headings null: there are none
     */
    public Mapping guess(ImportTarget<?> target, TableRow headings) {
        String[] fields = new String[columns];
        Set<String> given = new HashSet<>();
        for (int column = 0; headings != null && column < columns; column++) {
            String key = Headings.key(headings.cell(column).text());
            String best = null;
            int most = 0;
            for (ImportField<?> field : target.fields()) {
                int fits = key.isEmpty() || given.contains(field.name()) ? 0 : field.fits(key);
                if (fits > most) {
                    most = fits;
                    best = field.name();
                }
            }
            if (best != null) {
                given.add(best);
                fields[column] = best;
            }
        }
        return new Mapping(headings, Arrays.asList(fields));
    }

    /** Words in every cell, no number, address or date in any. */
    private static boolean looksLikeHeadings(TableRow row) {
        return row.cells().stream().map(Cell::text).allMatch(text -> text.chars().noneMatch(c -> c == '@' || Character.isDigit(c)));
    }
}
