package fr.estrade.exchange.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a file of text.
 *
 * @param isDeclared whether the first line says it, as Excel understands it ("sep=;"), and is no row
 */
record Separator(char sign, boolean isDeclared) {
    private static final Pattern DECLARED = Pattern.compile("(?i)sep=(.)\\s*");
    /** In France first, then what a clipboard holds, then everywhere else. */
    private static final char[] KNOWN = {';', '\t', ',', '|'};
    private static final int LINES = 20;

    /** The sign that cuts the first lines into the same number of cells, the most of them. */
    static Separator guess(BufferedReader text, Limits limits) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int total = 0;
        for (int c = text.read(); c >= 0 && lines.size() < LINES && total < limits.line(); c = text.read(), total++) {
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            } else if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        if (lines.isEmpty()) {
            return new Separator(KNOWN[0], false);
        }
        Matcher declared = DECLARED.matcher(lines.getFirst());
        if (declared.matches()) {
            return new Separator(declared.group(1).charAt(0), true);
        }
        char best = KNOWN[0];
        int most = 0;
        for (char sign : KNOWN) {
            int score = score(lines, sign);
            if (score > most) {
                most = score;
                best = sign;
            }
        }
        return new Separator(best, false);
    }

    private static int score(List<String> lines, char sign) {
        int widest = lines.stream().mapToInt(line -> count(line, sign)).max().orElse(0);
        long agreeing = lines.stream().filter(line -> count(line, sign) == widest).count();
        // A sign that every line has as often tells more than one that some have often.
        return widest == 0 ? 0 : (int) (agreeing * 1000 / lines.size()) + widest;
    }

    private static int count(String line, char sign) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == sign && !quoted ? 1 : 0;
        }
        return count;
    }
}
