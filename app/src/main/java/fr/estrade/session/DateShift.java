package fr.estrade.session;

import java.time.LocalDate;

/** Moves dates by whole weeks, so that each keeps its weekday and all keep their order. */
public record DateShift(long weeks) {
    private static final int DAYS_IN_WEEK = 7;

    /** The shift that brings a date nearest to the same date of another year, on the same weekday. */
    public static DateShift toYear(LocalDate first, int year) {
        long days = first.withYear(year).toEpochDay() - first.toEpochDay();
        return new DateShift(Math.floorDiv(days + DAYS_IN_WEEK / 2, DAYS_IN_WEEK));
    }

    public LocalDate apply(LocalDate date) {
        return date.plusWeeks(weeks);
    }
}
