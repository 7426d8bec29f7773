/**
 * Floor 1: a base. Opens it, migrates it, keeps every acknowledged change safe, backs it up, restores it, checks it, closes it.
 * The journal is the only one that writes through it ({@link fr.estrade.storage.Base#beginWrite}).
 */
package fr.estrade.storage;
