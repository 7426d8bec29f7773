/**
 * Files of lists: any {@link fr.estrade.list.ListDefinition} is written to CSV, XLSX, JSON and PDF, and to a calendar if
 * its rows have days, without code of its own.
 */
package fr.estrade.list.export;
