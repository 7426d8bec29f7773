package fr.estrade.list.export;

import java.util.regex.Pattern;

/**
 * Text on its way into a file that a spreadsheet opens: no cell of it may become a formula, and nothing in it may break
 * the file.
 *
 * <p>A text that a spreadsheet could take for a formula gets an apostrophe in front; {@link #unguarded} takes it away
 * again, so that what is exported and imported again is the same.
 */
public final class PlainText {
    /** Signs that begin a formula, the full-width ones included, and those that a spreadsheet skips to find one. */
    private static final Pattern FORMULA = Pattern.compile("'*[\\s\\u00A0\\u2007\\u202F\\u3000\\uFEFF]*[=+\\-@\\t\\r\\n\\u0000＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern LIKE_A_DAY = Pattern.compile("^(\\d{1,4}) ?([/-]) ?(\\d{1,4})$");
    private static final Pattern UNDATED = Pattern.compile("^(\\d{1,4})\u00a0([/-])\u00a0(\\d{1,4})$");
    /** What XML 1.0 does not allow, and half characters, which no encoding can write. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
            + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private PlainText() {
    }

    /** The text as a cell of a CSV file that cannot become a formula. */
    public static String guarded(String text) {
        // Most texts begin with a letter or a digit, and are told at a glance.
        boolean harmless = text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
        return !harmless && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell that {@link #guarded} or {@link #undated} made: for whoever reads such a file. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : UNDATED.matcher(cell).replaceFirst("$1$2$3");
    }

    /**
     * Keeps what a spreadsheet would read as a day from becoming one: an agreement 3/19, nine of twelve as 9/12. No-break spaces
     * around the sign do, and read well.
     */
    public static String undated(String text) {
        return LIKE_A_DAY.matcher(text).replaceFirst("$1\u00a0$2\u00a0$3");
    }

    /** The text without what no file format can hold. */
    public static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' && character != '\t' && character != '\n' && character != '\r' || character >= Character.MIN_SURROGATE) {
                return ILLEGAL.matcher(text).replaceAll("");
            }
        }
        return text;
    }
}
