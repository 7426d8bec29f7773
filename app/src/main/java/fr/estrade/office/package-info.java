/** The office itself, and the lists it keeps for its offers: text blocks, categories, what a public sheet must state. */
package fr.estrade.office;
