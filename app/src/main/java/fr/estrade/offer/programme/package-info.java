/**
 * What a programme is, and what can be said of it without a base or a screen: immutable records of phases, days and lines, and the
 * rules over them (totals, declared durations, times of a day, prices, pasted text, the difference between two programmes).
 *
 * <p>Offers and sessions share these records: a session holds a copy of its offer's programme, whose elements remember their origin.
 */
package fr.estrade.offer.programme;
