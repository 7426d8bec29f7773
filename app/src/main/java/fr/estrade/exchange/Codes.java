package fr.estrade.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Record;

/**
 * How new rows get their codes.
 *
 * @param <R> type of the rows
 */
public interface Codes<R extends Record> {

    /**
     * Begins to give codes.
     *
     * @param taken the codes that there are, which are not to be changed; more are added while codes are given
     * @return gives a code that is not taken
     */
    Function<R, String> begin(Set<String> taken);

    /**
     * After their name, with a number where another is called so.
     *
     * @param from    never null or empty
     * @param longest how long a code may be
     */
    static <R extends Record> Codes<R> named(Function<R, String> from, int longest) {
        return taken -> {
            Map<String, Integer> last = new HashMap<>();
            return row -> {
                String wanted = from.apply(row);
                String stem = wanted.length() > longest ? wanted.substring(0, longest) : wanted;
                String code = stem;
                while (taken.contains(code)) {
                    String suffix = "-" + (last.merge(stem, 1, Integer::sum) + 1);
                    code = stem.substring(0, Math.min(stem.length(), longest - suffix.length())) + suffix;
                }
                return code;
            };
        };
    }

    /** One after the other: after P00041 comes P00042. */
    static <R extends Record> Codes<R> numbered(String letter, int digits) {
        return taken -> {
            int[] last = {taken.stream().filter(code -> code.startsWith(letter)).map(code -> code.substring(letter.length()))
                    .filter(number -> number.matches("\\d{1,8}")).mapToInt(Integer::parseInt).max().orElse(0)};
            return row -> letter + String.format(Locale.ROOT, "%0" + digits + "d", ++last[0]);
        };
    }
}
