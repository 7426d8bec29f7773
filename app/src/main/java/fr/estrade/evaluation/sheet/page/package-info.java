/** The sheets of an evaluation in the window: keyed, keyed again, compared, listed. */
package fr.estrade.evaluation.sheet.page;
