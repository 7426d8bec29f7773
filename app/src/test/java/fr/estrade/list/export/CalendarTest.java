package fr.estrade.list.export;

import static fr.estrade.db.Tables.SESSION_DAY;
import static fr.estrade.list.TestSessions.CLOCK;
import static fr.estrade.list.TestSessions.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.TestSessions;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private Base base;
    private TestSessions sessions;

    private void open(TestBases.Kind kind) {
        base = kind.open();
        sessions = new TestSessions(base);
    }

    @AfterEach
    void close() {
        if (base != null) {
            base.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheDatedDaysAndNoOthers(TestBases.Kind kind) throws Exception {
        open(kind);
        UUID session = sessions.add(row -> {
            row.setTitle("Piloter; une CTG, à Évian \\ suite " + "é".repeat(80));
            row.setPlace("Évian, salle 2");
            row.setNotes("Première ligne\nSeconde ligne");
        });
        UUID timed = sessions.day(session, LocalDate.of(2026, 5, 18), LocalTime.of(9, 0), LocalTime.of(17, 0));
        UUID allDay = sessions.day(session, LocalDate.of(2026, 12, 1), null, null);
        sessions.day(session, null, LocalTime.of(9, 0), LocalTime.of(17, 0));

        String text = export();
        List<VEvent> events = events(text);

        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(events).hasSize(2);
        VEvent day = events.getFirst();
        assertThat(value(day, "UID")).isEqualTo(timed + "@estrade");
        assertThat(value(day, "SUMMARY")).isEqualTo("Piloter; une CTG, à Évian \\ suite " + "é".repeat(80));
        assertThat(value(day, "LOCATION")).isEqualTo("Évian, salle 2");
        assertThat(value(day, "DESCRIPTION")).isEqualTo("Première ligne\nSeconde ligne");
        assertThat(value(day, "DTSTART")).isEqualTo("20260518T090000");
        assertThat(value(day, "DTEND")).isEqualTo("20260518T170000");
        assertThat(value(day, "SEQUENCE")).isEqualTo("0");
        assertThat(value(events.get(1), "UID")).isEqualTo(allDay + "@estrade");
        assertThat(value(events.get(1), "DTSTART")).isEqualTo("20261201");
        assertThat(value(events.get(1), "DTEND")).as("the day after, as the standard has it").isEqualTo("20261202");
    }

    @ParameterizedTest
    @EnumSource
    void aChangedDayKeepsItsUidAndCountsUp(TestBases.Kind kind) throws Exception {
        open(kind);
        UUID session = sessions.add(row -> { });
        UUID day = sessions.day(session, LocalDate.of(2026, 5, 18), null, null);
        sessions.journal().write(ChangeLabel.of("test"), tx -> tx.updateWhere(SESSION_DAY, SESSION_DAY.ID.eq(day), row -> row.setHeldOn(LocalDate.of(2026, 5, 19))));
        VEvent event = events(export()).getFirst();
        assertThat(value(event, "UID")).isEqualTo(day + "@estrade");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledSessionStaysAsCancelled(TestBases.Kind kind) throws Exception {
        open(kind);
        sessions.day(sessions.add(row -> row.setStatus(SessionStatus.CANCELLED)), LocalDate.of(2026, 5, 18), null, null);
        assertThat(value(events(export()).getFirst(), "STATUS")).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/Guadeloupe", "Indian/Reunion", "Pacific/Noumea", "America/Miquelon", "Asia/Tehran", "America/New_York", "UTC"})
    void tellsTheRulesOfTheZoneItself(String zone) throws Exception {
        CalendarRows calendar = new CalendarRows("Test", CLOCK);
        for (LocalDate day = LocalDate.of(1994, 1, 3); day.getYear() < 2031; day = day.plusDays(29)) {
            calendar.add(new CalendarRows.Event(UUID.randomUUID(), day, LocalTime.of(9, 30), LocalTime.of(10, 0), zone, "x", null, null, 0, false));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        calendar.write(out);
        Calendar read = calendar(out.toString(StandardCharsets.UTF_8));
        VTimeZone rules = read.<VTimeZone>getComponents(Component.VTIMEZONE).getFirst();
        ZoneId expected = ZoneId.of(zone);
        for (LocalDate day = LocalDate.of(1994, 1, 3); day.getYear() < 2031; day = day.plusDays(29)) {
            ZonedDateTime moment = day.atTime(9, 30).atZone(expected);
            assertThat(rules.getApplicableObservance(moment.toOffsetDateTime()).getRequiredProperty(Property.TZOFFSETTO).getValue())
                    .as("%s in %s", day, zone)
                    .isEqualTo(moment.getOffset().getId().replace("Z", "+0000").replace(":", ""));
        }
    }

    @Test
    void aDayWithoutAZoneOrWithTimesTheWrongWayRoundLastsAllDay() throws Exception {
        CalendarRows calendar = new CalendarRows("Test", CLOCK);
        calendar.add(new CalendarRows.Event(UUID.randomUUID(), LocalDate.of(2026, 5, 18), LocalTime.of(9, 0), LocalTime.of(17, 0), "Mars/Base", "x", null, null, 0, false));
        calendar.add(new CalendarRows.Event(UUID.randomUUID(), LocalDate.of(2026, 5, 18), LocalTime.of(17, 0), LocalTime.of(9, 0), "Europe/Paris", "x", null, null, 0, false));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        calendar.write(out);
        assertThat(events(out.toString(StandardCharsets.UTF_8))).allMatch(event -> value(event, "DTSTART").equals("20260518"));
    }

    private String export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ListExport(base.dsl(), Texts.french(), CLOCK, null).write(new ExportRequest(LIST, LIST.query(), ExportFormat.ICS), out, new FakeProgress());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Calendar calendar(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(String text) throws IOException, ParserException {
        return calendar(text).getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
