/** Reads tables out of files that somebody brings: text with separators and workbooks, whole or broken, in bounded memory. */
package fr.estrade.exchange.read;
