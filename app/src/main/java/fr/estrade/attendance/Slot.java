package fr.estrade.attendance;

import fr.estrade.db.code.HalfDay;
import java.util.UUID;

/** A half of a day of a session. */
public record Slot(UUID dayId, HalfDay half) {
}
