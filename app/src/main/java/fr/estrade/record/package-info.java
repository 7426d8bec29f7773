/**
 * Records as people edit them: one row of the base, or a row with its ordered children, with a property for each column,
 * what is unsaved, what is wrong, saving in one change, and the merge with what somebody else saved meanwhile.
 *
 * <p>A {@link fr.estrade.record.RecordShape} is declared once by a feature; it loads {@link fr.estrade.record.RecordTree}s
 * away from the user interface, and makes a {@link fr.estrade.record.RecordModel} of one on it.
 */
package fr.estrade.record;
