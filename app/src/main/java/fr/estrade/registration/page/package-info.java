/** Registrations on the screen: their list and record, the participants of a session, who is expected on which day. */
package fr.estrade.registration.page;
