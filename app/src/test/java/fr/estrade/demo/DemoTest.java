package fr.estrade.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.calendar.PublicHolidays;
import fr.estrade.db.code.DateState;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.OfficeRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.text.ActivityDeclarationNumber;
import fr.estrade.text.Siret;
import fr.estrade.text.Typography;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the demonstration, before any base takes them. */
class DemoTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(10, 0).atZone(PARIS).toInstant(), PARIS);
    }

    private static List<UpdatableRecord<?>> rows(LocalDate today, int sessions) {
        OfficeRecord office = new OfficeRecord();
        office.setId(UUID.randomUUID());
        Demo demo = new Demo(office, on(today), ReadyQuestionnaires.none());
        demo.describeOffice();
        List<UpdatableRecord<?>> rows = new ArrayList<>();
        rows.add(office);
        demo.rows(sessions, rows::add, made -> { });
        return rows;
    }

    private static <R> List<R> of(Class<R> type, List<UpdatableRecord<?>> rows) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<String> texts(List<UpdatableRecord<?>> rows, String column) {
        return rows.stream().filter(row -> row.field(column) != null).map(row -> row.get(column, String.class)).filter(text -> text != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-02-28", "2026-05-20", "2026-08-15", "2026-12-31", "2028-02-29"})
    void whateverTheDaySessionsLieAroundItOnWorkingDays(LocalDate today) {
        List<UpdatableRecord<?>> rows = rows(today, 0);
        List<SessionRecord> sessions = of(SessionRecord.class, rows);
        assertThat(sessions).hasSize(30);
        assertThat(sessions).extracting(SessionRecord::getCode).doesNotHaveDuplicates();
        assertThat(EnumSet.copyOf(sessions.stream().map(SessionRecord::getStatus).toList())).isEqualTo(EnumSet.allOf(SessionStatus.class));
        assertThat(sessions).allSatisfy(session -> statusFitsTheDates(session, today));
        daysAreWorkingDaysInOrder(rows);
        assertThat(of(SessionDayRecord.class, rows)).extracting(SessionDayRecord::getDateState).contains(DateState.values());
    }

    private static void statusFitsTheDates(SessionRecord session, LocalDate today) {
        switch (session.getStatus()) {
            case DONE -> assertThat(session.getEndsOn()).isBefore(today);
            case ONGOING -> assertThat(session.getStartsOn()).isBeforeOrEqualTo(today);
            case CONFIRMED -> assertThat(session.getStartsOn()).isAfter(today);
            case ENVISAGED -> assertThat(session.getStartsOn()).satisfiesAnyOf(
                    start -> assertThat(start).isNull(), start -> assertThat(start).isAfter(today));
            case NOT_DONE, CANCELLED, ARCHIVED -> { }
        }
    }

    private static void daysAreWorkingDaysInOrder(List<UpdatableRecord<?>> rows) {
        PublicHolidays holidays = new PublicHolidays(false);
        SessionDayRecord previous = null;
        for (SessionDayRecord day : of(SessionDayRecord.class, rows)) {
            if (day.getHeldOn() == null) {
                continue;
            }
            assertThat(day.getHeldOn().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(holidays.isHoliday(day.getHeldOn())).as("%s is a public holiday", day.getHeldOn()).isFalse();
            if (previous != null && previous.getSessionId().equals(day.getSessionId())) {
                assertThat(day.getHeldOn()).isAfter(previous.getHeldOn());
            }
            previous = day;
        }
    }

    @Test
    void theSameDayGivesTheSameRows() {
        LocalDate today = LocalDate.of(2026, 5, 20);
        List<UpdatableRecord<?>> once = rows(today, 300);
        List<UpdatableRecord<?>> again = rows(today, 300);
        // The office's own row has an id from outside, and its contacts refer to it.
        assertThat(again.subList(3, again.size())).usingElementComparator((a, b) -> a.equals(b) ? 0 : 1).isEqualTo(once.subList(3, once.size()));
    }

    @Test
    void asManySessionsAreGeneratedAsAskedForWithPlausibleDates() {
        LocalDate today = LocalDate.of(2026, 5, 20);
        List<UpdatableRecord<?>> rows = rows(today, 5_000);
        List<SessionRecord> sessions = of(SessionRecord.class, rows);
        assertThat(sessions).hasSize(5_000);
        assertThat(sessions).extracting(SessionRecord::getCode).doesNotHaveDuplicates();
        assertThat(sessions.stream().filter(session -> session.getAgreementSequence() != null)
                .map(session -> session.getAgreementSequence() + "/" + session.getAgreementYear())).doesNotHaveDuplicates();
        assertThat(sessions).allSatisfy(session -> statusFitsTheDates(session, today));
        daysAreWorkingDaysInOrder(rows);
        long undated = sessions.stream().filter(session -> session.getDatedCount() == 0).count();
        long partlyDated = sessions.stream().filter(session -> session.getDatedCount() > 0 && session.getDatedCount() < session.getDayCount()).count();
        assertThat(undated).isBetween(50L, 1_500L);
        assertThat(partlyDated).isBetween(50L, 1_500L);
    }

    @Test
    void textsAreSetAsTheyWouldBePrinted() {
        for (UpdatableRecord<?> row : rows(LocalDate.of(2026, 5, 20), 100)) {
            for (Field<?> field : row.fields()) {
                if (row.get(field) instanceof String text) {
                    assertThat(text).as("%s of %s", field.getName(), row.getTable().getName()).isEqualTo(Typography.french(text)).doesNotContain("{");
                }
            }
        }
    }

    @Test
    void nobodyRealIsNamed() {
        List<UpdatableRecord<?>> rows = rows(LocalDate.of(2026, 5, 20), 100);
        Stream.of("phone", "registration_phone", "disability_officer_phone").forEach(column -> assertThat(texts(rows, column))
                .allSatisfy(phone -> assertThat(phone).as("numbers that the regulator keeps for fiction").matches("(06 39 98|01 99 00) \\d\\d \\d\\d")));
        assertThat(texts(rows, "email")).isNotEmpty().allSatisfy(address -> assertThat(address).endsWith("example.org"));
        assertThat(texts(rows, "website")).allSatisfy(address -> assertThat(address).endsWith("example.org"));
        assertThat(texts(rows, "siret")).isNotEmpty()
                .allSatisfy(number -> assertThat(number).as("no company begins with seven zeros").startsWith("0000000"))
                .allSatisfy(number -> assertThat(new Siret(number).digits()).isEqualTo(number));
        assertThat(texts(rows, "activity_declaration_number")).isNotEmpty()
                .allSatisfy(number -> assertThat(new ActivityDeclarationNumber(number).digits()).isEqualTo(number));
    }
}
