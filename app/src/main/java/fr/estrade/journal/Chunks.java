package fr.estrade.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts many into some hundreds at a time: what one statement takes well. */
final class Chunks {
    /** H2 compares each row with every one of them. */
    static final int SIZE = 200;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += SIZE) {
            chunks.add(list.subList(from, Math.min(list.size(), from + SIZE)));
        }
        return chunks;
    }
}
