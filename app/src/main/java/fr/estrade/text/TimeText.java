package fr.estrade.text;

import fr.estrade.calendar.TimeSpan;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/** Writes times of day and durations. */
final class TimeText {

    private final Texts texts;

    TimeText(Texts texts) {
        this.texts = texts;
    }

    String full(LocalTime time) {
        return texts.get("format.time", hour(time.getHour()), twoDigits(time.getMinute()));
    }

    String brief(LocalTime time) {
        return time.getMinute() == 0 ? texts.get("format.time.onTheHour", hour(time.getHour())) : full(time);
    }

    String span(TimeSpan span) {
        return brief(span.start()) + "–" + brief(span.end());
    }

    String spans(List<TimeSpan> spans) {
        return spans.stream().map(this::span).collect(Collectors.joining(", "));
    }

    String duration(long minutes) {
        long magnitude = Math.abs(minutes);
        String sign = minutes < 0 ? "−" : "";
        String hours = texts.formats().number(magnitude / 60);
        long rest = magnitude % 60;
        if (magnitude < 60) {
            return sign + texts.get("format.minutes", String.valueOf(rest));
        }
        return sign + (rest == 0
                ? texts.get("format.hours", hours)
                : texts.get("format.hoursMinutes", hours, twoDigits(rest)));
    }

    private static String hour(int hour) {
        return String.valueOf(hour);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
