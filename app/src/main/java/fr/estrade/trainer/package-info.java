/** Trainers: who trains, for which provider, and what proves their competence. */
package fr.estrade.trainer;
