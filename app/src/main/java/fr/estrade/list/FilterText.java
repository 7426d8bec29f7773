package fr.estrade.list;

import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what rows were chosen by: on chips above a grid, on paper, for a screen reader. */
public final class FilterText {
    private static final Pattern TODAY = Pattern.compile("today(?:([+-])(\\d+))?");

    private final ListDefinition list;
    private final Texts texts;
    private final CellText cells;

    /** Speaks the language of the texts. */
    public FilterText(ListDefinition list, Texts texts) {
        this.list = list;
        this.texts = texts;
        this.cells = new CellText(texts, ZoneId.systemDefault());
    }

    /** "Statut : Confirmée ou Réalisée", "Début à partir du 01/01/2026", "Lieu non renseigné" */
    public String of(Filter filter) {
        ListColumn column = list.column(filter.column());
        String title = list.title(column, texts);
        boolean unknown = filter.values().contains("");
        List<String> values = filter.values().stream().filter(value -> !value.isEmpty()).map(value -> quoted(column, filter.operator(), value)).toList();
        if (values.isEmpty()) {
            return texts.get(filter.operator().isNegated() ? "list.filter.known" : "list.filter.unknown", title);
        }
        List<String> all = new ArrayList<>(values);
        if (unknown) {
            all.add(texts.formats().notProvided());
        }
        String joined = all.size() == 1 ? all.getFirst()
                : texts.get("list.filter.or", all.stream().limit(all.size() - 1L).collect(Collectors.joining(", ")), all.getLast());
        return texts.get(key(column, filter.operator()), title, joined);
    }

    private static String key(ListColumn column, Operator operator) {
        boolean date = column.kind() == ColumnKind.DATE || column.kind() == ColumnKind.INSTANT;
        return switch (operator) {
            case IS -> "list.filter.is";
            case IS_NOT -> "list.filter.is-not";
            case CONTAINS -> "list.filter.contains";
            case CONTAINS_NOT -> "list.filter.contains-not";
            case LESS -> date ? "list.filter.before" : "list.filter.less";
            case AT_MOST -> date ? "list.filter.until" : "list.filter.at-most";
            case MORE -> date ? "list.filter.after" : "list.filter.more";
            case AT_LEAST -> date ? "list.filter.from" : "list.filter.at-least";
        };
    }

    /** All that rows were chosen by; empty if nothing. */
    public String of(ListQuery query) {
        List<String> parts = new ArrayList<>();
        if (!query.quick().isBlank()) {
            parts.add(texts.get("list.filter.quick", query.quick().strip()));
        }
        query.filters().forEach(filter -> parts.add(of(filter)));
        if (query.selection() != null) {
            parts.add(texts.count("list.filter.selected", query.selection().size()));
        }
        return String.join(" · ", parts);
    }

    private String quoted(ListColumn column, Operator operator, String value) {
        return operator.isContains() || FilterValues.isText(column) ? texts.get("list.filter.quoted", column.said(texts, value)) : value(column, value);
    }

    /** One kept value of a filter, as its column shows it; the empty text is unknown. */
    public String value(ListColumn column, String value) {
        if (value.isEmpty()) {
            return texts.formats().notProvided();
        }
        return switch (column.kind()) {
            case TEXT -> column.said(texts, value);
            case DATES -> value;
            case DATE, INSTANT -> date(value);
            case MONEY -> texts.formats().money(new BigDecimal(value));
            case MINUTES -> texts.formats().duration(new BigDecimal(value));
            case NUMBER, COUNT, DECIMAL -> texts.formats().number(new BigDecimal(value));
            case TIME -> texts.formats().time(LocalTime.parse(value));
            default -> cells.of(column, FilterValues.parse(column, value, LocalDate.EPOCH));
        };
    }

    private String date(String value) {
        Matcher today = TODAY.matcher(value);
        if (today.matches()) {
            return today.group(1) == null ? texts.get("list.filter.today")
                    : texts.count(today.group(1).equals("+") ? "list.filter.in-days" : "list.filter.days-ago", Long.parseLong(today.group(2)));
        }
        return switch (value.length()) {
            case 4 -> Year.parse(value).toString();
            case 7 -> texts.formats().month(YearMonth.parse(value));
            case 10 -> texts.formats().date(LocalDate.parse(value));
            default -> value;
        };
    }
}
