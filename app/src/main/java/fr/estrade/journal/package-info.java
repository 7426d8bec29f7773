/**
 * Floor 2: every write of the base, recorded. One change holds the rows before and after; from it come undo and redo across
 * restarts, the history of a record and its state on a day, and the audit trail.
 */
package fr.estrade.journal;
