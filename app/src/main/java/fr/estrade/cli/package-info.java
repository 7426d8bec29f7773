/**
 * The command line. What was asked for goes to the standard output, everything else to the standard error; the exit status
 * tells other programs how it went ({@link fr.estrade.cli.ExitStatus}).
 */
package fr.estrade.cli;
