/** Sessions: one delivery of an offer each, with their own copy of its programme, dated day by day. */
package fr.estrade.session;
