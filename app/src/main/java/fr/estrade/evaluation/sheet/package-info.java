/** The sheets that come back: keyed, imported, read, compared with a second keying. */
package fr.estrade.evaluation.sheet;
