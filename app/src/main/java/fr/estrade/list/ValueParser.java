package fr.estrade.list;

import fr.estrade.text.InputReader;
import fr.estrade.text.Reading;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Understands values of filters as people write them and gives the text they are kept as. */
final class ValueParser {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(?:-\\d{2})?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final Pattern TODAY = Pattern.compile("(?:today|aujourd'?hui) ?(?:([+-]) ?(\\d{1,5}))?");

    private final InputReader reader;
    private final List<Texts> languages;

    /** @param languages at least one; the first is the user's */
    ValueParser(Clock clock, List<Texts> languages) {
        this.reader = new InputReader(languages.getFirst(), clock);
        this.languages = languages;
    }

    /**
     * The text that a value is kept as; the empty text stays empty.
     *
     * @throws ListException if the column has no such values
     */
    String canonical(ListColumn column, String typed) {
        String value = typed.strip();
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT, DATES -> value;
            case NUMBER, COUNT, DECIMAL -> number(column, value, reader::decimal);
            case MONEY -> number(column, value, reader::money);
            case MINUTES -> PLAIN_NUMBER.matcher(value).matches() ? value : read(column, value, reader::duration, "list.not-a-duration");
            case DATE, INSTANT -> date(column, value);
            case TIME -> read(column, value, reader::time, "list.not-a-time");
            case BOOLEAN -> bool(column, value);
            case CODE -> code(column, value);
        };
    }

    private String number(ListColumn column, String value, Function<String, Reading<BigDecimal>> read) {
        return PLAIN_NUMBER.matcher(value).matches() ? value : read(column, value, read, "list.not-a-number");
    }

    private static <T> String read(ListColumn column, String value, Function<String, Reading<T>> read, String problem) {
        Reading<T> found = read.apply(value);
        if (!found.isOk() || found.value() == null) {
            throw new ListException(problem, value, column.key());
        }
        return FilterValues.canonical(found.value());
    }

    /** "Today" is kept as such, so that a saved view follows the calendar. */
    private String date(ListColumn column, String value) {
        Matcher today = TODAY.matcher(SearchKey.of(value));
        if (today.matches()) {
            return today.group(1) == null ? "today" : "today" + today.group(1) + today.group(2);
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches() && Integer.parseInt(month.group(1)) <= 12) {
            return YearMonth.of(Integer.parseInt(month.group(2)), Math.max(1, Integer.parseInt(month.group(1)))).toString();
        }
        return YEAR_OR_MONTH.matcher(value).matches() ? value : read(column, value, reader::date, "list.not-a-date");
    }

    private String bool(ListColumn column, String value) {
        String word = SearchKey.of(value);
        if (word.equals("true") || word.equals("1") || isText("list.yes", word)) {
            return "true";
        }
        if (word.equals("false") || word.equals("0") || isText("list.no", word)) {
            return "false";
        }
        throw new ListException("list.not-yes-or-no", value, column.key());
    }

    private boolean isText(String key, String word) {
        return languages.stream().anyMatch(texts -> SearchKey.of(texts.get(key)).equals(word));
    }

    private String code(ListColumn column, String value) {
        String word = words(value);
        Enum<?>[] constants = column.enumeration().getEnumConstants();
        for (Enum<?> constant : constants) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant.name();
            }
        }
        for (Enum<?> constant : constants) {
            if (languages.stream().anyMatch(texts -> words(texts.code(constant)).equals(word))) {
                return constant.name();
            }
        }
        String known = Arrays.stream(constants)
                .map(constant -> "%s (%s)".formatted(constant.name(), languages.getFirst().code(constant)))
                .collect(Collectors.joining(", "));
        throw new ListException("list.unknown-code", value, column.key(), known);
    }

    /** Labels are told apart by their letters and digits alone: no-break spaces and dashes are hard to type. */
    private static String words(String label) {
        return SearchKey.of(label).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
