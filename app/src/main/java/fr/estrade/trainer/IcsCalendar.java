package fr.estrade.trainer;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Reads the busy times of an iCalendar file. Repeated events become their occurrences from some weeks ago to two years ahead; what
 * is marked as free or cancelled is left out. What an event may repeat by is bounded, so that no file keeps the program busy.
 */
final class IcsCalendar {
    private static final int WEEKS_BACK = 5;
    private static final int YEARS_AHEAD = 2;
    /** An event that began earlier is not believed. */
    private static final int YEARS_BACK = 60;
    private static final int DEEPEST = 6;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_UID = 300;
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate oldest;

    IcsCalendar(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        this.zone = clock.getZone();
        this.from = today.minusWeeks(WEEKS_BACK);
        this.until = today.plusYears(YEARS_AHEAD);
        this.oldest = today.minusYears(YEARS_BACK);
    }

    List<CalendarEntry> read(String text) throws CalendarFileException {
        refuseDepth(text);
        try {
            List<VEvent> events = new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
            // An occurrence that was moved is an event of its own, which says of which occurrence it stands in for.
            Set<String> moved = new HashSet<>();
            events.forEach(event -> movedFrom(event).ifPresent(day -> moved.add(uid(event) + day)));
            List<CalendarEntry> entries = new ArrayList<>();
            for (VEvent event : events) {
                if (isBusy(event)) {
                    add(event, moved, entries);
                }
                if (entries.size() > CalendarFile.MOST_ENTRIES) {
                    throw new CalendarFileException("calendar.import.many", CalendarFile.MOST_ENTRIES);
                }
            }
            return entries;
        } catch (ParserException broken) {
            throw new CalendarFileException("calendar.import.broken", broken.getLineNo());
        } catch (IOException | RuntimeException broken) {
            throw new CalendarFileException("calendar.import.unreadable");
        }
    }

