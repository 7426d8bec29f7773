/** Complaints and improvement actions: what was said, who sees to it, until when, and what came of it (indicators 31 and 32). */
package fr.estrade.quality;
