/** Complaints and improvement actions on the screen: their lists and records. */
package fr.estrade.quality.page;
