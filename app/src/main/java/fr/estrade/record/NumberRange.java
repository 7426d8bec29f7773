package fr.estrade.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Check;
import org.jooq.TableField;

/**
 * Which numbers a column can hold: what its type holds, narrowed by those parts of the table's CHECKs that compare the
 * column alone with a number.
 *
 * @param minimum  null for what is no number
 * @param maximum  null for what is no number
 * @param decimals how many decimals
 */
record NumberRange(BigDecimal minimum, BigDecimal maximum, int decimals) {
    private static final NumberRange NONE = new NumberRange(null, null, 0);
    private static final String NUMBER = "(?:CAST\\()?(-?\\d+(?:\\.\\d+)?)(?: AS \\w+(?:\\([\\d, ]+\\))?\\))?";

    static NumberRange of(TableField<?, ?> field) {
        if (!Number.class.isAssignableFrom(field.getType())) {
            return NONE;
        }
        NumberRange range = ofType(field);
        for (Check<?> check : field.getTable().getChecks()) {
            for (String part : demands(check.condition().toString())) {
                range = range.narrowed(part, field.getName());
            }
        }
        return range;
    }

    /** The parts of a CHECK that must all be true: those joined by AND outside of any parentheses. */
    private static List<String> demands(String check) {
        List<String> demands = new ArrayList<>();
        String open = "";
        for (String part : bare(check).split("\\s+AND\\s+(?=[\\(\"])")) {
            open = open.isEmpty() ? part.trim() : open + " AND " + part.trim();
            if (open.chars().filter(c -> c == '(').count() == open.chars().filter(c -> c == ')').count()) {
                demands.add(open);
                open = "";
            }
        }
        return demands;
    }

    /** Without parentheses around the whole. */
    private static String bare(String check) {
        String inner = check.trim();
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).trim();
        }
        return inner;
    }

    /** Where the parenthesis that the text begins with is closed. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static NumberRange ofType(TableField<?, ?> field) {
        Class<?> type = field.getType();
        if (type == BigDecimal.class) {
            int scale = Math.max(0, field.getDataType().scale());
            BigDecimal most = BigDecimal.TEN.pow(field.getDataType().precision()).subtract(BigDecimal.ONE).movePointLeft(scale);
            return new NumberRange(most.negate(), most, scale);
        }
        if (type == Short.class) {
            return whole(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return type == Integer.class ? whole(Integer.MIN_VALUE, Integer.MAX_VALUE) : whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static NumberRange whole(long minimum, long maximum) {
        return new NumberRange(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum), 0);
    }

    private NumberRange narrowed(String condition, String column) {
        String name = "\\(*\"" + Pattern.quote(column) + "\"\\s*";
        Matcher between = Pattern.compile(name + "BETWEEN " + NUMBER + " AND " + NUMBER + "\\)*").matcher(condition);
        if (between.matches()) {
            return atLeast(new BigDecimal(between.group(1))).atMost(new BigDecimal(between.group(2)));
        }
        Matcher compared = Pattern.compile(name + "(>=|<=)\\s*" + NUMBER + "\\)*").matcher(condition);
        if (!compared.matches()) {
            return this;
        }
        BigDecimal bound = new BigDecimal(compared.group(2));
        return compared.group(1).equals(">=") ? atLeast(bound) : atMost(bound);
    }

    private NumberRange atLeast(BigDecimal bound) {
        return bound.compareTo(minimum) > 0 ? new NumberRange(bound, maximum, decimals) : this;
    }

    private NumberRange atMost(BigDecimal bound) {
        return bound.compareTo(maximum) < 0 ? new NumberRange(minimum, bound, decimals) : this;
    }

    Optional<Problem> check(Number number) {
        BigDecimal value = number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
        if (value.compareTo(minimum) < 0) {
            return Optional.of(Problem.error("record.too-small", minimum));
        }
        if (value.compareTo(maximum) > 0) {
            return Optional.of(Problem.error("record.too-large", maximum));
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            return Optional.of(Problem.error("record.too-precise", decimals));
        }
        return Optional.empty();
    }
}
