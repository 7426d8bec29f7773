package fr.estrade.offer.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two states of a sheet, section by section.
 *
 * @param heading of the section
 * @param lines   those of both states, as one reads from the older to the newer
 */
record SheetDifference(String heading, List<Line> lines) {

    /** What became of a line. */
    enum Fate { KEPT, REMOVED, ADDED }

    /** A line of the older state, the newer, or both. */
    record Line(Fate fate, String text) {
    }

    /** The sections that differ, in the order of the newer state; those that are gone stand last. */
    static List<SheetDifference> between(List<SheetSection> before, List<SheetSection> after) {
        Map<String, SheetSection> old = new LinkedHashMap<>();
        before.forEach(section -> old.put(section.key(), section));
        List<SheetDifference> found = new ArrayList<>();
        for (SheetSection section : after) {
            SheetSection was = old.remove(section.key());
            // A phase that only got another number has another heading.
            if (was == null || !was.text().equals(section.text())) {
                found.add(new SheetDifference(section.heading(), lines(was == null ? "" : was.text(), section.text())));
            }
        }
        old.values().forEach(gone -> found.add(new SheetDifference(gone.heading(), lines(gone.text(), ""))));
        return found;
    }

    private static List<Line> lines(String before, String after) {
        List<String> a = before.isEmpty() ? List.of() : before.lines().toList();
        List<String> b = after.isEmpty() ? List.of() : after.lines().toList();
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(Fate.KEPT, a.get(i)));
                i++;
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Fate.REMOVED, a.get(i)));
                i++;
            } else {
                lines.add(new Line(Fate.ADDED, b.get(j)));
                j++;
            }
        }
        return lines;
    }
}
