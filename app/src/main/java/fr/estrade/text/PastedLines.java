package fr.estrade.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes lines of text pasted from a document: one line for each line or paragraph, whatever bullets, numbers, markdown,
 * HTML tags and blank lines the document had. No word is lost; only marks of layout are.
 *
 * <p>A line is nested below the one before it when it is indented further, when it has another kind of bullet ("1." then "-"), or
 * when it is the first of a list announced by a colon. A line of a list that the document broke in two is joined again.
 */
public final class PastedLines {

    /** The deepest nesting that is kept. */
    public static final int DEEPEST = 3;

    private static final int TAB_WIDTH = 4;
    /** What Word, PDF readers and people put before a list's item. Letters are bullets of the Wingdings font ("ü", "o", "§", "Ø"). */
    private static final Pattern BULLET = Pattern.compile(
            "(?<sign>[-–—•·∙●○◦▪▫■□◆❖➢➤►▶✓✔✗★*+\\uF000-\\uF0FF])(?=\\s|$)\\s*"
            + "|(?<tight>[-–•●▪➢✓\\uF000-\\uF0FF])(?=\\p{L}|[«\"(])"
            + "|(?<letter>[oüØ§])(?=\\s|$)\\s*"
            + "|(?<check>ü)(?=[«*\\p{Lu}])"
            + "|(?<number>\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}\\)|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.°](?!\\d)\\)?)(?=\\s|\\p{Lu}|\\*|$)\\s*"
            + "|(?<alpha>\\(?\\p{Ll}\\))(?=\\s|$)\\s*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?:\\s+|$)");
    private static final Pattern QUOTE = Pattern.compile("(?:>\\s?)+");
    /** A line that only draws: rules, empty bullets, borders of a markdown table. */
    private static final Pattern NOTHING = Pattern.compile("[\\s\\-–—•·_=*|:+\\uF000-\\uF0FF]*");

    private enum Style { PLAIN, NUMBER, LETTER, BULLET }

    /** A line of the pasted text with its marks taken off. {@code style} of two bullets is equal when their sign is. */
    private record Raw(int indent, Style style, String sign, String body, boolean afterBlank) {

        boolean sameMark(Raw other) {
            return style == other.style && (style != Style.BULLET || sign.equals(other.sign));
        }

        boolean isListed() {
            return style != Style.PLAIN;
        }

        boolean announces() {
            return body.endsWith(":");
        }
    }

    private PastedLines() {
    }

    /** The lines of a text, in order; empty when it has no words. {@code text} may be null. */
    public static List<PastedLine> of(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return nested(joined(read(PastedMarkup.plain(text))));
    }

    private static List<Raw> read(String text) {
        List<Raw> lines = new ArrayList<>();
        boolean blank = false;
        for (String line : text.split("\n", -1)) {
            String words = line.strip();
            if (NOTHING.matcher(words).matches()) {
                blank = true;
                continue;
            }
            // In the row of a table every cell is a line of its own, and a tab before the first one is an empty cell.
            String[] cells = words.split("[ \\t]*\t[ \\t]*");
            boolean row = cells.length > 1;
            for (String cell : cells) {
                Raw raw = unmarked(cell, row ? 0 : indent(line), blank || row);
                if (!raw.body().isEmpty()) {
                    lines.add(raw);
                    blank = false;
                }
            }
        }
        return lines;
    }

    /** Takes bullet, number, heading and quotation marks off a line. */
    private static Raw unmarked(String cell, int indent, boolean afterBlank) {
        String words = cell;
        Matcher quote = QUOTE.matcher(words);
        if (quote.lookingAt()) {
            words = words.substring(quote.end());
        }
        Matcher heading = HEADING.matcher(words);
        if (heading.lookingAt()) {
            return new Raw(indent, Style.PLAIN, "", PastedMarkup.tidy(words.substring(heading.end())), afterBlank);
        }
        Matcher bullet = BULLET.matcher(words);
        if (!bullet.lookingAt()) {
            return new Raw(indent, Style.PLAIN, "", PastedMarkup.tidy(words), afterBlank);
        }
        Style style = bullet.group("number") != null ? Style.NUMBER : bullet.group("alpha") != null ? Style.LETTER : Style.BULLET;
        return new Raw(indent, style, bullet.group().strip(), PastedMarkup.tidy(words.substring(bullet.end())), afterBlank);
    }

    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            columns += line.charAt(i) == '\t' ? TAB_WIDTH - columns % TAB_WIDTH : 1;
        }
        return columns;
    }

    /** Puts the second half of a broken item back to the first: no bullet of its own, and it goes on in the middle of a sentence. */
    private static List<Raw> joined(List<Raw> lines) {
        List<Raw> joined = new ArrayList<>();
        for (Raw line : lines) {
            Raw last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.isListed() && !line.isListed() && !line.afterBlank() && goesOn(last.body(), line.body())) {
                joined.set(joined.size() - 1,
                        new Raw(last.indent(), last.style(), last.sign(), last.body() + " " + line.body(), last.afterBlank()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean goesOn(String before, String after) {
        return Character.isLowerCase(after.codePointAt(0)) && ".;:!?…".indexOf(before.charAt(before.length() - 1)) < 0;
    }

    private static List<PastedLine> nested(List<Raw> lines) {
        List<PastedLine> nested = new ArrayList<>();
        Deque<Raw> above = new ArrayDeque<>();
        for (Raw line : lines) {
            while (!above.isEmpty() && !isBelow(line, above)) {
                above.pop();
            }
            nested.add(new PastedLine(Math.min(above.size(), DEEPEST), line.body()));
            above.push(line);
        }
        return nested;
    }

    /** Whether a line belongs below the nearest of the lines above it. */
    private static boolean isBelow(Raw line, Deque<Raw> above) {
        Raw nearest = above.peek();
        if (line.indent() != nearest.indent()) {
            int further = line.indent() - nearest.indent();
            return further > 1 || further == 1 && line.isListed();
        }
        if (!line.isListed() || line.sameMark(nearest)) {
            return false;
        }
        // Back to a kind of bullet that was met further out: not below this one.
        boolean metAbove = above.stream().skip(1).anyMatch(other -> other.indent() == line.indent() && line.sameMark(other));
        return !metAbove && (nearest.isListed() || nearest.announces());
    }
}
