package fr.estrade.exchange;

import java.util.UUID;

/**
 * What becomes of a line, for the user to read.
 *
 * @param line    where it stands in its file
 * @param outcome what becomes of it
 * @param name    what it is about; may be empty
 * @param detail  why, or what changes, in the user's language; may be empty
 * @param record  the record that it is, or may be; null for none
 */
public record ImportLine(int line, Outcome outcome, String name, String detail, UUID record) {
}
