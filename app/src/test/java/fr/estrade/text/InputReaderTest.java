package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.calendar.TimeSpan;
import fr.estrade.testing.Seed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {

    /** Wednesday 20 May 2026. */
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-05-20T08:00:00Z"), ZoneId.of("Europe/Paris"));

    private final Texts frenchTexts = Texts.french();
    private final Texts englishTexts = Texts.english();
    private final InputReader french = new InputReader(frenchTexts, TODAY);
    private final InputReader english = new InputReader(englishTexts, TODAY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10/4/19|2019-04-10", "10/04/2019|2019-04-10", "10.04.2019|2019-04-10", "10-4-2019|2019-04-10",
        "10 4 2019|2019-04-10", "10042019|2019-04-10", "100419|2019-04-10", "2019-04-10|2019-04-10",
        "20190410|2019-04-10", "2019/4/10|2019-04-10",
        "10 avril 2019|2019-04-10", "10 avr. 19|2019-04-10", "10 AVRIL 2019|2019-04-10", "10avril2019|2019-04-10",
        "le 10 avril 2019|2019-04-10", "Mercredi 20 mai 2026|2026-05-20", "1er mai 2026|2026-05-01",
        "1er févr. 2027|2027-02-01", "15 août 2026|2026-08-15", "3 déc 2026|2026-12-03", "25-déc-2026|2026-12-25",
        "ven. 10 avril|2026-04-10", "mer 10 avril|2024-04-10", "10 avril|2026-04-10", "10/4|2026-04-10",
        "2/1|2026-01-02", "29/2|2028-02-29", "5 décembre|2025-12-05", "1er/5|2026-05-01",
        "aujourd'hui|2026-05-20", "aujourd’hui|2026-05-20", "demain|2026-05-21", "après-demain|2026-05-22",
        "hier|2026-05-19", "+7|2026-05-27", "j+7|2026-05-27", "-1|2026-05-19", "mardi|2026-05-26",
        "mardi prochain|2026-05-26", "mercredi|2026-05-27", "mar.|2026-05-26", "10 mar 2026|2026-03-10",
        "Friday 10 April 2026|2026-04-10", "April 10, 2026|2026-04-10", "10th April 2026|2026-04-10",
        "tomorrow|2026-05-21", "1/1/45|2045-01-01", "1/1/46|1946-01-01", "31/12/99|1999-12-31",
        "20 / 05 / 2026|2026-05-20",
    })
    void dates(String typed, LocalDate expected) {
        assertThat(french.date(typed)).isEqualTo(Reading.of(expected));
        assertThat(english.date(typed)).isEqualTo(Reading.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "31/02/2026|reading.date.impossible", "29/02/2027|reading.date.impossible", "10/13/2026|reading.date.impossible",
        "jeudi 20 mai 2026|reading.date.weekday", "10/4/0019|reading.date.year", "bientôt|reading.date.unreadable",
        "10|reading.date.unreadable", "10 jui 2026|reading.date.unreadable", "32 mai|reading.date.impossible",
        "10/4/2026 9h|reading.date.unreadable", "2026-13-01|reading.date.impossible",
    })
    void noDates(String typed, String error) {
        assertThat(french.date(typed).error()).isEqualTo(error);
        assertThat(french.date(typed).value()).isNull();
    }

    @Test
    void theMessageSaysWhatWouldBeRight() {
        assertThat(french.date("jeudi 20 mai 2026").message(frenchTexts)).isEqualTo("Le 20/05/2026 est un mercredi");
        assertThat(english.date("Thursday 20 May 2026").message(englishTexts)).isEqualTo("20/05/2026 is a Wednesday");
        assertThat(french.time("25h").message(frenchTexts)).startsWith("Une heure va de");
        assertThat(french.date("demain").message(frenchTexts)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u202f", "\t\n"})
    void nothingTypedIsNothingKnown(String typed) {
        for (Reading<?> reading : List.of(french.date(typed), french.time(typed), french.timeSpans(typed),
                french.duration(typed), french.money(typed), french.price(typed), french.days(typed),
                french.integer(typed), french.decimal(typed), french.percent(typed), french.date(null))) {
            assertThat(reading.isOk()).isTrue();
            assertThat(reading.value()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "9h|09:00", "9 h|09:00", "9h30|09:30", "9 h 30|09:30", "9:30|09:30", "9.30|09:30", "0930|09:30", "930|09:30",
        "9|09:00", "17|17:00", "9h5|09:05", "9 H 30 min|09:30", "9 heures|09:00", "midi|12:00", "minuit|00:00",
        "5pm|17:00", "5:30 p.m.|17:30", "12 am|00:00", "12 pm|12:00", "00:00|00:00", "23h59|23:59",
    })
    void times(String typed, LocalTime expected) {
        assertThat(french.time(typed)).isEqualTo(Reading.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "24h|reading.time.range", "9h60|reading.time.range", "2530|reading.time.range", "13 pm|reading.time.range",
        "matin|reading.time.unreadable", "9h30h|reading.time.unreadable", "-9|reading.time.unreadable",
        "123456|reading.time.unreadable",
    })
    void noTimes(String typed, String error) {
        assertThat(french.time(typed).error()).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9h-12h30, 13h30-17h", "9 h–12 h 30, 13 h 30–17 h", "9h à 12h30 et 13h30 à 17h",
        "de 9h à 12h30; de 13h30 à 17h", "9:00-12:30/13:30-17:00", "9:00 to 12:30 and 13:30 to 17:00", "0900-1230 , 1330-1700"})
    void timesOfADay(String typed) {
        assertThat(french.timeSpans(typed)).isEqualTo(Reading.of(List.of(
                new TimeSpan(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                new TimeSpan(LocalTime.of(13, 30), LocalTime.of(17, 0)))));
    }

    @Test
    void timesOfADayMustFollowEachOther() {
        assertThat(french.timeSpans("9h-12h, 11h-17h").error()).isEqualTo("reading.span.order");
        assertThat(french.timeSpans("17h-9h").error()).isEqualTo("reading.span.order");
        assertThat(french.timeSpans("9h").error()).isEqualTo("reading.span.unreadable");
        assertThat(french.timeSpans("9h-midi").isOk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "7h|420", "7 h|420", "3h30|210", "3 h 30 min|210", "210 min|210", "210mn|210", "210 minutes|210", "3,5 h|210",
        "3.5|210", "7|420", "3:30|210", "0 min|0", "56 heures|3360", "7 h 05|425", "0,25 h|15", "1 500 h|90000",
        "7 hours|420",
    })
    void durations(String typed, int minutes) {
        assertThat(french.duration(typed)).isEqualTo(Reading.of(minutes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3h75|reading.duration.minutes", "2 jours|reading.duration.unreadable", "-3h|reading.duration.unreadable",
        "longtemps|reading.duration.unreadable", "999999999 h|reading.duration.tooLong",
    })
    void noDurations(String typed, String error) {
        assertThat(french.duration(typed).error()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 500,00|1500.00|", "1500.00|1500.00|", "1.500,00|1500.00|", "1,500.00|1500.00|", "1500|1500.00|",
        "1.500|1500.00|", "130 € TTC|130.00|TTC", "130 TTC|130.00|TTC", "850€ T.T.C.|850.00|TTC",
        "1500 euros net|1500.00|NET", "425,5 € HT|425.50|HT", "1 500 H.T.|1500.00|HT", "€1,500.00|1500.00|",
        "-50,00 €|-50.00|", "−50|-50.00|", "1 234 567,89|1234567.89|", "12,5 EUR|12.50|", "200eur|200.00|",
        "0|0.00|", "1.234.567,8|1234567.80|", "130 € net de taxe|130.00|NET",
    })
    void amounts(String typed, BigDecimal amount, String basis) {
        assertThat(french.price(typed)).isEqualTo(Reading.of(new TypedPrice(amount, basis)));
        assertThat(french.money(typed).value()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gratuit|reading.money.unreadable", "1,234|reading.number.twoDecimals", "12 34|reading.money.unreadable",
        "1,2,3|reading.money.unreadable", "1.500.00|reading.money.unreadable", "130 € / h|reading.money.unreadable",
        "99999999999|reading.money.tooLarge", "€|reading.money.unreadable", "1,500.00,5|reading.money.unreadable",
    })
    void noAmounts(String typed, String error) {
        assertThat(french.price(typed).error()).isEqualTo(error);
    }

    @Test
    void theLanguageDecidesWhatACommaMeans() {
        assertThat(french.decimal("1,500").value()).isEqualByComparingTo("1.5");
        assertThat(english.decimal("1,500").value()).isEqualByComparingTo("1500");
        assertThat(french.decimal("1.500").value()).isEqualByComparingTo("1500");
        assertThat(english.decimal("1.500").value()).isEqualByComparingTo("1.5");
        assertThat(french.decimal("0.500").value()).isEqualByComparingTo("0.5");
    }

    @Test
    void otherNumbers() {
        assertThat(french.days("8 j").value()).isEqualByComparingTo("8");
        assertThat(french.days("0,5 jour").value()).isEqualByComparingTo("0.5");
        assertThat(french.days("2 journées").value()).isEqualByComparingTo("2");
        assertThat(french.days("-1").error()).isEqualTo("reading.days.unreadable");
        assertThat(french.days("deux").error()).isEqualTo("reading.days.unreadable");
        assertThat(french.integer("12 500").value()).isEqualTo(12_500);
        assertThat(french.integer("1,5").error()).isEqualTo("reading.number.whole");
        assertThat(french.integer("12 personnes").error()).isEqualTo("reading.number.unreadable");
        assertThat(french.percent("88,9 %").value()).isEqualByComparingTo("0.889");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = Seed.random(getClass());
        for (int i = 0; i < 2_000; i++) {
            for (InputReader reader : List.of(french, english)) {
                Formats formats = (reader == french ? frenchTexts : englishTexts).formats();
                LocalDate date = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(60_000));
                for (String text : List.of(formats.date(date), formats.dateMedium(date), formats.dateLong(date),
                        formats.dateWithDay(date), date.toString(), formats.dateLong(date).toUpperCase(Locale.ROOT))) {
                    assertThat(reader.date(text)).as(text).isEqualTo(Reading.of(date));
                }
                LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
                assertThat(reader.time(formats.time(time)).value()).isEqualTo(time);
                assertThat(reader.time(formats.timeShort(time)).value()).isEqualTo(time);
                List<TimeSpan> spans = someSpans(random);
                assertThat(reader.timeSpans(formats.timeSpans(spans)).value()).isEqualTo(spans);
                int minutes = random.nextInt(1 << random.nextInt(1, 22));
                assertThat(reader.duration(formats.duration(minutes)).value()).as(formats.duration(minutes)).isEqualTo(minutes);
                BigDecimal amount = BigDecimal.valueOf(random.nextLong(-99_999_999_999L, 100_000_000_000L), 2);
                assertThat(reader.money(formats.money(amount, "TTC")).value()).as(formats.money(amount)).isEqualTo(amount);
                assertThat(reader.decimal(formats.number(amount)).value()).isEqualByComparingTo(amount);
                BigDecimal days = BigDecimal.valueOf(random.nextInt(10_000), 1);
                assertThat(reader.days(formats.days(days)).value()).isEqualByComparingTo(days);
                BigDecimal share = BigDecimal.valueOf(random.nextInt(1001), 3);
                assertThat(reader.percent(formats.percent(share)).value()).isEqualByComparingTo(share);
            }
        }
    }

    @Test
    void anyTextIsReadOrRefusedButNeverBreaks() {
        Random random = Seed.random(getClass());
        String signs = "0123456789 9h:.,;/-–€%aàtTCmnijer’é\u00a0\u202f+°";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            String text = typed.toString();
            for (Reading<?> reading : List.of(french.date(text), french.time(text), french.timeSpans(text),
                    french.duration(text), french.price(text), french.days(text), french.integer(text),
                    english.decimal(text), english.percent(text))) {
                assertThat(reading.isOk() || reading.value() == null && frenchTexts.has(reading.error())).as(text).isTrue();
            }
        }
    }

    private static List<TimeSpan> someSpans(Random random) {
        TreeSet<Integer> minutes = new TreeSet<>();
        for (int n = 2 * random.nextInt(1, 4); minutes.size() < n; ) {
            minutes.add(random.nextInt(24 * 60));
        }
        List<Integer> order = List.copyOf(minutes);
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < order.size(); i += 2) {
            spans.add(new TimeSpan(LocalTime.ofSecondOfDay(order.get(i) * 60L), LocalTime.ofSecondOfDay(order.get(i + 1) * 60L)));
        }
        return spans;
    }
}
