package fr.estrade.list.export;

/**
 * What stands above a list on paper and in the properties of a document.
 *
 * @param title   of the list
 * @param office  name of the office; empty if not known
 * @param filters what the rows were chosen by, in words; empty for all rows
 * @param date    when it was made, in words
 */
record ListHead(String title, String office, String filters, String date) {
}
