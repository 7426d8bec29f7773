package fr.estrade.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets plain text as a printer would: no-break spaces before French punctuation, inside « » and before € and %,
 * typographic apostrophes and ellipses. Addresses, times, entities and number patterns are left alone.
 * Setting a text that is set already changes nothing.
 */
public final class Typography {

    /** Before the colon, inside « », before € and %. */
    public static final char NO_BREAK_SPACE = '\u00a0';
    /** Before ; ! ? and between thousands. */
    public static final char NARROW_NO_BREAK_SPACE = '\u202f';

    private static final char APOSTROPHE = '’';
    private static final char ELLIPSIS = '…';
    private static final Pattern UNTOUCHED = Pattern.compile(
            "\\b(?:[a-zA-Z][a-zA-Z0-9+.-]*://|(?:mailto|tel|jdbc|urn|file):)[^\\s\u00a0\u202f»]*[^\\s\u00a0\u202f»:;!?]"
            + "|\\bwww\\.[^\\s\u00a0\u202f»]+"
            + "|[\\w.+-]+@[\\w.-]+\\w"
            + "|\\b\\d{1,2}:\\d{2}\\b"
            + "|&#?\\w+;"
            + "|\\{\\d+,(?:number|date|time)[^}]*}");

    private final String text;
    private final BitSet untouched = new BitSet();
    private final StringBuilder out;

    private Typography(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 8);
        Matcher matcher = UNTOUCHED.matcher(text);
        while (matcher.find()) {
            untouched.set(matcher.start(), matcher.end());
        }
    }

    /** The text by the rules of French; may be null, then so is the answer. */
    public static String french(String text) {
        return text == null || text.isEmpty() ? text : new Typography(english(text)).setSpaces();
    }

    /** The text by the rules of English, which only touch apostrophes and ellipses; may be null. */
    public static String english(String text) {
        return text == null || text.isEmpty() ? text : new Typography(text).setSigns();
    }

    private String setSigns() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!untouched.get(i) && c == '\'' && isApostrophe(i)) {
                out.append(APOSTROPHE);
            } else if (!untouched.get(i) && isEllipsis(i)) {
                out.append(ELLIPSIS);
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private String setSpaces() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (untouched.get(i)) {
                out.append(c);
            } else {
                i = setFrench(i, c);
            }
        }
        return out.toString();
    }

    /** Sets one sign and answers the index of the last sign that it used up. */
    private int setFrench(int index, char c) {
        switch (c) {
            case ';', '!', '?' -> punctuation(index, c, NARROW_NO_BREAK_SPACE);
            case ':' -> punctuation(index, c, NO_BREAK_SPACE);
            case '€', '%' -> unit(c);
            case '»' -> closingQuote();
            case '«' -> {
                return openingQuote(index);
            }
            default -> {
                if (isSpace(c) && endsWithNumeroSign() && isDigit(next(index))) {
                    out.append(NO_BREAK_SPACE);
                } else {
                    out.append(c);
                }
            }
        }
        return index;
    }

    private void punctuation(int index, char c, char space) {
        int end = endWithoutSpaces();
        boolean spaced = end < out.length();
        if (end > 0 && takesSpace(out.charAt(end - 1)) && (spaced || endsWord(next(index)))) {
            out.setLength(end);
            out.append(space);
        }
        out.append(c);
    }

    private void unit(char c) {
        int end = endWithoutSpaces();
        if (end > 0 && (isDigit(out.charAt(end - 1)) || out.charAt(end - 1) == '}')) {
            out.setLength(end);
            out.append(NO_BREAK_SPACE);
        }
        out.append(c);
    }

    private void closingQuote() {
        int end = endWithoutSpaces();
        if (end > 0 && out.charAt(end - 1) != '«' && out.charAt(end - 1) != '\n') {
            out.setLength(end);
            out.append(NO_BREAK_SPACE);
        }
        out.append('»');
    }

    private int openingQuote(int index) {
        int last = index;
        while (isSpace(next(last))) {
            last++;
        }
        out.append('«');
        if (next(last) != '\0' && next(last) != '\n') {
            out.append(NO_BREAK_SPACE);
        }
        return last;
    }

    private boolean isApostrophe(int index) {
        char after = next(index);
        return index > 0 && Character.isLetter(text.charAt(index - 1))
                && (Character.isLetterOrDigit(after) || after == '«' || after == '{');
    }

    private boolean isEllipsis(int index) {
        return text.startsWith("...", index) && next(index + 2) != '.' && (index == 0 || text.charAt(index - 1) != '.');
    }

    private boolean endsWithNumeroSign() {
        int length = out.length();
        return length > 1 && out.charAt(length - 1) == '°' && (out.charAt(length - 2) | 0x20) == 'n';
    }

    private int endWithoutSpaces() {
        int end = out.length();
        while (end > 0 && isSpace(out.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private char next(int index) {
        return index + 1 < text.length() ? text.charAt(index + 1) : '\0';
    }

    /** Whether a mark after this sign stands apart from it; a second mark ("?!") or one after a bracket does not. */
    private static boolean takesSpace(char before) {
        return "\n\t;:!?([{«/\\|#<>=".indexOf(before) < 0;
    }

    /** Whether a word ends before this sign, so that the mark between them is punctuation and not part of a code. */
    private static boolean endsWord(char after) {
        return after == '\0' || Character.isWhitespace(after) || isSpace(after) || "»)]}!?…’\"|<".indexOf(after) >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE || c == '\u2009';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
