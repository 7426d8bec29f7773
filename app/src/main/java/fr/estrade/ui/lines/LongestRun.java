package fr.estrade.ui.lines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Finds what has moved: everything but the longest part whose order did not change. */
final class LongestRun {

    private LongestRun() {
    }

    /**
     * The items outside the longest increasing run of ranks.
     *
     * @param rank former place of an item; negative for one that is new, which is always given back
     */
    static <T> List<T> notIn(List<T> items, ToIntFunction<T> rank) {
        int n = items.size();
        int[] length = new int[n];
        int[] previous = new int[n];
        int best = -1;
        for (int i = 0; i < n; i++) {
            previous[i] = -1;
            int own = rank.applyAsInt(items.get(i));
            if (own < 0) {
                continue;
            }
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                int other = rank.applyAsInt(items.get(j));
                if (other >= 0 && other < own && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        Set<Integer> stay = new HashSet<>();
        for (int i = best; i >= 0; i = previous[i]) {
            stay.add(i);
        }
        List<T> moved = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (!stay.contains(i)) {
                moved.add(items.get(i));
            }
        }
        return moved;
    }
}
