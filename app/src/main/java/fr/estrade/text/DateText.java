package fr.estrade.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Writes dates, spans of dates and moments. Names of months and days are our texts: the same on every runtime. */
final class DateText {

    /** Consecutive days that follow each other without a gap. */
    private record Run(LocalDate first, LocalDate last) {

        long days() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }
    }

    private final Texts texts;
    private final TimeText times;

    DateText(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    String numeric(LocalDate date) {
        return String.format(Locale.ROOT, "%02d/%02d/%04d",
                date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    String medium(LocalDate date) {
        return texts.get("format.date.medium", day(date), monthName(date), year(date));
    }

    String withWeekday(LocalDate date) {
        return texts.get("format.date.long", weekday(date.getDayOfWeek()), medium(date));
    }

    String withShortWeekday(LocalDate date) {
        return texts.get("format.date.long", weekdayShort(date.getDayOfWeek()), medium(date));
    }

    String dayMonth(LocalDate date) {
        return texts.get("format.date.dayMonth", day(date), monthName(date));
    }

    String month(YearMonth month) {
        return monthName(month.atDay(1)) + " " + month.getYear();
    }

    String weekday(DayOfWeek day) {
        return names("format.weekdays")[day.ordinal()];
    }

    String weekdayShort(DayOfWeek day) {
        return names("format.weekdays.short")[day.ordinal()];
    }

    String dateTime(LocalDateTime moment) {
        return texts.get("format.dateTime", numeric(moment.toLocalDate()), times.full(moment.toLocalTime()));
    }

    String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return medium(first);
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return texts.get("format.date.medium", day(first) + "–" + day(last), monthName(first), year(first));
        }
        String start = first.getYear() == last.getYear() ? dayMonth(first) : medium(first);
        return texts.get("format.span", start, medium(last));
    }

    String list(Collection<LocalDate> dates) {
        TreeSet<LocalDate> sorted = new TreeSet<>();
        dates.stream().filter(Objects::nonNull).forEach(sorted::add);
        List<Run> runs = runs(sorted);
        if (runs.isEmpty()) {
            return "";
        }
        if (runs.size() == 1) {
            return span(runs.getFirst().first(), runs.getFirst().last());
        }
        Map<YearMonth, List<String>> months = new LinkedHashMap<>();
        runs.forEach(run -> addParts(run, months));
        return joinMonths(months);
    }

    private static List<Run> runs(TreeSet<LocalDate> dates) {
        List<Run> runs = new ArrayList<>();
        for (LocalDate date : dates) {
            if (!runs.isEmpty() && runs.getLast().last().plusDays(1).equals(date)) {
                runs.add(new Run(runs.removeLast().first(), date));
            } else {
                runs.add(new Run(date, date));
            }
        }
        return runs;
    }

    /** In a list two days are named each ("18, 19 et 26 mai"), three or more as a span ("18–20 et 26 mai"). */
    private void addParts(Run run, Map<YearMonth, List<String>> months) {
        boolean sameMonth = YearMonth.from(run.first()).equals(YearMonth.from(run.last()));
        if (run.days() > 2 && sameMonth) {
            months.computeIfAbsent(YearMonth.from(run.first()), month -> new ArrayList<>())
                    .add(day(run.first()) + "–" + day(run.last()));
        } else {
            run.first().datesUntil(run.last().plusDays(1)).forEach(date ->
                    months.computeIfAbsent(YearMonth.from(date), month -> new ArrayList<>()).add(day(date)));
        }
    }

    private String joinMonths(Map<YearMonth, List<String>> months) {
        List<YearMonth> order = List.copyOf(months.keySet());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            LocalDate first = order.get(i).atDay(1);
            String days = join(months.get(order.get(i)));
            boolean lastOfYear = i == order.size() - 1 || order.get(i + 1).getYear() != first.getYear();
            parts.add(lastOfYear
                    ? texts.get("format.date.medium", days, monthName(first), year(first))
                    : texts.get("format.date.dayMonth", days, monthName(first)));
        }
        return String.join(", ", parts);
    }

    String relative(Instant then, Instant now, ZoneId zone) {
        Duration ago = Duration.between(then, now);
        LocalDateTime moment = then.atZone(zone).toLocalDateTime();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (ago.isNegative() && ago.toMinutes() <= -1) {
            return dateTime(moment);
        }
        if (ago.toMinutes() < 1) {
            return texts.get("format.ago.now");
        }
        if (ago.toHours() < 1) {
            return texts.get("format.ago.minutes", ago.toMinutes());
        }
        if (moment.toLocalDate().equals(today)) {
            return texts.get("format.ago.hours", ago.toHours());
        }
        if (moment.toLocalDate().plusDays(1).equals(today)) {
            return texts.get("format.ago.yesterday", times.full(moment.toLocalTime()));
        }
        return dateTime(moment);
    }

    String relativeDay(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(days) <= 1) {
            return texts.get(days == 0 ? "format.today" : days > 0 ? "format.tomorrow" : "format.yesterday");
        }
        return texts.get(days > 0 ? "format.inDays" : "format.daysAgo", Math.abs(days));
    }

    /** "a, b et c" */
    String join(List<String> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.getFirst();
        }
        return texts.get("format.and",
                String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
    }

    private String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? texts.get("format.firstOfMonth") : String.valueOf(date.getDayOfMonth());
    }

    private String monthName(LocalDate date) {
        return names("format.months")[date.getMonthValue() - 1];
    }

    private static String year(LocalDate date) {
        return String.valueOf(date.getYear());
    }

    private String[] names(String key) {
        return texts.get(key).split(",");
    }
}
