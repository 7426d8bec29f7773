package fr.estrade.text;

import fr.estrade.calendar.TimeSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day and durations from folded text (see {@link SearchKey}). */
final class TimeReader {

    private static final Pattern HALF_OF_DAY = Pattern.compile("(.+?) ?([ap])\\.?m\\.?");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2}) ?(?:(?:h|:|heures?) ?(\\d{1,2})? ?(?:min|mn|m|minutes?)?|\\.(\\d{2}))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})");
    private static final Pattern SPAN = Pattern.compile("(?:de |from )?(.+?) ?(?:-| a | to |jusqu'a) ?(.+)");
    private static final Pattern HOURS_MINUTES = Pattern.compile(
            "(\\d[\\d.,]*) ?(?:h|heures?|hours?|hrs?|:) ?(\\d{1,2}) ?(?:min|mn|m|minutes?)?\\.?");
    private static final Pattern HOURS = Pattern.compile("(\\d[\\d.,]*) ?(?:h|heures?|hours?|hrs?)?\\.?");
    private static final Pattern MINUTES = Pattern.compile("(\\d+) ?(?:min|mn|m|minutes?)\\.?");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(60 * 100_000);

    private final NumberReader numbers;

    TimeReader(NumberReader numbers) {
        this.numbers = numbers;
    }

    Reading<LocalTime> time(String folded) {
        switch (folded) {
            case "midi", "noon" -> {
                return Reading.of(LocalTime.NOON);
            }
            case "minuit", "midnight" -> {
                return Reading.of(LocalTime.MIDNIGHT);
            }
            default -> { }
        }
        Matcher half = HALF_OF_DAY.matcher(folded);
        boolean english = half.matches();
        String written = english ? half.group(1) : folded;
        Matcher digits = DIGITS.matcher(written);
        Matcher clock = CLOCK.matcher(written);
        if (digits.matches() && written.length() > 2) {
            return time(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)), english ? half.group(2) : null);
        }
        if (clock.matches()) {
            String minute = clock.group(2) != null ? clock.group(2) : clock.group(3);
            return time(Integer.parseInt(clock.group(1)), minute == null ? 0 : Integer.parseInt(minute),
                    english ? half.group(2) : null);
        }
        return Reading.wrong("reading.time.unreadable");
    }

    /** @param half "a" or "p" for a time of the twelve-hour clock, else null */
    private static Reading<LocalTime> time(int typedHour, int minute, String half) {
        int hour = typedHour;
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Reading.wrong("reading.time.range");
            }
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? Reading.wrong("reading.time.range") : Reading.of(LocalTime.of(hour, minute));
    }

    Reading<List<TimeSpan>> spans(String folded) {
        List<TimeSpan> spans = new ArrayList<>();
        for (String part : folded.split(" ?(?:[,;/]|(?<= )et(?= )|(?<= )and(?= )|(?<= )puis(?= )) ?")) {
            Matcher span = SPAN.matcher(part);
            if (!span.matches()) {
                return Reading.wrong("reading.span.unreadable");
            }
            Reading<LocalTime> start = time(span.group(1));
            Reading<LocalTime> end = time(span.group(2));
            if (!start.isOk() || !end.isOk()) {
                return Reading.wrong("reading.span.unreadable");
            }
            boolean afterLast = spans.isEmpty() || !start.value().isBefore(spans.getLast().end());
            if (!afterLast || !end.value().isAfter(start.value())) {
                return Reading.wrong("reading.span.order");
            }
            spans.add(new TimeSpan(start.value(), end.value()));
        }
        return Reading.of(List.copyOf(spans));
    }

    Reading<Integer> duration(String folded) {
        String written = folded.replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", "");
        Matcher hoursMinutes = HOURS_MINUTES.matcher(written);
        if (hoursMinutes.matches()) {
            int minutes = Integer.parseInt(hoursMinutes.group(2));
            return minutes > 59
                    ? Reading.wrong("reading.duration.minutes")
                    : hours(hoursMinutes.group(1), minutes);
        }
        Matcher hours = HOURS.matcher(written);
        if (hours.matches()) {
            return hours(hours.group(1), 0);
        }
        Matcher minutes = MINUTES.matcher(written);
        return minutes.matches()
                ? minutes(new BigDecimal(minutes.group(1)))
                : Reading.wrong("reading.duration.unreadable");
    }

    private Reading<Integer> hours(String hours, int minutes) {
        BigDecimal number = numbers.parse(hours);
        return number == null || (minutes > 0 && number.stripTrailingZeros().scale() > 0)
                ? Reading.wrong("reading.duration.unreadable")
                : minutes(number.multiply(SIXTY).add(BigDecimal.valueOf(minutes)));
    }

    private static Reading<Integer> minutes(BigDecimal minutes) {
        BigDecimal whole = minutes.setScale(0, RoundingMode.HALF_UP);
        return whole.compareTo(MOST_MINUTES) > 0
                ? Reading.wrong("reading.duration.tooLong")
                : Reading.of(whole.intValue());
    }
}
