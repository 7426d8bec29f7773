/**
 * Offers: the catalogue, the programmes, what their sheets state. Reading gives immutable snapshots ({@link fr.estrade.offer.OfferReader}),
 * every gesture of the user is one change of the journal ({@link fr.estrade.offer.Offers}, {@link fr.estrade.offer.ProgrammeGestures}).
 */
package fr.estrade.offer;
