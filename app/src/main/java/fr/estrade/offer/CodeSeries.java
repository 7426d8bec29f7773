package fr.estrade.offer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Proposes the next code of a series of a year: after O26-013 comes O26-014. Codes that are written otherwise do not matter. */
public final class CodeSeries {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Table<?> table;
    private final Field<String> code;
    private final String letter;

    /** @param letter what the series begins with: O for offers, S for sessions */
    public CodeSeries(Table<?> table, Field<String> code, String letter) {
        this.table = table;
        this.code = code;
        this.letter = letter;
    }

    /** The next code of a year: one more than the highest there is. */
    public String next(DSLContext dsl, int year) {
        return next(dsl, year, 1).getFirst();
    }

    /** Several codes, one after the other. */
    public List<String> next(DSLContext dsl, int year, int count) {
        String prefix = String.format(Locale.ROOT, "%s%02d-", letter, Math.floorMod(year, 100));
        int highest = dsl.select(code).from(table).where(code.startsWith(prefix)).fetch(code).stream()
                .map(found -> NUMBER.matcher(found.substring(prefix.length())))
                .filter(Matcher::matches)
                .mapToInt(number -> Integer.parseInt(number.group()))
                .max().orElse(0);
        return IntStream.rangeClosed(highest + 1, highest + count)
                .mapToObj(number -> String.format(Locale.ROOT, "%s%03d", prefix, number)).toList();
    }
}
