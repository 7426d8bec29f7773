package fr.estrade.shell;

import fr.estrade.ui.Icons;

/**
 * A line of the palette.
 *
 * @param icon     may be null
 * @param title    what is looked for
 * @param detail   what kind of thing it is, or what tells it from its like; may be empty
 * @param shortcut as written on the keyboard; may be null
 * @param refusal  why it cannot be done now; null when it can
 * @param action   goes there, or does it
 */
record PaletteEntry(Icons icon, String title, String detail, String shortcut, String refusal, Runnable action) {
}
