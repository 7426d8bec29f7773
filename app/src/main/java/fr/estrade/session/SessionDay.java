package fr.estrade.session;

import fr.estrade.offer.programme.DayTimes;
import java.util.UUID;

/**
 * When and where a day of a session's programme is held.
 *
 * @param times on that date alone; {@link DayTimes#UNKNOWN} where the programme's hold
 * @param place of that day alone; null: that of the session
 * @param note  may be null
 */
public record SessionDay(UUID id, long version, UUID programmeDayId, DayDate date, DayTimes times, String place, String note) {
}
