package fr.estrade.exchange;

import org.jooq.UpdatableRecord;

/**
 * What becomes of a line.
 *
 * @param existing the row that it is, or may be; null for none
 * @param detail   why, or what changes, for the user
 */
record Planned<R extends UpdatableRecord<R>>(Candidate<R> line, Outcome outcome, R existing, String detail) {
}
