package fr.estrade.list;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of filters: the text they are kept as, and what that text means. */
final class FilterValues {
    private static final Pattern TODAY = Pattern.compile("today(?:([+-])(\\d{1,5}))?");

    private FilterValues() {
    }

    /** A span of days, both ends included; a single day is a span of one. */
    record Days(LocalDate first, LocalDate last) {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }
    }

    /** The text that a value, as rows hold it, is kept as; the empty text for null. */
    static String canonical(Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            case Amount amount -> amount.euros().toPlainString();
            case LocalTime time -> time.toString();
            default -> value.toString();
        };
    }

    /**
     * Makes sure that a filter can be executed.
     *
     * @throws ListException which says what is wrong
     */
    static void check(ListColumn column, Filter filter) {
        if (!column.isFilterable()) {
            throw new ListException("list.not-filterable", column.key());
        }
        Operator operator = filter.operator();
        if (operator.isComparison() && !column.kind().isOrdered() || operator.isContains() && !isText(column)) {
            throw new ListException("list.operator-not-possible", operator.sign(), column.key());
        }
        if (operator.isComparison() && (filter.values().size() > 1 || filter.values().getFirst().isEmpty())) {
            throw new ListException("list.comparison-needs-one-value", filter.toString());
        }
        for (String value : filter.values()) {
            if (!value.isEmpty() && !operator.isContains()) {
                parse(column, value, LocalDate.EPOCH);
            }
        }
    }

    static boolean isText(ListColumn column) {
        return column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.DATES;
    }

    /**
     * What a kept text means for a column: a String, a BigDecimal, {@link Days}, a LocalTime, a Boolean or a constant.
     *
     * @param value not empty
     * @param today what "today" is
     * @throws ListException if the column has no such values
     */
    static Object parse(ListColumn column, String value, LocalDate today) {
        try {
            return switch (column.kind()) {
                case TEXT, DATES -> value;
                case NUMBER, COUNT, DECIMAL, MONEY, MINUTES -> new BigDecimal(value);
                case DATE, INSTANT -> days(value, today);
                case TIME -> LocalTime.parse(value);
                case BOOLEAN -> bool(value);
                case CODE -> constant(column, value);
            };
        } catch (DateTimeException | IllegalArgumentException notOne) {
            throw new ListException(problem(column.kind()), value, column.key());
        }
    }

    private static String problem(ColumnKind kind) {
        return switch (kind) {
            case DATE, DATES, INSTANT -> "list.not-a-date";
            case TIME -> "list.not-a-time";
            case BOOLEAN -> "list.not-yes-or-no";
            case MINUTES -> "list.not-a-duration";
            default -> "list.not-a-number";
        };
    }

    private static Days days(String value, LocalDate today) {
        Matcher relative = TODAY.matcher(value);
        if (relative.matches()) {
            long offset = relative.group(2) == null ? 0 : Long.parseLong(relative.group(1) + relative.group(2));
            return Days.of(today.plusDays(offset));
        }
        return switch (value.length()) {
            case 4 -> new Days(Year.parse(value).atDay(1), Year.parse(value).atMonth(12).atEndOfMonth());
            case 7 -> new Days(YearMonth.parse(value).atDay(1), YearMonth.parse(value).atEndOfMonth());
            case 10 -> Days.of(LocalDate.parse(value));
            default -> Days.of(LocalDate.ofInstant(Instant.parse(value), ZoneOffset.UTC));
        };
    }

    private static Boolean bool(String value) {
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static Object constant(ListColumn column, String value) {
        for (Enum<?> constant : column.enumeration().getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new ListException("list.unknown-code", value, column.key(), names(column));
    }

    /** The constants that a code column can have, for a sentence. */
    static String names(ListColumn column) {
        return String.join(", ", Arrays.stream(column.enumeration().getEnumConstants()).map(Enum::name).toList());
    }
}
