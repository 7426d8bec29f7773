package fr.estrade.list.export;

import fr.estrade.list.Agenda;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A calendar after RFC 5545: an event a dated day, with a UID that stays, so that a calendar that reads a newer file
 * changes its events instead of adding to them. Times are local, with the rules of their zone in the file.
 */
final class CalendarRows {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line, its end not counted. */
    private static final int LINE = 75;

    private final String title;
    private final Instant stamp;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, LocalDate[]> zones = new LinkedHashMap<>();

    /** A dated day; see {@link Agenda} for its parts. */
    record Event(UUID uid, LocalDate date, LocalTime start, LocalTime end, String zone, String summary, String place, String description,
            long sequence, boolean cancelled) {
    }

    /** @param clock tells when the file was made */
    CalendarRows(String title, Clock clock) {
        this.title = title;
        this.stamp = clock.instant();
    }

    void add(Event event) {
        events.add(event);
        if (isTimed(event)) {
            LocalDate[] span = zones.computeIfAbsent(event.zone(), zone -> new LocalDate[] {event.date(), event.date()});
            span[0] = span[0].isBefore(event.date()) ? span[0] : event.date();
            span[1] = span[1].isAfter(event.date()) ? span[1] : event.date();
        }
    }

    int count() {
        return events.size();
    }

    /** Whether the times and their zone are known; a day of which they are not lasts all day. */
    private static boolean isTimed(Event event) {
        return event.start() != null && event.end() != null && event.start().isBefore(event.end()) && isZone(event.zone());
    }

    private static boolean isZone(String name) {
        try {
            return name != null && ZoneId.of(name) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    void write(OutputStream stream) throws IOException {
        lines(stream, List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Estrade//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
                "X-WR-CALNAME:" + escaped(title)));
        for (Map.Entry<String, LocalDate[]> zone : zones.entrySet()) {
            lines(stream, ZoneText.of(ZoneId.of(zone.getKey()), zone.getValue()[0], zone.getValue()[1]));
        }
        for (Event event : events) {
            lines(stream, lines(event));
        }
        lines(stream, List.of("END:VCALENDAR"));
        stream.flush();
    }

    private static void lines(OutputStream stream, List<String> lines) throws IOException {
        for (String text : lines) {
            line(stream, text);
        }
    }

    private List<String> lines(Event event) {
        List<String> lines = new ArrayList<>();
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + event.uid() + "@estrade");
        lines.add("DTSTAMP:" + UTC.format(stamp));
        lines.add("SEQUENCE:" + event.sequence());
        if (isTimed(event)) {
            lines.add("DTSTART;TZID=" + event.zone() + ":" + LOCAL.format(LocalDateTime.of(event.date(), event.start())));
            lines.add("DTEND;TZID=" + event.zone() + ":" + LOCAL.format(LocalDateTime.of(event.date(), event.end())));
        } else {
            lines.add("DTSTART;VALUE=DATE:" + DATE.format(event.date()));
            lines.add("DTEND;VALUE=DATE:" + DATE.format(event.date().plusDays(1)));
        }
        text(lines, "SUMMARY", event.summary());
        text(lines, "LOCATION", event.place());
        text(lines, "DESCRIPTION", event.description());
        lines.add("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        lines.add("TRANSP:" + (event.cancelled() || !isTimed(event) ? "TRANSPARENT" : "OPAQUE"));
        lines.add("END:VEVENT");
        return lines;
    }

    private static void text(List<String> lines, String name, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(name + ":" + escaped(value.strip()));
        }
    }

    /** A TEXT value (RFC 5545, 3.3.11); no control character may stand in one. */
    static String escaped(String text) {
        return PlainText.legal(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** A line, folded so that none is longer than allowed and no character is cut (RFC 5545, 3.1). */
    private static void line(OutputStream stream, String text) throws IOException {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (octets + size > LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        stream.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
