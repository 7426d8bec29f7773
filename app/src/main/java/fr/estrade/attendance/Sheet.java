package fr.estrade.attendance;

import java.time.LocalDate;

/**
 * The attendance sheet of a half-day.
 *
 * @param receivedOn    when it came back signed; null: it has not
 * @param trainerSigned whether the trainer's signature is on it
 */
public record Sheet(Slot slot, LocalDate receivedOn, boolean trainerSigned) {
}
