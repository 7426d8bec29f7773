/** Rules of dates without any data: public holidays, spans of a day. */
package fr.estrade.calendar;
