/** Whole records for other programs and to be read: what the command line shows, as each feature declares it. */
package fr.estrade.record.show;
