package fr.estrade.attendance;

import fr.estrade.session.PlannedDay;
import java.time.LocalDate;

/** A half of a day of a session's programme, which has a date. */
public record HeldHalf(PlannedDay day, Half half) {

    public Slot slot() {
        return new Slot(day.id(), half.half());
    }

    /** Never null. */
    public LocalDate date() {
        return day.date();
    }
}
