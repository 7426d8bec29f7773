package fr.estrade.ui.form;

import fr.estrade.journal.Ids;
import fr.estrade.ui.lines.Line;
import java.util.ArrayList;
import java.util.List;

/** Lines that are kept in one text, a line each; what is nested begins with tabs. */
final class TextLines {

    private TextLines() {
    }

    static String join(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : "\n").repeat("\t", line.depth()).append(line.text());
        }
        return text.isEmpty() ? null : text.toString();
    }

    /**
     * The lines of a text.
     *
     * @param text  may be null
     * @param known lines shown so far, whose ids are kept where the text is the same
     */
    static List<Line> split(String text, List<Line> known) {
        List<Line> lines = new ArrayList<>();
        if (text == null) {
            return lines;
        }
        for (String raw : text.split("\n")) {
            int depth = 0;
            while (depth < raw.length() && raw.charAt(depth) == '\t') {
                depth++;
            }
            String words = raw.strip();
            if (!words.isEmpty()) {
                int at = lines.size();
                boolean same = at < known.size() && known.get(at).text().equals(words);
                lines.add(new Line(same ? known.get(at).id() : Ids.next(), words, depth));
            }
        }
        return lines;
    }
}
