package fr.estrade.text;

import fr.estrade.calendar.TimeSpan;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * How values are written in one language, with the no-break spaces of its typography.
 *
 * <p>A null value gives an empty text everywhere; {@link #orToDefine}, {@link #orToSchedule}, {@link #orNotProvided}
 * and {@link #orDash} put in words what is unknown. Get one from {@link Texts#formats()}. Safe to use from any thread.
 */
public final class Formats {

    private final Texts texts;
    private final DateText dates;
    private final TimeText times;
    private final NumberText numbers;

    Formats(Texts texts) {
        this.texts = texts;
        this.numbers = new NumberText(texts);
        this.times = new TimeText(texts);
        this.dates = new DateText(texts, times);
    }

    // Dates

    /** "20/05/2026" */
    public String date(LocalDate date) {
        return date == null ? "" : dates.numeric(date);
    }

    /** "20 mai 2026", "1er mai 2026" */
    public String dateMedium(LocalDate date) {
        return date == null ? "" : dates.medium(date);
    }

    /** "mercredi 20 mai 2026" */
    public String dateLong(LocalDate date) {
        return date == null ? "" : dates.withWeekday(date);
    }

    /** "mer. 20 mai 2026", for lists where the weekday matters */
    public String dateWithDay(LocalDate date) {
        return date == null ? "" : dates.withShortWeekday(date);
    }

    /** "20 mai", where the year is clear */
    public String dayMonth(LocalDate date) {
        return date == null ? "" : dates.dayMonth(date);
    }

    /** "mai 2026" */
    public String month(YearMonth month) {
        return month == null ? "" : dates.month(month);
    }

    /** The name of a weekday: "mercredi" */
    public String weekday(DayOfWeek day) {
        return day == null ? "" : dates.weekday(day);
    }

    /** The short name of a weekday: "mer." */
    public String weekdayShort(DayOfWeek day) {
        return day == null ? "" : dates.weekdayShort(day);
    }

    /** "18–19 mai 2026", "du 30 avril au 2 mai 2026"; a missing end counts as the same day */
    public String dateSpan(LocalDate start, LocalDate end) {
        return start == null ? "" : dates.span(start, end == null ? start : end);
    }

    /**
     * Any dates in the shortest clear form: "18–19 mai 2026", "18, 19 et 26 mai 2026",
     * "18 et 26 mai, 2 juin 2026". Order and doubles do not matter; nulls are left out.
     */
    public String dates(Collection<LocalDate> some) {
        return some == null ? "" : dates.list(some);
    }

    /** A moment, in the zone of the machine: "20/05/2026 à 14 h 05" */
    public String dateTime(Instant instant) {
        return dateTime(instant, ZoneId.systemDefault());
    }

    /** A moment in a zone: "20/05/2026 à 14 h 05" */
    public String dateTime(Instant instant, ZoneId zone) {
        return instant == null ? "" : dates.dateTime(instant.atZone(zone).toLocalDateTime());
    }

    /** How long ago a moment is: "à l’instant", "il y a 4 min", "hier à 14 h 05", then the date itself */
    public String relative(Instant then, Instant now, ZoneId zone) {
        return then == null ? "" : dates.relative(then, now, zone);
    }

    /** {@link #relative(Instant, Instant, ZoneId)} in the zone of the machine */
    public String relative(Instant then, Instant now) {
        return relative(then, now, ZoneId.systemDefault());
    }

    /** How far a day is from today: "aujourd’hui", "hier", "demain", "il y a 16 jours", "dans 3 jours" */
    public String relativeDay(LocalDate day, LocalDate today) {
        return day == null ? "" : dates.relativeDay(day, today);
    }

    // Times and durations

    /** "9 h 00" */
    public String time(LocalTime time) {
        return time == null ? "" : times.full(time);
    }

    /** "9 h", "9 h 30", for running text and spans */
    public String timeShort(LocalTime time) {
        return time == null ? "" : times.brief(time);
    }

    /** "9 h–12 h 30" */
    public String timeSpan(TimeSpan span) {
        return span == null ? "" : times.span(span);
    }

    /** "9 h–12 h 30, 13 h 30–17 h" */
    public String timeSpans(List<TimeSpan> spans) {
        return spans == null ? "" : times.spans(spans);
    }

    /** Minutes as "7 h", "3 h 30", "45 min" */
    public String duration(Number minutes) {
        return minutes == null ? "" : times.duration(minutes.longValue());
    }

    /** Minutes as hours in hundredths, "7,00", which some funders ask for */
    public String decimalHours(Number minutes) {
        return minutes == null ? "" : numbers.decimalHours(minutes.longValue());
    }

    /** "8 j", "0,5 j" */
    public String days(Number days) {
        return days == null ? "" : numbers.days(days);
    }

    // Numbers and amounts

    /** "12 500", "0,5"; below 10 000 without separator, as in running text, so that a year stays a year */
    public String number(Number number) {
        return number == null ? "" : numbers.plain(number);
    }

    /** A number with so many decimals: "1 500,00" */
    public String decimal(Number number, int decimals) {
        return number == null ? "" : numbers.decimal(number, decimals);
    }

    /** "1 500,00 €" */
    public String money(BigDecimal amount) {
        return amount == null ? "" : numbers.money(amount);
    }

    /**
     * "1 500,00 € TTC"
     *
     * @param basis the words of the tax basis; null or empty for none
     */
    public String money(BigDecimal amount, String basis) {
        return amount == null ? "" : numbers.money(amount) + (basis == null || basis.isBlank() ? "" : " " + basis);
    }

    /** A share from 0 to 1 with at most one decimal: "88,9 %", "100 %" */
    public String percent(Number share) {
        return share == null ? "" : numbers.percent(share);
    }

    /** "512 o", "1,2 Mo" */
    public String fileSize(long bytes) {
        return numbers.fileSize(bytes);
    }

    // Words

    /** "Paris, Lyon et Pau" */
    public String list(Collection<String> items) {
        return items == null ? "" : dates.join(List.copyOf(items));
    }

    /** "à définir" */
    public String toDefine() {
        return texts.get("format.toDefine");
    }

    /** "à programmer" */
    public String toSchedule() {
        return texts.get("format.toSchedule");
    }

    /** "non renseigné" */
    public String notProvided() {
        return texts.get("format.notProvided");
    }

    /** The text, or "à définir" when it is null or empty. */
    public String orToDefine(String text) {
        return isUnknown(text) ? toDefine() : text;
    }

    /** The text, or "à programmer" when it is null or empty. */
    public String orToSchedule(String text) {
        return isUnknown(text) ? toSchedule() : text;
    }

    /** The text, or "non renseigné" when it is null or empty. */
    public String orNotProvided(String text) {
        return isUnknown(text) ? notProvided() : text;
    }

    /** The text, or a dash when it is null or empty, for narrow cells; a dash never stands for zero. */
    public String orDash(String text) {
        return isUnknown(text) ? "–" : text;
    }

    private static boolean isUnknown(String text) {
        return text == null || text.isBlank();
    }
}
