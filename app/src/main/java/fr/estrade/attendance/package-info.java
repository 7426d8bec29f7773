/** Who was there on which half-day, how many hours that makes, and which attendance sheets came back signed. */
package fr.estrade.attendance;
