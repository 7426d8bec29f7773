package fr.estrade.ui.grid;

import fr.estrade.list.ColumnKind;
import fr.estrade.list.Filter;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Operator;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Says a filter in words: "Statut : confirmée, prévue". */
final class FilterText {

    private final ListDefinition list;
    private final Texts texts;

    FilterText(ListDefinition list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    String of(Filter filter) {
        ListColumn column = list.column(filter.column());
        String title = list.title(column, texts);
        if (filter.values().equals(List.of(""))) {
            return texts.get(filter.operator() == Operator.IS ? "filter.chip.unknown" : "filter.chip.known", title);
        }
        String values = filter.values().stream().map(value -> value(column, value)).collect(Collectors.joining(", "));
        return texts.get("filter.chip." + filter.operator().name(), title, values);
    }

    /** One value in words, as its column shows it. */
    String value(ListColumn column, String value) {
        if (value.isEmpty()) {
            return texts.formats().notProvided();
        }
        return switch (column.kind()) {
            case TEXT, DATES -> value;
            case NUMBER, COUNT, DECIMAL -> texts.formats().number(new BigDecimal(value));
            case MONEY -> texts.formats().money(new BigDecimal(value));
            case MINUTES -> texts.formats().duration(new BigDecimal(value));
            case DATE, INSTANT -> date(value);
            case TIME -> texts.formats().timeShort(LocalTime.parse(value));
            case BOOLEAN -> texts.get(Boolean.parseBoolean(value) ? "list.yes" : "list.no");
            case CODE -> code(column, value);
        };
    }

    private String date(String value) {
        if (value.equals("today")) {
            return texts.get("filter.today");
        }
        if (value.startsWith("today")) {
            int days = Integer.parseInt(value.substring("today".length()).replace("+", ""));
            return texts.count(days < 0 ? "filter.daysAgo" : "filter.inDays", Math.abs(days));
        }
        return switch (value.length()) {
            case 4 -> value;
            case 7 -> texts.formats().month(YearMonth.parse(value));
            default -> texts.formats().date(LocalDate.parse(value));
        };
    }

    private String code(ListColumn column, String value) {
        for (Enum<?> constant : column.enumeration().getEnumConstants()) {
            if (constant.name().equals(value)) {
                return texts.code(constant);
            }
        }
        return value;
    }

    static boolean isChosenFromList(ListColumn column) {
        return column.isFacet() || column.kind() == ColumnKind.CODE || column.kind() == ColumnKind.BOOLEAN;
    }
}
