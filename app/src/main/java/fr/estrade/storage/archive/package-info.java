/**
 * The format of a backup: a zip with a manifest and one file of JSON lines a table, which any program can read. Knows files, not
 * the database. Nothing in a backup is ever run, and nothing is unpacked to a path that it names.
 */
package fr.estrade.storage.archive;
