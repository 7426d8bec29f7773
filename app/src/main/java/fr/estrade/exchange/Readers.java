package fr.estrade.exchange;

import fr.estrade.exchange.read.Cell;
import fr.estrade.text.EmailAddress;
import fr.estrade.text.Reading;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** How the cells of a column of the schema are understood, by its type. */
public final class Readers {
    private static final Set<String> YES = Set.of("1", "x", "o", "oui", "vrai", "true", "yes", "y", "v", "ok");
    private static final Set<String> NO = Set.of("0", "n", "non", "faux", "false", "no", "f", "-");
    /** A day of a known year: what people type shortly ("mardi", "+7", "10/4") means another day tomorrow. */
    private static final Pattern WHOLE_DATE = Pattern.compile(".*(?:\\d{4}|\\d ?[-/. ] ?\\d{1,2} ?[-/. ] ?\\d{2}|\\d{6}).*");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]\\d{1,2}:\\d{2}(?::\\d{2}.*)?$");
    private static final int CENTURY = 100;

    private Readers() {
    }

    /** By the type of the column: text, date, whole or decimal number, yes or no, constant. */
    @SuppressWarnings("unchecked")
    public static <R extends UpdatableRecord<R>, T> ImportField.Reader<R> of(TableField<R, T> field) {
        Class<T> type = field.getType();
        if (type == String.class) {
            return (cell, into) -> into.set((TableField<R, String>) field, cell.text());
        }
        if (type == LocalDate.class) {
            return (cell, into) -> into.set((TableField<R, LocalDate>) field, date(cell, into));
        }
        if (type == Boolean.class) {
            return (cell, into) -> into.set((TableField<R, Boolean>) field, yesOrNo(cell.text()));
        }
        if (type == BigDecimal.class) {
            return (cell, into) -> into.set((TableField<R, BigDecimal>) field, decimal(cell, into));
        }
        if (type == Short.class || type == Integer.class) {
            return (cell, into) -> into.set(field, into.reader().integer(cell.text())
                    .map(number -> type.cast(type == Short.class ? (Object) number.shortValue() : number)));
        }
        if (type.isEnum()) {
            return (cell, into) -> into.set(field, constant(type, cell.text()));
        }
        throw new IllegalArgumentException("No way to read " + field);
    }

    /** An e-mail address. */
    public static <R extends UpdatableRecord<R>> ImportField.Reader<R> email(TableField<R, String> field) {
        return (cell, into) -> into.set(field, EmailAddress.read(cell.text()));
    }

    /** A phone number; a workbook that took it for a number has lost its first zero. */
    public static <R extends UpdatableRecord<R>> ImportField.Reader<R> phone(TableField<R, String> field) {
        return (cell, into) -> into.set(field, padded(cell, 9, 10));
    }

    /** A number that is written with leading zeros, which a workbook loses: of a postal code, for example. */
    public static <R extends UpdatableRecord<R>> ImportField.Reader<R> digits(TableField<R, String> field, int length) {
        return (cell, into) -> into.set(field, padded(cell, length - 1, length));
    }

    /** A birth date: of two digits of a year the hundred is meant that lies behind. */
    public static <R extends UpdatableRecord<R>> ImportField.Reader<R> birth(TableField<R, LocalDate> field, LocalDate today) {
        return (cell, into) -> into.set(field, date(cell, into).map(day -> day.isAfter(today) ? day.minusYears(CENTURY) : day));
    }

    private static String padded(Cell cell, int from, int length) {
        String text = cell.text();
        boolean lost = text.length() >= from && text.length() < length && text.chars().allMatch(Character::isDigit);
        return lost ? "0".repeat(length - text.length()) + text : text;
    }

    private static <R extends UpdatableRecord<R>> Reading<LocalDate> date(Cell cell, Candidate<R> into) {
        String text = MIDNIGHT.matcher(cell.text()).replaceFirst("");
        return WHOLE_DATE.matcher(text).matches() ? into.reader().date(text) : Reading.wrong("exchange.date.whole");
    }

    private static <R extends UpdatableRecord<R>> Reading<BigDecimal> decimal(Cell cell, Candidate<R> into) {
        return cell.kind() == Cell.Kind.NUMBER ? Reading.of(new BigDecimal(cell.text())) : into.reader().money(cell.text());
    }

    private static Reading<Boolean> yesOrNo(String text) {
        String key = SearchKey.of(text);
        if (YES.contains(key)) {
            return Reading.of(true);
        }
        return NO.contains(key) ? Reading.of(false) : Reading.wrong("exchange.cell.yesOrNo", text);
    }

    private static <T> Reading<T> constant(Class<T> type, String text) {
        String key = SearchKey.of(text);
        for (T constant : type.getEnumConstants()) {
            Enum<?> code = (Enum<?>) constant;
            if (names(code).contains(key)) {
                return Reading.of(constant);
            }
        }
        String all = String.join(", ", Arrays.stream(type.getEnumConstants()).map(constant -> Texts.french().code((Enum<?>) constant)).toList());
        return Reading.wrong("exchange.cell.constant", text, all);
    }

    private static List<String> names(Enum<?> code) {
        return List.of(SearchKey.of(code.name()), SearchKey.of(Texts.french().code(code)), SearchKey.of(Texts.english().code(code)));
    }
}
