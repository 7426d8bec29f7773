/**
 * What a saved change is made of, as the journal's tables, the redo tail and backups all write it: plain table and column
 * names, and values as canonical text, so that any version of the program can read them.
 */
package fr.estrade.storage.change;
