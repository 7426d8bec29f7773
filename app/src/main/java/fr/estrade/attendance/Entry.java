package fr.estrade.attendance;

import fr.estrade.db.code.AttendanceState;

/**
 * What was keyed of somebody on a half-day.
 *
 * @param typedMinutes of a partial attendance; null for the others
 */
public record Entry(Cell cell, AttendanceState state, Integer typedMinutes) {
}
