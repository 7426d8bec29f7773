package fr.estrade.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is asked of a list: which rows, in which order, which columns. Immutable, independent of the language; a saved
 * view is one of these.
 *
 * @param quick     text of the quick filter; every word of it must occur. Empty: all rows
 * @param filters   conditions that rows fulfil all together
 * @param sorts     order, most important first; empty: by id
 * @param columns   keys of the columns, in their order
 * @param selection ids of the only rows wanted; null: all rows that fulfil the filters
 */
public record ListQuery(String quick, List<Filter> filters, List<Sort> sorts, List<String> columns, List<UUID> selection) {
    public ListQuery {
        Objects.requireNonNull(quick, "quick");
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
        columns = List.copyOf(columns);
        selection = selection == null ? null : List.copyOf(selection);
    }

    /** The same with another quick filter. */
    public ListQuery withQuick(String text) {
        return new ListQuery(text, filters, sorts, columns, selection);
    }

    /** The same with these conditions only. */
    public ListQuery withFilters(List<Filter> others) {
        return new ListQuery(quick, others, sorts, columns, selection);
    }

    /** The same with one condition more. */
    public ListQuery and(Filter filter) {
        List<Filter> all = new ArrayList<>(filters);
        all.add(filter);
        return withFilters(all);
    }

    /** The same with this condition instead of any other on its column. */
    public ListQuery replacing(Filter filter) {
        return withoutColumnFilter(filter.column()).and(filter);
    }

    /** The same without condition on that column. */
    public ListQuery withoutColumnFilter(String column) {
        return withFilters(filters.stream().filter(other -> !other.column().equals(column)).toList());
    }

    /** The same for all rows: no quick filter, no condition, no selection. */
    public ListQuery forAllRows() {
        return new ListQuery("", List.of(), sorts, columns, null);
    }

    /** The same in another order. */
    public ListQuery withSorts(List<Sort> others) {
        return new ListQuery(quick, filters, others, columns, selection);
    }

    /** The same with other columns. */
    public ListQuery withColumns(List<String> others) {
        return new ListQuery(quick, filters, sorts, others, selection);
    }

    /** The same for these rows only, still in the query's order; null: for all rows that fulfil the filters. */
    public ListQuery withSelection(List<UUID> ids) {
        return new ListQuery(quick, filters, sorts, columns, ids);
    }

    /** Whether anything keeps rows out. */
    public boolean isFiltered() {
        return !quick.isBlank() || !filters.isEmpty() || selection != null;
    }
}
