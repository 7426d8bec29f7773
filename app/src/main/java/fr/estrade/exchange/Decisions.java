package fr.estrade.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * What was decided of lines that may be somebody who is there already. Immutable.
 *
 * @param byLine    of single lines, by where they stand in their file
 * @param otherwise of all others
 */
public record Decisions(Map<Integer, Decision> byLine, Decision otherwise) {

    /** Nothing is decided. */
    public static final Decisions NONE = new Decisions(Map.of(), Decision.ASK);

    public Decisions {
        byLine = Map.copyOf(byLine);
    }

    /** The same, with a decision on some lines. */
    public Decisions with(Iterable<Integer> lines, Decision decision) {
        Map<Integer, Decision> all = new HashMap<>(byLine);
        lines.forEach(line -> all.put(line, decision));
        return new Decisions(all, otherwise);
    }

    Decision of(int line) {
        return byLine.getOrDefault(line, otherwise);
    }
}
