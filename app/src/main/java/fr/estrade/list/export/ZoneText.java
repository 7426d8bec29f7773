package fr.estrade.list.export;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A time zone as a calendar's VTIMEZONE, from Java's own rules, so that nothing is fetched: each change of the clock in
 * the years that the events lie in, and the yearly rules, where the zone has some, for those that come after.
 */
final class ZoneText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private ZoneText() {
    }

    /** The lines of the zone's VTIMEZONE, valid for the days from the first to the last. */
    static List<String> of(ZoneId zone, LocalDate first, LocalDate last) {
        ZoneRules rules = zone.getRules();
        List<String> lines = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + zone.getId()));
        // A day before and after, because a day begins elsewhere at another instant.
        Instant from = first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant until = last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        ZoneOffset before = rules.getOffset(from);
        LocalDateTime start = LocalDateTime.ofInstant(from, before);
        ZoneOffsetTransition previous = rules.previousTransition(from.plusSeconds(1));
        if (previous != null) {
            observance(lines, rules, previous.getInstant(), previous.getDateTimeBefore(), previous.getOffsetBefore(), previous.getOffsetAfter(), null);
        } else {
            observance(lines, rules, from, start, before, before, null);
        }
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        for (ZoneOffsetTransition next = rules.nextTransition(from); next != null; next = rules.nextTransition(next.getInstant())) {
            if (isByRule(next, yearly)) {
                // From here on the rules say everything.
                ZoneOffsetTransition one = next;
                for (int i = 0; i < yearly.size(); i++) {
                    observance(lines, rules, one.getInstant(), one.getDateTimeBefore(), one.getOffsetBefore(), one.getOffsetAfter(), rule(one, yearly));
                    one = rules.nextTransition(one.getInstant());
                }
                break;
            }
            if (next.getInstant().isAfter(until)) {
                break;
            }
            observance(lines, rules, next.getInstant(), next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter(), null);
        }
        lines.add("END:VTIMEZONE");
        return lines;
    }

    private static void observance(
            List<String> lines, ZoneRules rules, Instant at, LocalDateTime start, ZoneOffset before, ZoneOffset after, String yearly) {
        String name = rules.isDaylightSavings(at) ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN:" + name);
        lines.add("DTSTART:" + LOCAL.format(start));
        lines.add("TZOFFSETFROM:" + offset(before));
        lines.add("TZOFFSETTO:" + offset(after));
        if (yearly != null) {
            lines.add("RRULE:" + yearly);
        }
        lines.add("END:" + name);
    }

    private static boolean isByRule(ZoneOffsetTransition transition, List<ZoneOffsetTransitionRule> yearly) {
        return !yearly.isEmpty() && rule(transition, yearly) != null
                && yearly.stream().allMatch(rule -> recurrence(rule, transition.getDateTimeBefore().getYear()) != null);
    }

    private static String rule(ZoneOffsetTransition transition, List<ZoneOffsetTransitionRule> yearly) {
        int year = transition.getDateTimeBefore().getYear();
        return yearly.stream().filter(rule -> rule.createTransition(year).equals(transition)).findFirst().map(rule -> recurrence(rule, year)).orElse(null);
    }

    /** The rule as an RRULE; null if it cannot be said as one. */
    private static String recurrence(ZoneOffsetTransitionRule rule, int year) {
        DayOfWeek weekday = rule.getDayOfWeek();
        LocalDateTime local = rule.createTransition(year).getDateTimeBefore();
        Month month = rule.getMonth();
        int day = rule.getDayOfMonthIndicator();
        if (local.getMonth() != month || rule.isMidnightEndOfDay()) {
            return null;
        }
        if (weekday == null) {
            return day > 0 ? "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d".formatted(month.getValue(), day) : null;
        }
        if (local.getDayOfWeek() != weekday) {
            return null;
        }
        String code = weekday.name().substring(0, 2);
        if (day == -1) {
            return "FREQ=YEARLY;BYMONTH=%d;BYDAY=-1%s".formatted(month.getValue(), code);
        }
        boolean wholeWeek = day > 0 && (day - 1) % 7 == 0;
        return wholeWeek ? "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s".formatted(month.getValue(), (day - 1) / 7 + 1, code) : null;
    }

    private static String offset(ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        int minutes = Math.abs(seconds) / 60;
        return "%s%02d%02d".formatted(seconds < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
