package fr.estrade.list;

import fr.estrade.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Understands values of filters as people write them and gives the text they are kept as. */
final class ValueParser {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final Pattern TODAY = Pattern.compile("(?:today|aujourd['’]?hui)\\s*(?:([+-])\\s*(\\d+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOURS = Pattern.compile("(\\d{1,5})\\s*[h:]\\s*(\\d{2})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,7})\\s*(?:min|mn)?", Pattern.CASE_INSENSITIVE);

    private final List<Texts> languages;

    ValueParser(List<Texts> languages) {
        this.languages = languages;
    }

    /**
     * The text that a value is kept as; the empty text stays empty.
     *
     * @throws ListException if the column has no such values
     */
    String canonical(ListColumn column, String typed) {
        String value = typed.replace('\u00a0', ' ').replace('\u202f', ' ').trim();
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT, DATES -> value;
            case NUMBER, COUNT, DECIMAL -> number(value);
            case MONEY -> number(value.replace("€", ""));
            case MINUTES -> minutes(column, value);
            case DATE, INSTANT -> date(value);
            case TIME -> time(value);
            case BOOLEAN -> bool(column, value);
            case CODE -> code(column, value);
        };
    }

    private static String number(String value) {
        return value.replace(" ", "").replace(',', '.');
    }

    private static String minutes(ListColumn column, String value) {
        Matcher hours = HOURS.matcher(value);
        if (hours.matches()) {
            int rest = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
            return String.valueOf(Integer.parseInt(hours.group(1)) * 60L + rest);
        }
        Matcher minutes = MINUTES.matcher(value);
        if (minutes.matches()) {
            return minutes.group(1);
        }
        throw new ListException("list.not-a-duration", value, column.key());
    }

    private static String date(String value) {
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            return "%s-%02d-%02d".formatted(day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)));
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            return "%s-%02d".formatted(month.group(2), Integer.valueOf(month.group(1)));
        }
        Matcher today = TODAY.matcher(value);
        if (today.matches()) {
            return today.group(1) == null ? "today" : "today" + today.group(1) + today.group(2);
        }
        return value;
    }

    private static String time(String value) {
        Matcher time = HOURS.matcher(value);
        return time.matches() && time.group(1).length() <= 2
                ? "%02d:%s".formatted(Integer.valueOf(time.group(1)), Objects.requireNonNullElse(time.group(2), "00"))
                : value;
    }

    private String bool(ListColumn column, String value) {
        String word = Folding.fold(value);
        if (word.equals("true") || word.equals("1") || isText("list.yes", word)) {
            return "true";
        }
        if (word.equals("false") || word.equals("0") || isText("list.no", word)) {
            return "false";
        }
        throw new ListException("list.not-yes-or-no", value, column.key());
    }

    private boolean isText(String key, String word) {
        return languages.stream().anyMatch(texts -> Folding.fold(texts.get(key)).equals(word));
    }

    private String code(ListColumn column, String value) {
        String word = words(value);
        Enum<?>[] constants = column.enumeration().getEnumConstants();
        for (Enum<?> constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT).replace('-', '_'))) {
                return constant.name();
            }
        }
        for (Enum<?> constant : constants) {
            if (languages.stream().anyMatch(texts -> words(texts.code(constant)).equals(word))) {
                return constant.name();
            }
        }
        String known = Arrays.stream(constants)
                .map(constant -> languages.isEmpty() ? constant.name() : "%s (%s)".formatted(constant.name(), languages.getFirst().code(constant)))
                .collect(Collectors.joining(", "));
        throw new ListException("list.unknown-code", value, column.key(), known);
    }

    /** Labels are told apart by their letters and digits alone: no-break spaces and dashes are hard to type. */
    private static String words(String label) {
        return Folding.fold(label).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
    }
}
