/** Floor 0: where the platform wants a program's files, and the log that is written there. Uses nothing of ours. */
package fr.estrade.platform;
