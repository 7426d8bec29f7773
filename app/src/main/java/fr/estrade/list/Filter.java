package fr.estrade.list;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A condition on one column.
 *
 * <p>Values are kept as text that does not depend on the language: a code by its constant, a date as {@code 2026-05-20},
 * also {@code 2026} or {@code 2026-05} for the whole year or month, and {@code today}, {@code today+30},
 * {@code today-7}; yes and no as {@code true} and {@code false}; a duration in minutes; a number with a dot. The empty
 * text stands for "unknown".
 *
 * @param column   key of the column
 * @param operator how to compare
 * @param values   at least one; comparisons have exactly one
 */
public record Filter(String column, Operator operator, List<String> values) {
    public Filter {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(operator, "operator");
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A filter needs a value; the empty text stands for unknown");
        }
    }

    /** A filter of values as rows hold them; null stands for unknown. */
    public static Filter of(String column, Operator operator, Object... values) {
        return new Filter(column, operator, Arrays.stream(values).map(FilterValues::canonical).toList());
    }

    /** Rows whose value is known. */
    public static Filter known(String column) {
        return new Filter(column, Operator.IS_NOT, List.of(""));
    }

    /** Rows whose value is unknown. */
    public static Filter unknown(String column) {
        return new Filter(column, Operator.IS, List.of(""));
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return column + operator.sign()
                + values.stream().map(value -> value.replace("\\", "\\\\").replace("|", "\\|")).collect(Collectors.joining("|"));
    }
}
