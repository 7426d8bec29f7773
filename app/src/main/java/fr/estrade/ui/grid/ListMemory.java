package fr.estrade.ui.grid;

import fr.estrade.list.ListQuery;
import java.util.List;
import java.util.Map;

/**
 * How the user left a list.
 *
 * @param query  filters, order and columns
 * @param widths of columns in em
 * @param views  named arrangements
 * @param detail share of the width that the detail has; 0 when it is folded
 */
public record ListMemory(ListQuery query, Map<String, Double> widths, List<SavedView> views, double detail) {

    public ListMemory {
        widths = widths == null ? Map.of() : Map.copyOf(widths);
        views = views == null ? List.of() : List.copyOf(views);
    }

    ListMemory withViews(List<SavedView> others) {
        return new ListMemory(query, widths, others, detail);
    }
}
