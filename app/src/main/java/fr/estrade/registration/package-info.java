/** Who takes part in a session: registrations, their admission, the waiting list, deadlines, and who is expected on which day. */
package fr.estrade.registration;
