/**
 * The redo tail: files beside an H2 base that hold every acknowledged change, one a line, forced to the disk before anybody is
 * told "saved". Knows files and lines, not the database.
 */
package fr.estrade.storage.tail;