    /** The parser calls itself for what stands in each other. */
    private static void refuseDepth(String text) throws CalendarFileException {
        int depth = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String start = line.substring(0, Math.min(line.length(), DEEPEST)).toUpperCase(Locale.ROOT);
            depth += start.startsWith("BEGIN:") ? 1 : start.startsWith("END:") ? -1 : 0;
            if (depth > DEEPEST) {
                throw new CalendarFileException("calendar.import.unreadable");
            }
        }
    }

    private static boolean isBusy(VEvent event) {
        return !"TRANSPARENT".equalsIgnoreCase(value(event, Property.TRANSP))
                && !"CANCELLED".equalsIgnoreCase(value(event, Property.STATUS));
    }

    private void add(VEvent event, Set<String> moved, List<CalendarEntry> into) throws CalendarFileException {
        Temporal start = temporal(event, Property.DTSTART);
        if (start == null || day(start).isBefore(oldest)) {
            return;
        }
        Duration length = length(event, start);
        String reason = shortened(value(event, Property.SUMMARY), LONGEST_REASON);
        String uid = shortened(uid(event), LONGEST_UID);
        Optional<String> standsFor = movedFrom(event);
        Optional<RRule<Temporal>> rule = event.getProperty(Property.RRULE);
        if (rule.isEmpty() || standsFor.isPresent()) {
            keep(new CalendarEntry(uid, standsFor.orElse(null), when(start, length, reason)), into);
            return;
        }
        Set<LocalDate> left = excluded(event);
        for (Temporal occurrence : occurrences(rule.get().getRecur(), start)) {
            LocalDate day = day(occurrence);
            if (!left.contains(day) && !moved.contains(uid(event) + day)) {
                keep(new CalendarEntry(uid, day.toString(), when(occurrence, length, reason)), into);
            }
        }
    }

    private void keep(CalendarEntry entry, List<CalendarEntry> into) {
        LocalDate last = entry.when() == null ? null : entry.when().until() == null ? entry.when().from() : entry.when().until();
        if (last != null && !last.isBefore(from) && !entry.when().from().isAfter(until)) {
            into.add(entry);
        }
    }

    private List<Temporal> occurrences(Recur<Temporal> rule, Temporal start) throws CalendarFileException {
        if (TOO_OFTEN.contains(rule.getFrequency()) || !rule.getHourList().isEmpty() || !rule.getMinuteList().isEmpty()
                || !rule.getSecondList().isEmpty()) {
            throw new CalendarFileException("calendar.import.often");
        }
        return rule.getDates(start, like(start, from), like(start, until), CalendarFile.MOST_ENTRIES);
    }

    /** The beginning of a day as a value of the same type as another, because the two are compared. */
    private Temporal like(Temporal other, LocalDate day) {
        return switch (other) {
            case LocalDate date -> day;
            case LocalDateTime local -> day.atStartOfDay();
            case OffsetDateTime moment -> day.atStartOfDay(zone).toOffsetDateTime();
            case Instant moment -> day.atStartOfDay(zone).toInstant();
            default -> day.atStartOfDay(zone);
        };
    }

    private Set<LocalDate> excluded(VEvent event) {
        Set<LocalDate> days = new HashSet<>();
        for (ExDate<Temporal> dates : event.<ExDate<Temporal>>getProperties(Property.EXDATE)) {
            dates.getDates().forEach(date -> days.add(day(date)));
        }
        return days;
    }

    /** How long an event takes; a day without an end is one day. */
    private Duration length(VEvent event, Temporal start) {
        Temporal end = temporal(event, Property.DTEND);
        if (end == null) {
            String duration = value(event, Property.DURATION);
            Duration written = duration == null ? null : parsed(duration);
            return written != null ? written : start instanceof LocalDate ? Duration.ofDays(1) : Duration.ZERO;
        }
        return Duration.between(moment(start), moment(end));
    }

    private static Duration parsed(String duration) {
        try {
            String weeks = duration.strip();
            return weeks.matches("P\\d{1,3}W") ? Duration.ofDays(7L * Integer.parseInt(weeks.substring(1, weeks.length() - 1)))
                    : Duration.parse(weeks);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** Null for what takes no time. */
    private Unavailability when(Temporal start, Duration length, String reason) {
        if (length.isZero() || length.isNegative()) {
            return null;
        }
        LocalDateTime begins = moment(start);
        LocalDateTime ends = begins.plus(length);
        LocalDate last = ends.toLocalTime().equals(LocalTime.MIDNIGHT) ? ends.toLocalDate().minusDays(1) : ends.toLocalDate();
        boolean oneDay = last.equals(begins.toLocalDate());
        boolean whole = start instanceof LocalDate || !oneDay || begins.toLocalTime().equals(LocalTime.MIDNIGHT)
                && length.compareTo(Duration.ofDays(1)) >= 0;
        LocalTime end = ends.toLocalDate().isAfter(last) ? LocalTime.of(23, 59) : ends.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        LocalTime from = begins.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean timed = !whole && end.isAfter(from);
        return new Unavailability(begins.toLocalDate(), oneDay ? null : last, null, timed ? from : null, timed ? end : null, reason);
    }

    private LocalDate day(Temporal value) {
        return moment(value).toLocalDate();
    }

    /** The time on the office's clocks. */
    private LocalDateTime moment(Temporal value) {
        return switch (value) {
            case LocalDate date -> date.atStartOfDay();
            case LocalDateTime local -> local;
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone).toLocalDateTime();
            case OffsetDateTime moment -> moment.atZoneSameInstant(zone).toLocalDateTime();
            default -> Instant.from(value).atZone(zone).toLocalDateTime();
        };
    }

    private static Temporal temporal(VEvent event, String property) {
        Optional<DateProperty<Temporal>> found = event.getProperty(property);
        return found.map(DateProperty::getDate).orElse(null);
    }

    private Optional<String> movedFrom(VEvent event) {
        return Optional.ofNullable(temporal(event, Property.RECURRENCE_ID)).map(value -> day(value).toString());
    }

    private static String uid(VEvent event) {
        return value(event, Property.UID);
    }

    /** Null where the event does not say it. */
    private static String value(VEvent event, String property) {
        Optional<Property> found = event.getProperty(property);
        return found.map(Property::getValue).filter(text -> !text.isBlank()).orElse(null);
    }

    private static String shortened(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
