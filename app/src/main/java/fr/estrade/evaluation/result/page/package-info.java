/** Results of evaluations in the window: rates with their method, questions, charts, and the rule of the rate. */
package fr.estrade.evaluation.result.page;
