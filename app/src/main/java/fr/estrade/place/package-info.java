/** Places where sessions take place, and their rooms. */
package fr.estrade.place;
