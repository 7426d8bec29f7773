package fr.estrade.ui;

import java.util.Objects;

/**
 * An icon and a word at the left of the window, and where they lead.
 *
 * @param key   text key of the word, a plural or a name ("Offres", "Accueil")
 * @param icon  the icon beside it
 * @param place where it leads
 * @param atEnd whether it stands at the foot, with what is about the workstation
 */
public record NavigationEntry(String key, Icons icon, Place place, boolean atEnd) {

    public NavigationEntry {
        Objects.requireNonNull(key);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(place);
    }

    /** An entry among the others, from top to bottom. */
    public NavigationEntry(String key, Icons icon, Place place) {
        this(key, icon, place, false);
    }
}
