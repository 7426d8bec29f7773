/** Fields to key values in: what is typed is understood as people write it, and written as the house writes it. */
package fr.estrade.ui.input;
