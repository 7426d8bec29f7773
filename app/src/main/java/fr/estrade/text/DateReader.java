package fr.estrade.text;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads dates from folded text (see {@link SearchKey}), in French and in English. */
final class DateReader {

    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));
    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
                    "novembre", "decembre"),
            List.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                    "november", "december"));

    private static final Pattern DAYS_FROM_NOW = Pattern.compile("(?:j ?)?([+-]) ?(\\d{1,4})(?: ?j(?:ours?)?)?");
    private static final Pattern FIRST_WORD = Pattern.compile("([a-z]{2,9})\\.?(?: (.*)|$)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})(?:er)? ?[-/. ] ?(\\d{1,2})(?: ?[-/. ] ?(\\d{4}|\\d{2}))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern ISO_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_NAME = Pattern.compile(
            "(\\d{1,2})(?:er|st|nd|rd|th)?[ .-]*([a-z]{3,9})\\.?(?:[ .-]*(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /** Years that two digits may mean, ahead of this one; the rest of the hundred lies behind. */
    private static final int YEARS_AHEAD = 19;

    private final Clock clock;

    DateReader(Clock clock) {
        this.clock = clock;
    }

    Reading<LocalDate> read(String folded) {
        LocalDate today = LocalDate.now(clock);
        String text = folded.replace(",", " ").replaceAll(" +", " ").replaceFirst("^(?:le|the|on) ", "").strip();
        Optional<LocalDate> named = named(text, today);
        if (named.isPresent()) {
            return Reading.of(named.get());
        }
        Matcher english = MONTH_FIRST.matcher(text);
        if (english.matches() && month(english.group(1)).isPresent()) {
            return complete(english.group(2), month(english.group(1)).getAsInt(), english.group(3), null, today);
        }
        Matcher first = FIRST_WORD.matcher(text);
        DayOfWeek weekday = first.matches() ? weekday(first.group(1)) : null;
        if (weekday == null) {
            return absolute(text, null, today);
        }
        String rest = first.group(2);
        return rest == null || rest.isBlank() || rest.equals("prochain")
                ? Reading.of(today.with(TemporalAdjusters.next(weekday)))
                : absolute(rest.strip(), weekday, today);
    }

    private static Optional<LocalDate> named(String text, LocalDate today) {
        Matcher days = DAYS_FROM_NOW.matcher(text);
        if (days.matches()) {
            int number = Integer.parseInt(days.group(2));
            return Optional.of(today.plusDays(days.group(1).equals("+") ? number : -number));
        }
        return switch (text) {
            case "aujourd'hui", "auj", "auj.", "today" -> Optional.of(today);
            case "demain", "tomorrow" -> Optional.of(today.plusDays(1));
            case "apres-demain", "apres demain" -> Optional.of(today.plusDays(2));
            case "hier", "yesterday" -> Optional.of(today.minusDays(1));
            case "avant-hier", "avant hier" -> Optional.of(today.minusDays(2));
            default -> Optional.empty();
        };
    }

    private static Reading<LocalDate> absolute(String text, DayOfWeek weekday, LocalDate today) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return complete(iso.group(3), Integer.parseInt(iso.group(2)), iso.group(1), weekday, today);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return complete(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3), weekday, today);
        }
        Matcher name = MONTH_NAME.matcher(text);
        if (name.matches() && month(name.group(2)).isPresent()) {
            return complete(name.group(1), month(name.group(2)).getAsInt(), name.group(3), weekday, today);
        }
        Matcher digits = DIGITS.matcher(text);
        Matcher isoDigits = ISO_DIGITS.matcher(text);
        if (digits.matches()) {
            Reading<LocalDate> dayFirst =
                    complete(digits.group(1), Integer.parseInt(digits.group(2)), digits.group(3), weekday, today);
            return dayFirst.isOk() || !isoDigits.matches() ? dayFirst
                    : complete(isoDigits.group(3), Integer.parseInt(isoDigits.group(2)), isoDigits.group(1), weekday, today);
        }
        return Reading.wrong("reading.date.unreadable");
    }

    /** @param year null when none was typed */
    private static Reading<LocalDate> complete(String day, int month, String year, DayOfWeek weekday, LocalDate today) {
        int dayOfMonth = Integer.parseInt(day);
        if (year == null) {
            return nearest(dayOfMonth, month, weekday, today);
        }
        int fullYear = year.length() == 2 ? fullYear(Integer.parseInt(year), today) : Integer.parseInt(year);
        if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR) {
            return Reading.wrong("reading.date.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        Optional<LocalDate> date = existing(fullYear, month, dayOfMonth);
        if (date.isEmpty()) {
            return Reading.wrong("reading.date.impossible");
        }
        if (weekday != null && date.get().getDayOfWeek() != weekday) {
            return Reading.wrong("reading.date.weekday", date.get(), date.get().getDayOfWeek());
        }
        return Reading.of(date.get());
    }

    private static int fullYear(int twoDigits, LocalDate today) {
        int last = today.getYear() + YEARS_AHEAD;
        int year = last - last % 100 + twoDigits;
        return year > last ? year - 100 : year;
    }

    /** The day of some year that is nearest to today; the weekdays repeat within eleven years. */
    private static Reading<LocalDate> nearest(int day, int month, DayOfWeek weekday, LocalDate today) {
        List<LocalDate> candidates = new ArrayList<>();
        IntStream.rangeClosed(today.getYear() - 12, today.getYear() + 12)
                .forEach(year -> existing(year, month, day).ifPresent(candidates::add));
        return candidates.stream()
                .filter(date -> weekday == null || date.getDayOfWeek() == weekday)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))))
                .map(Reading::of)
                .orElseGet(() -> Reading.wrong("reading.date.impossible"));
    }

    private static Optional<LocalDate> existing(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static DayOfWeek weekday(String word) {
        int[] found = matches(WEEKDAYS, word);
        return found.length == 1 ? DayOfWeek.of(found[0] + 1) : null;
    }

    /** The month from 1 to 12 that only this beginning of a name can mean, in French or English. */
    private static OptionalInt month(String word) {
        int[] found = matches(MONTHS, word);
        return found.length == 1 ? OptionalInt.of(found[0] + 1) : OptionalInt.empty();
    }

    private static int[] matches(List<List<String>> names, String word) {
        return IntStream.range(0, names.getFirst().size())
                .filter(i -> names.stream().anyMatch(language -> language.get(i).startsWith(word)))
                .toArray();
    }
}
