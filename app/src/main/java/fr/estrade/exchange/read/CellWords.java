package fr.estrade.exchange.read;

import java.util.regex.Pattern;

/** The text of a cell without the spaces around it, those without break and without width included. */
final class CellWords {
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00A0\\u2007\\u202F\\uFEFF\\u200B]+|[\\s\\u00A0\\u2007\\u202F\\uFEFF\\u200B]+$");

    private CellWords() {
    }

    static String tidy(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean plain = isPlain(text.charAt(0)) && isPlain(text.charAt(text.length() - 1));
        return plain ? text : EDGES.matcher(text).replaceAll("");
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007f';
    }
}
