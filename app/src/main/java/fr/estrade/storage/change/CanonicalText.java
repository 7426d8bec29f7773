package fr.estrade.storage.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The one text of a column's value, the same on both engines: ISO for dates, times and instants (in UTC), plain digits for
 * numbers, Base64 for bytes, the name of an enum's constant. A null value has no text.
 */
public final class CanonicalText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;

    private CanonicalText() {}

    /**
     * The text of a value.
     *
     * @param value may be null
     * @return null for null
     * @throws IllegalArgumentException for a type that no column has
     */
    public static String of(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            case UUID id -> id.toString();
            case Boolean flag -> flag.toString();
            case Number number -> number.toString();
            case LocalDate date -> date.toString();
            case LocalTime time -> TIME.format(time);
            case OffsetDateTime instant -> instant.toInstant().toString();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> throw new IllegalArgumentException("No column holds a " + value.getClass().getName());
        };
    }

    /**
     * The value of a text.
     *
     * @param text may be null
     * @param type the column's Java type, which may be an enum
     * @return null for null
     * @throws IllegalArgumentException if the text is not of that type
     */
    public static <T> T parse(String text, Class<T> type) {
        if (text == null) {
            return null;
        }
        try {
            return type.cast(parsed(text, type));
        } catch (RuntimeException unreadable) {
            // Without the text: it may be personal.
            throw new IllegalArgumentException("A value cannot be read as " + type.getSimpleName(), withoutValue(unreadable));
        }
    }

    private static Throwable withoutValue(RuntimeException unreadable) {
        RuntimeException bare = new IllegalArgumentException(unreadable.getClass().getSimpleName());
        bare.setStackTrace(unreadable.getStackTrace());
        return bare;
    }

    private static Object parsed(String text, Class<?> type) {
        if (type == String.class || type == Object.class) {
            return text;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> UUID.fromString(text);
            case "Boolean" -> truth(text);
            case "Short" -> Short.valueOf(text);
            case "Integer" -> Integer.valueOf(text);
            case "Long" -> Long.valueOf(text);
            case "BigDecimal" -> new BigDecimal(text);
            case "LocalDate" -> LocalDate.parse(text);
            case "LocalTime" -> LocalTime.parse(text);
            case "OffsetDateTime" -> OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            case "byte[]" -> Base64.getDecoder().decode(text);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException();
        };
    }

    /** Whether two values of a column are the same to the office: 1500 is 1500.00. Both may be null. */
    public static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof byte[] a && other instanceof byte[] b) {
            return Arrays.equals(a, b);
        }
        if (one instanceof OffsetDateTime a && other instanceof OffsetDateTime b) {
            return a.isEqual(b);
        }
        return one == null ? other == null : one.equals(other);
    }
}
