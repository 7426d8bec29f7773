package fr.estrade.attendance;

import fr.estrade.db.code.AttendanceState;

/** How long somebody was there on a half-day. */
public final class AttendedMinutes {

    private AttendedMinutes() {
    }

    /**
     * The minutes that count: all of the half for who was there, what was typed for who was there a part of the time but no more than
     * the half lasts, none for who was not.
     *
     * @param typed minutes of a partial attendance; null for the others
     * @param half  null where the day does not have that half any more: nobody was there then
     */
    public static int of(AttendanceState state, Integer typed, Half half) {
        if (half == null) {
            return 0;
        }
        return switch (state) {
            case PRESENT -> half.minutes();
            case PARTIAL -> half.basis() == Half.Basis.UNKNOWN ? typed : Math.min(typed, half.minutes());
            case ABSENT, EXCUSED, PLANNED_ABSENCE -> 0;
        };
    }
}
