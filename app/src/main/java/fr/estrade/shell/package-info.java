/**
 * Floor 6: the window around the pages of the features, and the composition root that builds everything by constructors.
 * Opens and closes bases, moves between pages, shows what runs, what failed and what can be undone.
 */
package fr.estrade.shell;
