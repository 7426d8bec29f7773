package fr.estrade.demo;

import fr.estrade.calendar.PublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days an office works: Monday to Friday without public holidays. */
record WorkingDays(PublicHolidays publicHolidays) {

    /** That day if it is a working day, or else the next one. */
    LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || publicHolidays.isHoliday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
