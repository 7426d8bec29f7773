/**
 * Import: reads a table, maps its columns to the fields of a target, says what would become of each line, and writes it as one
 * change. A feature declares an {@link fr.estrade.exchange.ImportTarget} and nothing else.
 */
package fr.estrade.exchange;
