/** Participants and their groups: who is trained, employed by whom, with whom; and how the same person is found again. */
package fr.estrade.participant;
