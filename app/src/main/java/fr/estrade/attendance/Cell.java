package fr.estrade.attendance;

import java.util.UUID;

/** Somebody on a half-day. */
public record Cell(UUID registrationId, Slot slot) {
}
