/** Organisations: one record for a body in any of its roles. */
package fr.estrade.organisation;
