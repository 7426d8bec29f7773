package fr.estrade.offer.page;

/**
 * A part of an offer's sheet under one heading.
 *
 * @param key     tells it from the others of a sheet, and finds it again in another
 * @param heading in the user's language
 * @param text    never blank; its lines as they are read
 */
record SheetSection(String key, String heading, String text) {
}
