/** Keying in things that stand one under the other: text lines, child rows, cards, and moving them by mouse or keyboard. */
package fr.estrade.ui.lines;
