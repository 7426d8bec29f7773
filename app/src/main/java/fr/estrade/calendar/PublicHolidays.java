package fr.estrade.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which days are public holidays where the office works. Safe to use from any thread. */
public final class PublicHolidays {

    private final boolean alsaceMoselle;
    private final ConcurrentMap<Integer, SortedMap<LocalDate, PublicHoliday>> years = new ConcurrentHashMap<>();

    /** @param alsaceMoselle whether Good Friday and 26 December count too */
    public PublicHolidays(boolean alsaceMoselle) {
        this.alsaceMoselle = alsaceMoselle;
    }

    /** The holiday on a day, if it is one. */
    public Optional<PublicHoliday> on(LocalDate day) {
        return Optional.ofNullable(in(day.getYear()).get(day));
    }

    /** Whether a day is a public holiday. */
    public boolean isHoliday(LocalDate day) {
        return in(day.getYear()).containsKey(day);
    }

    /** All holidays of a year in order; where two fall on one day, the one of fixed date. */
    public SortedMap<LocalDate, PublicHoliday> in(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    private SortedMap<LocalDate, PublicHoliday> compute(int year) {
        SortedMap<LocalDate, PublicHoliday> holidays = new TreeMap<>();
        for (PublicHoliday holiday : PublicHoliday.values()) {
            if (alsaceMoselle || !holiday.isOnlyAlsaceMoselle()) {
                holidays.putIfAbsent(holiday.in(year), holiday);
            }
        }
        return Collections.unmodifiableSortedMap(holidays);
    }
}
