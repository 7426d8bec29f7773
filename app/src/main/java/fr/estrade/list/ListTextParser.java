package fr.estrade.list;

import fr.estrade.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type about a list on the command line.
 *
 * <ul>
 * <li>Filters: {@code status=CONFIRMED}, {@code startsOn>=2026-01-01}, {@code title~caf} (contains), {@code !=},
 *     {@code !~}, {@code <}, {@code <=}, {@code >}; {@code status=CONFIRMED|DONE} for one of several (a bar itself is
 *     written {@code \|}); {@code startsOn=} for unknown, {@code startsOn!=} for known. Values may be written as the
 *     screen shows them, in French or English: {@code status=confirmée}, {@code startsOn=20/05/2026},
 *     {@code firmMinutes=7h}, {@code template=oui}; {@code startsOn=2026} and {@code startsOn=2026-05} mean the whole
 *     year or month.
 * <li>Orders: {@code startsOn,code}, with a minus before what goes from the greatest to the least: {@code -startsOn}.
 * <li>Columns: {@code code,title,startsOn}.
 * </ul>
 */
public final class ListTextParser {
    private static final Pattern FILTER = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{N}_.-]*?)\\s*(!=|<=|>=|!~|=|<|>|~)(.*)", Pattern.DOTALL);

    private final ListDefinition list;
    private final ValueParser values;

    /**
     * @param list      that is spoken of
     * @param clock     what day it is, for dates like "demain"
     * @param languages in which codes, yes and no are understood; the first is the user's, and decides what a comma means
     */
    public ListTextParser(ListDefinition list, Clock clock, Texts... languages) {
        this.list = list;
        this.values = new ValueParser(clock, List.of(languages));
    }

    /**
     * Reads a filter.
     *
     * @throws ListException if it is none of this list; the sentence names what there is
     */
    public Filter filter(String text) {
        Matcher parts = FILTER.matcher(text);
        if (!parts.matches()) {
            throw new ListException("list.no-filter", text);
        }
        ListColumn column = column(parts.group(1), list.filterable());
        Operator operator = Operator.LONGEST_FIRST.stream().filter(each -> each.sign().equals(parts.group(2))).findFirst().orElseThrow();
        List<String> kept = split(parts.group(3)).stream()
                .map(value -> operator.isContains() ? value : values.canonical(column, value))
                .toList();
        Filter filter = new Filter(column.key(), operator, kept);
        FilterValues.check(column, filter);
        return filter;
    }

    /**
     * Reads an order: columns with commas between, a minus before a descending one.
     *
     * @throws ListException if the list has no such column or cannot be sorted by it
     */
    public List<Sort> sorts(String text) {
        List<Sort> sorts = new ArrayList<>();
        for (String part : parts(text)) {
            boolean descending = part.startsWith("-");
            ListColumn column = column(descending ? part.substring(1).trim() : part, list.columns());
            if (!column.isSortable()) {
                throw new ListException("list.not-sortable", column.key());
            }
            sorts.add(new Sort(column.key(), descending));
        }
        return sorts;
    }

    /**
     * Reads the columns to show, with commas between.
     *
     * @throws ListException if the list has no such column
     */
    public List<String> columns(String text) {
        return parts(text).stream().map(part -> column(part, list.columns()).key()).distinct().toList();
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::trim).filter(part -> !part.isEmpty()).toList();
    }

    private ListColumn column(String name, List<ListColumn> among) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return among.stream().filter(column -> column.key().toLowerCase(Locale.ROOT).equals(wanted)).findFirst()
                .orElseThrow(() -> new ListException("list.unknown-column", name, String.join(", ", among.stream().map(ListColumn::key).toList())));
    }

    /** The values between bars; a bar or backslash that belongs to a value has a backslash before it. */
    private static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                value.append(text.charAt(++i));
            } else if (c == '|') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }
}
