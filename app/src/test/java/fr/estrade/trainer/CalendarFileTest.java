package fr.estrade.trainer;

import static fr.estrade.db.Tables.TRAINER_UNAVAILABILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.db.tables.records.TrainerUnavailabilityRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.testing.Desk;
import fr.estrade.text.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A calendar becomes times when a trainer cannot come; it is Friday 20 March 2026. */
class CalendarFileTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 24);

    @TempDir
    private Path folder;

    private static List<CalendarEntry> read(String text) throws CalendarFileException {
        return new CalendarFile(Texts.french(), Desk.CLOCK).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Essai//FR\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static void refused(String key, String text) {
        assertThatExceptionOfType(CalendarFileException.class).isThrownBy(() -> read(text)).satisfies(refused -> {
            assertThat(refused.key()).isEqualTo("calendar.import." + key);
            assertThat(Texts.french().get(refused.key(), refused.arguments())).doesNotContain("{", "!");
        });
    }

    @Test
    void eventsAreDaysSpansAndHours() throws Exception {
        List<CalendarEntry> entries = read(calendar(
                event("day", "DTSTART;VALUE=DATE:20260324", "SUMMARY:Congé"),
                event("span", "DTSTART;VALUE=DATE:20260330", "DTEND;VALUE=DATE:20260404", "SUMMARY:Vacances\\, à la mer"),
                event("hours", "DTSTART:20260324T130000Z", "DTEND:20260324T150000Z", "SUMMARY:Réunion"),
                event("free", "DTSTART;VALUE=DATE:20260325", "TRANSP:TRANSPARENT"),
                event("off", "DTSTART;VALUE=DATE:20260326", "STATUS:CANCELLED"),
                event("past", "DTSTART;VALUE=DATE:20200326")));
        assertThat(entries).extracting(CalendarEntry::when).containsExactly(
                Unavailability.on(TUESDAY, "Congé"),
                new Unavailability(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 3), null, null, null, "Vacances, à la mer"),
                new Unavailability(TUESDAY, null, null, LocalTime.of(14, 0), LocalTime.of(16, 0), "Réunion"));
    }

    @Test
    void aRepeatedEventIsItsOccurrencesWithinTwoYears() throws Exception {
        List<CalendarEntry> entries = read(calendar(
                event("weekly", "DTSTART;VALUE=DATE:20260324", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;VALUE=DATE:20260331"),
                event("weekly", "DTSTART;VALUE=DATE:20260409", "RECURRENCE-ID;VALUE=DATE:20260407", "SUMMARY:Déplacé")));
        assertThat(entries).extracting(entry -> entry.when().from())
                .containsExactlyInAnyOrder(TUESDAY, LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 9));
        List<CalendarEntry> forever = read(calendar(event("forever", "DTSTART;VALUE=DATE:20200107", "RRULE:FREQ=WEEKLY")));
        assertThat(forever).hasSizeBetween(100, 112);
        assertThat(forever).allSatisfy(entry -> assertThat(entry.when().from())
                .isBetween(LocalDate.of(2026, 2, 1), LocalDate.of(2028, 3, 31)));
    }

    @Test
    void aTableIsReadByItsHeadingsInEitherLanguageAndEncoding() throws Exception {
        String table = "Du;Au;Jour de semaine;De;À;Motif\n24/03/2026;;;;;Congé d’été\n01/04/2026;30/06/2026;mercredi;13:30;18:00;Cours\n";
        List<Unavailability> expected = List.of(Unavailability.on(TUESDAY, "Congé d’été"),
                new Unavailability(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), DayOfWeek.WEDNESDAY, LocalTime.of(13, 30),
                        LocalTime.of(18, 0), "Cours"));
        assertThat(read(table)).extracting(CalendarEntry::when).isEqualTo(expected);
        assertThat(new CalendarFile(Texts.french(), Desk.CLOCK).read(table.getBytes(Charset.forName("windows-1252"))))
                .extracting(CalendarEntry::when).isEqualTo(expected);
        assertThat(read("from,until,reason\n2026-03-24,,Leave\n")).extracting(CalendarEntry::when)
                .containsExactly(Unavailability.on(TUESDAY, "Leave"));
    }

    @Test
    @Timeout(20)
    void whatIsBrokenOrHostileIsRefusedWithASentence() throws Exception {
        refused("headings", "nom;prénom\nOrvanne;Camille\n");
        refused("cell", "du;au\n24/03/2026;\n31/02/2026;\n");
        refused("order", "du;au\n24/03/2026;20/03/2026\n");
        refused("unknown", "\u0000\u0001\u0002 du;au");
        refused("empty", calendar());
        refused("often", calendar(event("bomb", "DTSTART:20260324T090000Z", "DTEND:20260324T090001Z", "RRULE:FREQ=SECONDLY")));
        refused("often", calendar(event("bomb", "DTSTART:20260324T090000Z", "DTEND:20260324T090100Z",
                "RRULE:FREQ=DAILY;BYSECOND=0,1,2,3,4,5,6,7")));
        refused("unreadable", "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000));
        assertThatExceptionOfType(CalendarFileException.class).isThrownBy(() ->
                read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:yesterday\r\nEND:VEVENT\r\n"));
        String[] many = new String[12];
        for (int i = 0; i < many.length; i++) {
            many[i] = event("daily" + i, "DTSTART;VALUE=DATE:20200107", "RRULE:FREQ=DAILY");
        }
        refused("many", calendar(many));
        Path huge = folder.resolve("huge.ics");
        Files.writeString(huge, "BEGIN:VCALENDAR\r\n" + "X".repeat(CalendarFile.MOST_BYTES));
        assertThatExceptionOfType(CalendarFileException.class).isThrownBy(() -> new CalendarFile(Texts.french(), Desk.CLOCK).read(huge))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("calendar.import.large"));
    }

    @Test
    void takingACalendarOverAgainChangesWhatMovedAndMakesNothingTwice() throws Exception {
        try (Desk desk = Desk.withBase()) {
            TrainerRecord trainer = new TrainerRecord();
            trainer.setCode("F-ORVANNE");
            trainer.setLastName("Orvanne");
            desk.base().journal().write(ChangeLabel.of("trainer.created", "Orvanne"), tx -> tx.insert(trainer));
            TrainerUnavailabilityRecord own = Unavailabilities.fill(new TrainerUnavailabilityRecord(),
                    Unavailability.on(TUESDAY.plusDays(1), "À la main"));
            own.setTrainerId(trainer.getId());
            desk.base().journal().write(ChangeLabel.of("trainer.changed", "Orvanne"), tx -> tx.insert(own));
            UnavailabilityImport take = new UnavailabilityImport(desk.base().journal());
            String weekly = event("weekly", "DTSTART;VALUE=DATE:20260324", "RRULE:FREQ=WEEKLY;COUNT=3");
            UnavailabilityImport.Result first = take.run(trainer.getId(),
                    read(calendar(weekly, event("one", "DTSTART;VALUE=DATE:20260402"))));
            assertThat(first).extracting(UnavailabilityImport.Result::added, UnavailabilityImport.Result::same).containsExactly(4, 0);

            UnavailabilityImport.Result again = take.run(trainer.getId(),
                    read(calendar(weekly, event("one", "DTSTART;VALUE=DATE:20260402"))));
            assertThat(again).extracting(UnavailabilityImport.Result::added, UnavailabilityImport.Result::same).containsExactly(0, 4);

            UnavailabilityImport.Result moved = take.run(trainer.getId(), read(calendar(
                    event("weekly", "DTSTART;VALUE=DATE:20260324", "RRULE:FREQ=WEEKLY;COUNT=2"),
                            event("one", "DTSTART;VALUE=DATE:20260403"))));
            assertThat(moved).extracting(UnavailabilityImport.Result::changed, UnavailabilityImport.Result::removed).containsExactly(1, 1);
            assertThat(days(desk, trainer.getId())).containsExactly(TUESDAY, TUESDAY.plusDays(1), LocalDate.of(2026, 3, 31),
                    LocalDate.of(2026, 4, 3));

            desk.base().journal().undo(moved.saved().changeId());
            assertThat(days(desk, trainer.getId())).hasSize(5);
        }
    }

    private static List<LocalDate> days(Desk desk, UUID trainerId) {
        return desk.base().dsl().select(TRAINER_UNAVAILABILITY.FROM_ON).from(TRAINER_UNAVAILABILITY)
                .where(TRAINER_UNAVAILABILITY.TRAINER_ID.eq(trainerId)).orderBy(TRAINER_UNAVAILABILITY.FROM_ON)
                .fetch(TRAINER_UNAVAILABILITY.FROM_ON);
    }
}
