/** Questionnaires and the evaluations of sessions in the window. */
package fr.estrade.evaluation.page;
