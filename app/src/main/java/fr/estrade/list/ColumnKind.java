package fr.estrade.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jooq.Field;

/** What the values of a column are: decides how they are shown, filtered, aligned and written to files. */
public enum ColumnKind {
    /** Text; a value is a {@code String}. Compared without case and accents. */
    TEXT,
    /** A whole number that is no amount of anything, such as a year; a value is a {@code Number}. */
    NUMBER,
    /** A number of things; a value is a {@code Number}. */
    COUNT,
    /** A number with decimals; a value is a {@code BigDecimal}. */
    DECIMAL,
    /** An amount in euros with its tax basis; a value is an {@link Amount}. */
    MONEY,
    /** A duration; a value is a {@code Number} of minutes. */
    MINUTES,
    /** A day; a value is a {@code LocalDate}. */
    DATE,
    /** Several days; a value is a {@code List<LocalDate>}, the field behind it text as made by {@link ListFields#dates}. */
    DATES,
    /** A time of day; a value is a {@code LocalTime}. */
    TIME,
    /** A moment; a value is an {@code Instant}. */
    INSTANT,
    /** Yes or no; a value is a {@code Boolean}. */
    BOOLEAN,
    /** One of the constants of an enumeration; a value is that constant. */
    CODE;

    /** Whether values stand right-aligned, digit under digit. */
    public boolean isNumeric() {
        return switch (this) {
            case NUMBER, COUNT, DECIMAL, MONEY, MINUTES -> true;
            default -> false;
        };
    }

    /** Whether "before" and "after", "less" and "more" mean something. */
    boolean isOrdered() {
        return switch (this) {
            case BOOLEAN, CODE, DATES -> false;
            default -> true;
        };
    }

    /** The kind that a field's type suggests. */
    static ColumnKind of(Field<?> field) {
        Class<?> type = field.getType();
        if (type.isEnum()) {
            return CODE;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type == BigDecimal.class) {
            return DECIMAL;
        }
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == LocalTime.class) {
            return TIME;
        }
        if (type == OffsetDateTime.class || type == Instant.class) {
            return INSTANT;
        }
        if (type == Boolean.class) {
            return BOOLEAN;
        }
        throw new IllegalArgumentException("No kind of column for " + field + " of type " + type.getName());
    }
}
