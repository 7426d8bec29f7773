package fr.estrade.ui.lines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one gesture did to the lines of a {@link LinesEditor}: the unit that is written, and undone, at once.
 *
 * @param gesture what the user did
 * @param before  the lines as they were
 * @param after   the lines as they are now, in order
 */
public record LinesEdit(Gesture gesture, List<Line> before, List<Line> after) {

    /** What the user did. */
    public enum Gesture {
        /** Keyed in lines or changed the text of one. */
        TYPED,
        /** Pasted text of several lines. */
        PASTED,
        /** Moved a line, with what is nested in it. */
        MOVED,
        /** Nested lines deeper or less deep. */
        INDENTED,
        /** Removed lines. */
        REMOVED
    }

    public LinesEdit {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Lines that are new, in their order. */
    public List<Line> added() {
        Map<UUID, Line> old = byId(before);
        return after.stream().filter(line -> !old.containsKey(line.id())).toList();
    }

    /** Lines that are gone. */
    public List<Line> removed() {
        Map<UUID, Line> now = byId(after);
        return before.stream().filter(line -> !now.containsKey(line.id())).toList();
    }

    /** Lines with another text or depth than before, as they are now. */
    public List<Line> changed() {
        Map<UUID, Line> old = byId(before);
        return after.stream().filter(line -> old.containsKey(line.id()) && !old.get(line.id()).equals(line)).toList();
    }

    /**
     * The lines that must be given another position so that the stored order becomes the order now, new ones included: as
     * few as can be, so that two people who move different lines do not meet.
     */
    public List<Line> placed() {
        Map<UUID, Integer> old = new HashMap<>();
        for (Line line : before) {
            old.put(line.id(), old.size());
        }
        return LongestRun.notIn(after, line -> old.getOrDefault(line.id(), -1));
    }

    /** The line just before one, or null when it is the first. */
    public Line predecessor(Line line) {
        int index = after.indexOf(line);
        return index <= 0 ? null : after.get(index - 1);
    }

    /** The line just after one, or null when it is the last. */
    public Line successor(Line line) {
        int index = after.indexOf(line);
        return index < 0 || index == after.size() - 1 ? null : after.get(index + 1);
    }

    private static Map<UUID, Line> byId(List<Line> lines) {
        Map<UUID, Line> map = new HashMap<>();
        lines.forEach(line -> map.put(line.id(), line));
        return map;
    }
}
