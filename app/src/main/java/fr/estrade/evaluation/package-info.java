/** Evaluation: questionnaires and their versions, the sheets that come back, and the results and rates that are made of them. */
package fr.estrade.evaluation;
