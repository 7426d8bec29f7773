package fr.estrade.text;

import fr.estrade.calendar.TimeSpan;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Understands what people type and paste: everything that {@link Formats} writes, and the many shorter forms. French
 * and English words are both understood; the language decides only what a comma or a full stop in a number means.
 *
 * <p>Nothing typed is nothing known: a null or blank text gives a reading without value and without error.
 */
public final class InputReader {

    private final DateReader dates;
    private final TimeReader times;
    private final NumberReader numbers;

    /**
     * @param texts the language of the user
     * @param clock what day it is, for "demain" and for dates without a year
     */
    public InputReader(Texts texts, Clock clock) {
        this.dates = new DateReader(clock);
        this.numbers = new NumberReader(texts.isFrench());
        this.times = new TimeReader(numbers);
    }

    /**
     * A date: "10/4/19", "10.04.2019", "10042019", "10 avril 2019", "ven. 10 avril", "1er mai", "2019-04-10", "demain",
     * "mardi", "+7". Two digits of a year mean a year from 80 years ago to 19 years ahead; no year means the nearest
     * such day, with the weekday if one is given. A weekday that does not agree with the date is an error.
     */
    public Reading<LocalDate> date(String typed) {
        return isBlank(typed) ? Reading.nothing() : dates.read(SearchKey.of(typed));
    }

    /** A time of day: "9h", "9 h 30", "9:30", "0930", "9", "midi", "5 pm". */
    public Reading<LocalTime> time(String typed) {
        return isBlank(typed) ? Reading.nothing() : times.time(SearchKey.of(typed));
    }

    /** The times of a day: "9h-12h30, 13h30-17h", "9 h à 17 h". They must be in order and not overlap. */
    public Reading<List<TimeSpan>> timeSpans(String typed) {
        return isBlank(typed) ? Reading.nothing() : times.spans(SearchKey.of(typed));
    }

    /** A duration in minutes: "7h", "3h30", "210 min", "3,5 h", "3:30"; a number alone means hours. */
    public Reading<Integer> duration(String typed) {
        return isBlank(typed) ? Reading.nothing() : times.duration(SearchKey.of(typed));
    }

    /** An amount in euros: "1 500,00", "1500.00", "130 € TTC"; a tax basis is understood and left out. */
    public Reading<BigDecimal> money(String typed) {
        return price(typed).map(TypedPrice::amount);
    }

    /** An amount in euros with the tax basis if one is typed: "130 € TTC", "850€ T.T.C.", "1500 euros net". */
    public Reading<TypedPrice> price(String typed) {
        return isBlank(typed) ? Reading.nothing() : numbers.price(SearchKey.of(typed));
    }

    /** A number of days: "8 j", "0,5", "2 jours"; at most two decimals. */
    public Reading<BigDecimal> days(String typed) {
        return isBlank(typed) ? Reading.nothing() : numbers.days(SearchKey.of(typed));
    }

    /** A number with or without decimals: "12 500", "0,5". */
    public Reading<BigDecimal> decimal(String typed) {
        return isBlank(typed) ? Reading.nothing() : numbers.decimal(SearchKey.of(typed));
    }

    /** A whole number: "12 500". */
    public Reading<Integer> integer(String typed) {
        return isBlank(typed) ? Reading.nothing() : numbers.integer(SearchKey.of(typed));
    }

    /** A share: "88,9 %" and "88,9" are 0.889. */
    public Reading<BigDecimal> percent(String typed) {
        return isBlank(typed) ? Reading.nothing() : numbers.percent(SearchKey.of(typed));
    }

    private static boolean isBlank(String typed) {
        return SearchKey.of(typed).isEmpty();
    }
}
