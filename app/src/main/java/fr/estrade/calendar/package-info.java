/** Rules of dates without any data: public holidays, weekly rhythms, spans of a day. */
package fr.estrade.calendar;
