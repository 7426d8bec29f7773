/** Offers in the window: their list, and the page of one with all that its sheet states. */
package fr.estrade.offer.page;
