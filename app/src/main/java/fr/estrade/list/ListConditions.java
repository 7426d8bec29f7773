package fr.estrade.list;

import fr.estrade.list.FilterValues.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Turns what is asked of a list into SQL conditions. */
final class ListConditions {
    private final ListDefinition list;
    private final TextSql text;
    private final LocalDate today;
    private final ZoneId zone;

    /**
     * @param text  how text is compared on this engine
     * @param today what "today" means in filters
     * @param zone  in which the days of moments begin
     */
    ListConditions(ListDefinition list, TextSql text, LocalDate today, ZoneId zone) {
        this.list = list;
        this.text = text;
        this.today = today;
        this.zone = zone;
    }

    /** All that keeps rows out of the query, its selection excepted. */
    Condition of(ListQuery query) {
        Condition all = list.always().and(quick(query.quick()));
        for (Filter filter : query.filters()) {
            all = all.and(of(filter));
        }
        return all;
    }

    /** What a query's filters on a facet ask of the facet's own field, all of them together; empty where there is none. */
    Optional<Condition> onFacet(ListQuery query, String facet) {
        return query.filters().stream().filter(filter -> filter.column().equals(facet) && !filter.operator().isNegated())
                .map(filter -> DSL.or(filter.values().stream().filter(value -> !value.isEmpty())
                        .map(value -> matches(list.column(facet), filter.operator(), value)).toList()))
                .reduce(Condition::and);
    }

    /** Every word occurs in one of the searched fields, of the row or of what belongs to it. */
    private Condition quick(String typed) {
        Condition all = DSL.noCondition();
        for (String word : typed.trim().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            List<Condition> places = new ArrayList<>();
            list.searchKeys().forEach(key -> places.add(text.keyContains(key, word)));
            list.searchable().forEach(column -> places.add(text.contains(asText(column.field()), word)));
            list.related().forEach(rows -> places.add(rows.match().apply(text.contains(rows.words(), word))));
            all = all.and(DSL.or(places));
        }
        return all;
    }

    private Condition of(Filter filter) {
        ListColumn column = list.column(filter.column());
        FilterValues.check(column, filter);
        List<Condition> any = new ArrayList<>();
        boolean orUnknown = false;
        for (String value : filter.values()) {
            if (value.isEmpty()) {
                orUnknown = true;
            } else {
                any.add(matches(column, filter.operator(), value));
            }
        }
        if (!column.isFacet()) {
            if (orUnknown) {
                any.add(isUnknown(column));
            }
            Condition match = DSL.or(any);
            // A comparison with null is neither true nor false; "different" must be true then.
            return filter.operator().isNegated() ? DSL.not(DSL.condition(DSL.coalesce(DSL.field(match), DSL.inline(false)))) : match;
        }
        Condition match = any.isEmpty() ? DSL.falseCondition() : column.facetMatch().apply(DSL.or(any));
        if (orUnknown) {
            match = match.or(DSL.not(column.facetMatch().apply(column.field().isNotNull())));
        }
        return filter.operator().isNegated() ? DSL.not(match) : match;
    }

    private Condition isUnknown(ListColumn column) {
        Field<?> field = column.field();
        return FilterValues.isText(column) ? field.isNull().or(asText(field).eq("")) : field.isNull();
    }

    @SuppressWarnings("unchecked")
    private Condition matches(ListColumn column, Operator operator, String value) {
        if (operator.isContains()) {
            return text.contains(asText(column.field()), value);
        }
        Object parsed = FilterValues.parse(column, value, today);
        return switch (column.kind()) {
            case TEXT, DATES -> compare(text.folded(asText(column.field())), operator, text.foldedValue(value));
            case NUMBER, COUNT, DECIMAL, MONEY, MINUTES -> compare(column.field().coerce(BigDecimal.class), operator, DSL.val((BigDecimal) parsed));
            case TIME -> compare((Field<LocalTime>) column.field(), operator, DSL.val((LocalTime) parsed));
            case DATE -> compareDays((Field<LocalDate>) column.field(), operator, (Days) parsed);
            case INSTANT -> compareMoments(column.field().coerce(OffsetDateTime.class), operator, (Days) parsed);
            case BOOLEAN -> ((Field<Boolean>) column.field()).eq((Boolean) parsed);
            case CODE -> ((Field<Object>) column.field()).eq(parsed);
        };
    }

    private static <T> Condition compare(Field<T> field, Operator operator, Field<T> value) {
        return switch (operator) {
            case LESS -> field.lt(value);
            case AT_MOST -> field.le(value);
            case MORE -> field.gt(value);
            case AT_LEAST -> field.ge(value);
            default -> field.eq(value);
        };
    }

    private static Condition compareDays(Field<LocalDate> field, Operator operator, Days days) {
        return switch (operator) {
            case LESS -> field.lt(days.first());
            case AT_MOST -> field.le(days.last());
            case MORE -> field.gt(days.last());
            case AT_LEAST -> field.ge(days.first());
            default -> field.between(days.first(), days.last());
        };
    }

    private Condition compareMoments(Field<OffsetDateTime> field, Operator operator, Days days) {
        OffsetDateTime from = days.first().atStartOfDay(zone).toOffsetDateTime();
        OffsetDateTime until = days.last().plusDays(1).atStartOfDay(zone).toOffsetDateTime();
        return switch (operator) {
            case LESS -> field.lt(from);
            case AT_MOST -> field.lt(until);
            case MORE -> field.ge(until);
            case AT_LEAST -> field.ge(from);
            default -> field.ge(from).and(field.lt(until));
        };
    }

    @SuppressWarnings("unchecked")
    static Field<String> asText(Field<?> field) {
        return field.getType() == String.class ? (Field<String>) field : field.cast(String.class);
    }
}
