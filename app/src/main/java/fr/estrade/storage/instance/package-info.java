/**
 * One process a base: the first listens on a socket in the base's folder, a second start sends it what it was asked to do.
 */
package fr.estrade.storage.instance;
