package fr.estrade.calendar;

import java.time.LocalDate;
import java.time.Month;

/** The public holidays of France, with the two that only Alsace and Moselle have. Labels: {@code code.PublicHoliday.…}. */
public enum PublicHoliday {
    /** 1 January. */
    NEW_YEAR(Month.JANUARY, 1),
    /** Friday before Easter, in Alsace and Moselle. */
    GOOD_FRIDAY(-2, true),
    /** Monday after Easter. */
    EASTER_MONDAY(1, false),
    /** 1 May. */
    LABOUR_DAY(Month.MAY, 1),
    /** 8 May. */
    VICTORY_1945(Month.MAY, 8),
    /** Thursday, 39 days after Easter. */
    ASCENSION(39, false),
    /** Monday, 50 days after Easter. */
    WHIT_MONDAY(50, false),
    /** 14 July. */
    NATIONAL_DAY(Month.JULY, 14),
    /** 15 August. */
    ASSUMPTION(Month.AUGUST, 15),
    /** 1 November. */
    ALL_SAINTS(Month.NOVEMBER, 1),
    /** 11 November. */
    ARMISTICE_1918(Month.NOVEMBER, 11),
    /** 25 December. */
    CHRISTMAS(Month.DECEMBER, 25),
    /** 26 December, in Alsace and Moselle. */
    SAINT_STEPHEN(Month.DECEMBER, 26, true);

    /** Null for the feasts that move with Easter. */
    private final Month month;
    private final int day;
    private final boolean onlyAlsaceMoselle;

    PublicHoliday(Month month, int dayOfMonth) {
        this(month, dayOfMonth, false);
    }

    PublicHoliday(int daysAfterEaster, boolean onlyAlsaceMoselle) {
        this(null, daysAfterEaster, onlyAlsaceMoselle);
    }

    PublicHoliday(Month month, int day, boolean onlyAlsaceMoselle) {
        this.month = month;
        this.day = day;
        this.onlyAlsaceMoselle = onlyAlsaceMoselle;
    }

    /** The day on which it falls in a year of the Gregorian calendar. */
    public LocalDate in(int year) {
        return month == null ? easter(year).plusDays(day) : LocalDate.of(year, month, day);
    }

    /** Whether it is kept in Alsace and Moselle only. */
    public boolean isOnlyAlsaceMoselle() {
        return onlyAlsaceMoselle;
    }

    /** Easter Sunday, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
