package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.calendar.TimeSpan;
import fr.estrade.testing.Seed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final Formats french = Texts.french().formats();
    private final Formats english = Texts.english().formats();

    /** No-break spaces shown as ~ (wide) and ^ (narrow), so that the expectations can be read. */
    private static String seen(String text) {
        return text.replace('\u00a0', '~').replace('\u202f', '^');
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }

    private static List<LocalDate> dates(String... iso) {
        return Stream.of(iso).map(LocalDate::parse).toList();
    }

    @Test
    void datesReadAsPeopleWriteThem() {
        LocalDate day = date("2026-05-20");
        assertThat(french.date(day)).isEqualTo("20/05/2026");
        assertThat(french.dateMedium(day)).isEqualTo("20 mai 2026");
        assertThat(french.dateLong(day)).isEqualTo("mercredi 20 mai 2026");
        assertThat(french.dateWithDay(date("2026-04-10"))).isEqualTo("ven. 10 avril 2026");
        assertThat(french.dateLong(date("2026-05-01"))).isEqualTo("vendredi 1er mai 2026");
        assertThat(french.month(YearMonth.of(2026, 8))).isEqualTo("août 2026");
        assertThat(english.dateLong(day)).isEqualTo("Wednesday 20 May 2026");
        assertThat(english.dateMedium(date("2026-05-01"))).isEqualTo("1 May 2026");
    }

    @Test
    void spansSayOnlyWhatChanges() {
        assertThat(french.dateSpan(date("2026-05-18"), date("2026-05-19"))).isEqualTo("18–19 mai 2026");
        assertThat(french.dateSpan(date("2026-05-01"), date("2026-05-02"))).isEqualTo("1er–2 mai 2026");
        assertThat(french.dateSpan(date("2026-04-30"), date("2026-05-02"))).isEqualTo("du 30 avril au 2 mai 2026");
        assertThat(french.dateSpan(date("2026-12-30"), date("2027-01-02")))
                .isEqualTo("du 30 décembre 2026 au 2 janvier 2027");
        assertThat(french.dateSpan(date("2026-05-18"), null)).isEqualTo("18 mai 2026");
        assertThat(english.dateSpan(date("2026-04-30"), date("2026-05-02"))).isEqualTo("30 April – 2 May 2026");
    }

    @Test
    void datesWithGapsAreListed() {
        assertThat(french.dates(dates("2026-05-18", "2026-05-19", "2026-05-26"))).isEqualTo("18, 19 et 26 mai 2026");
        assertThat(french.dates(dates("2026-05-19", "2026-05-18"))).isEqualTo("18–19 mai 2026");
        assertThat(french.dates(dates("2026-05-18", "2026-05-19", "2026-05-20", "2026-05-26")))
                .isEqualTo("18–20 et 26 mai 2026");
        assertThat(french.dates(dates("2026-05-18", "2026-05-26", "2026-06-02", "2027-01-05")))
                .isEqualTo("18 et 26 mai, 2 juin 2026, 5 janvier 2027");
        assertThat(french.dates(dates("2026-04-30", "2026-05-01"))).isEqualTo("du 30 avril au 1er mai 2026");
        assertThat(french.dates(dates())).isEmpty();
        assertThat(english.dates(dates("2026-05-18", "2026-05-19", "2026-05-26"))).isEqualTo("18, 19 and 26 May 2026");
    }

    @Test
    void timesAndDurations() {
        assertThat(seen(french.time(LocalTime.of(9, 0)))).isEqualTo("9~h~00");
        assertThat(seen(french.timeSpans(List.of(
                new TimeSpan(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                new TimeSpan(LocalTime.of(13, 30), LocalTime.of(17, 0))))))
                .isEqualTo("9~h–12~h~30, 13~h~30–17~h");
        assertThat(seen(french.duration(420))).isEqualTo("7~h");
        assertThat(seen(french.duration(210))).isEqualTo("3~h~30");
        assertThat(seen(french.duration(5))).isEqualTo("5~min");
        assertThat(seen(french.duration(0))).isEqualTo("0~min");
        assertThat(seen(french.duration(-65))).isEqualTo("−1~h~05");
        assertThat(french.decimalHours(420)).isEqualTo("7,00");
        assertThat(english.time(LocalTime.of(9, 0))).isEqualTo("9:00");
        assertThat(english.timeSpan(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(12, 30)))).isEqualTo("9:00–12:30");
    }

    @Test
    void amountsAndNumbers() {
        assertThat(seen(french.money(new BigDecimal("1500")))).isEqualTo("1^500,00~€");
        assertThat(seen(french.money(new BigDecimal("130"), "TTC"))).isEqualTo("130,00~€ TTC");
        assertThat(seen(french.money(new BigDecimal("-0.5")))).isEqualTo("−0,50~€");
        assertThat(seen(french.money(new BigDecimal("-0.001")))).isEqualTo("0,00~€");
        assertThat(english.money(new BigDecimal("1500"))).isEqualTo("€1,500.00");
        assertThat(english.money(new BigDecimal("-1500"))).isEqualTo("−€1,500.00");
        assertThat(seen(french.days(8))).isEqualTo("8~j");
        assertThat(seen(french.days(new BigDecimal("0.50")))).isEqualTo("0,5~j");
        assertThat(seen(english.days(1))).isEqualTo("1~day");
        assertThat(seen(french.percent(8 / 9.0))).isEqualTo("88,9~%");
        assertThat(seen(french.percent(1))).isEqualTo("100~%");
        assertThat(english.percent(new BigDecimal("0.889"))).isEqualTo("88.9%");
        assertThat(seen(french.number(100_000))).isEqualTo("100^000");
        assertThat(french.number(2026)).isEqualTo("2026");
        assertThat(french.number(new BigDecimal("12.50"))).isEqualTo("12,5");
    }

    @Test
    void fileSizes() {
        assertThat(seen(french.fileSize(512))).isEqualTo("512~o");
        assertThat(seen(french.fileSize(1_234_567))).isEqualTo("1,2~Mo");
        assertThat(seen(french.fileSize(999_999))).isEqualTo("1~Mo");
        assertThat(seen(french.fileSize(35_400_000))).isEqualTo("35~Mo");
        assertThat(seen(english.fileSize(1_500))).isEqualTo("1.5~kB");
    }

    @Test
    void momentsAreToldFromNow() {
        Instant now = Instant.parse("2026-05-20T12:00:00Z");
        assertThat(french.relative(now.minusSeconds(20), now, PARIS)).isEqualTo("à l’instant");
        assertThat(seen(french.relative(now.minusSeconds(250), now, PARIS))).isEqualTo("il y a 4~min");
        assertThat(seen(french.relative(now.minusSeconds(7200), now, PARIS))).isEqualTo("il y a 2~h");
        assertThat(seen(french.relative(Instant.parse("2026-05-19T12:05:00Z"), now, PARIS))).isEqualTo("hier à 14~h~05");
        assertThat(seen(french.relative(Instant.parse("2026-05-02T12:05:00Z"), now, PARIS)))
                .isEqualTo("02/05/2026 à 14~h~05");
        assertThat(seen(english.relative(now.minusSeconds(250), now, PARIS))).isEqualTo("4~min ago");
        assertThat(seen(french.relative(now.plusSeconds(3600), now, PARIS))).isEqualTo("20/05/2026 à 15~h~00");
    }

    @Test
    void daysAreToldFromToday() {
        LocalDate today = date("2026-05-20");
        assertThat(french.relativeDay(today, today)).isEqualTo("aujourd’hui");
        assertThat(french.relativeDay(date("2026-05-21"), today)).isEqualTo("demain");
        assertThat(french.relativeDay(date("2026-05-19"), today)).isEqualTo("hier");
        assertThat(french.relativeDay(date("2026-05-04"), today)).isEqualTo("il y a 16 jours");
        assertThat(english.relativeDay(date("2026-05-23"), today)).isEqualTo("in 3 days");
    }

    @Test
    void theUnknownIsSaid() {
        assertThat(french.date(null)).isEmpty();
        assertThat(french.orToDefine(french.date(null))).isEqualTo("à définir");
        assertThat(french.orNotProvided(" ")).isEqualTo("non renseigné");
        assertThat(french.orDash(french.duration(0))).isNotEqualTo("–");
        assertThat(french.list(List.of("Paris", "Lyon", "Pau"))).isEqualTo("Paris, Lyon et Pau");
    }

    @Test
    void whatIsWrittenIsTypesetAlready() {
        Random random = Seed.random(getClass());
        for (int i = 0; i < 500; i++) {
            List<LocalDate> some = new ArrayList<>();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                some.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)));
            }
            for (String text : List.of(
                    french.money(BigDecimal.valueOf(random.nextInt(), 2)), french.percent(random.nextDouble()),
                    french.duration(random.nextInt(100_000)), french.dates(some), french.dateLong(some.getFirst()),
                    french.time(LocalTime.ofSecondOfDay(random.nextInt(86_400))))) {
                assertThat(Typography.french(text)).isEqualTo(text);
            }
        }
    }
}
