package fr.estrade.shell;

import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;

/**
 * A record that a search found, or that was opened lately, in words.
 *
 * @param icon   marks its kind
 * @param title  names it
 * @param detail tells it from its like
 * @param place  where it is shown
 */
record FoundRecord(Icons icon, String title, String detail, Place place) {
}
