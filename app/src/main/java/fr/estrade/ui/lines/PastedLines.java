package fr.estrade.ui.lines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes lines of a text copied from a document: bullets and numbers go, what they nested stays nested, and a line that the
 * document had broken in two is put together again.
 */
public final class PastedLines {

    /**
     * A line of the pasted text.
     *
     * @param text  without bullet or number
     * @param depth nesting, 0 for the outermost
     */
    public record Item(String text, int depth) {
    }

    // Bullets of word processors, among them the private-use ones of Symbol and Wingdings, and numbers as 1. 1) 1.2 a) iv)
    private static final Pattern MARK = Pattern.compile(
            "^(?:[•‣◦▪▫●○■□◆◇►▸▶➢➤➔→⇒✓✔✗❖·∙⁃\\u00B7\\uF0A7\\uF0B7\\uF0D8\\uF0FC\\uF06E\\uF076\\uF0E8\\uF02D]\\s*"
                    + "|[-–—*+]\\s+|o\\s+|(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zA-Z]\\)|[ivxIVX]{1,4}[.)]|\\d{1,2}[°/-])\\s+)");
    private static final int TAB = 4;

    private PastedLines() {
    }

    /** The lines of a text; none for a blank one. */
    public static List<Item> of(String text) {
        List<Raw> raw = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u000b', '\n').lines()
                .filter(line -> !line.isBlank()).map(PastedLines::read).toList();
        boolean marked = raw.stream().anyMatch(line -> line.mark != null);
        List<Raw> whole = new ArrayList<>();
        for (Raw line : raw) {
            if (marked && line.mark == null && !whole.isEmpty() && continues(whole.getLast(), line)) {
                whole.add(whole.removeLast().join(line));
            } else {
                whole.add(line);
            }
        }
        return nest(whole);
    }

    /** A line without mark, after one with a mark, goes on with it when it begins as the middle of a sentence does. */
    private static boolean continues(Raw before, Raw line) {
        int first = line.text.codePointAt(0);
        boolean open = !before.text.matches(".*[.;:!?]$");
        return before.mark != null && open && (Character.isLowerCase(first) || "(«,".indexOf(first) >= 0);
    }

    private static List<Item> nest(List<Raw> lines) {
        Deque<Raw> open = new ArrayDeque<>();
        List<Item> items = new ArrayList<>();
        for (Raw line : lines) {
            while (!open.isEmpty() && !line.isInside(open.peek(), open)) {
                open.pop();
            }
            int depth = Math.min(open.size(), Line.MAX_DEPTH);
            open.push(line);
            items.add(new Item(line.text, depth));
        }
        return items;
    }

    private static Raw read(String line) {
        int indent = 0;
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at)) || at < line.length() && line.charAt(at) == '\u00a0') {
            indent += line.charAt(at) == '\t' ? TAB : 1;
            at++;
        }
        String rest = line.substring(at).strip();
        Matcher matcher = MARK.matcher(rest);
        if (matcher.find() && matcher.end() < rest.length()) {
            return new Raw(rest.substring(matcher.end()).strip(), indent, kind(rest));
        }
        return new Raw(rest, indent, null);
    }

    /** Numbers of one kind count as one mark, so that 2. does not nest in 1. */
    private static String kind(String marked) {
        char first = marked.charAt(0);
        if (Character.isDigit(first)) {
            return marked.replaceFirst("^([\\d.]*\\d).*$", "$1").chars().filter(c -> c == '.').count() + "#";
        }
        return Character.isLetter(first) && first != 'o' ? "a" : String.valueOf(first);
    }

    private record Raw(String text, int indent, String mark) {

        Raw join(Raw next) {
            return new Raw(text + " " + next.text, indent, mark);
        }

        /** Whether this line is nested in another: indented more, or with a mark that came later at the same indent. */
        boolean isInside(Raw outer, Deque<Raw> open) {
            if (indent != outer.indent) {
                return indent > outer.indent;
            }
            if (mark == null || mark.equals(outer.mark)) {
                return false;
            }
            if (outer.mark == null) {
                return outer.text.endsWith(":");
            }
            return open.stream().noneMatch(line -> mark.equals(line.mark));
        }
    }
}
