/** What the sheets that came back say: counts by question, rates with their method, and how they are shown. */
package fr.estrade.evaluation.result;
