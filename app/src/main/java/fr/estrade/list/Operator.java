package fr.estrade.list;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How a filter compares a column with its values. */
public enum Operator {
    /** Equal to one of the values. */
    IS("="),
    /** Equal to none of the values; unknown counts as different. */
    IS_NOT("!="),
    /** Less than the value; before it. */
    LESS("<"),
    /** At most the value; until it, itself included. */
    AT_MOST("<="),
    /** More than the value; after it. */
    MORE(">"),
    /** At least the value; from it on, itself included. */
    AT_LEAST(">="),
    /** Contains one of the values, without regard to case and accents. */
    CONTAINS("~"),
    /** Contains none of the values; unknown counts as not containing. */
    CONTAINS_NOT("!~");

    /** Those with two signs first, so that {@code <=} is not read as {@code <}. */
    static final List<Operator> LONGEST_FIRST = Stream.of(values())
            .sorted(Comparator.comparing((Operator operator) -> -operator.sign.length()))
            .toList();

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** How it is written on the command line. */
    public String sign() {
        return sign;
    }

    boolean isComparison() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    boolean isContains() {
        return this == CONTAINS || this == CONTAINS_NOT;
    }

    boolean isNegated() {
        return this == IS_NOT || this == CONTAINS_NOT;
    }
}
