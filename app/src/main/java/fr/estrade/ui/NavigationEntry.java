package fr.estrade.ui;

import java.util.Objects;
import java.util.Set;

/**
 * An icon and a word at the left of the window, and where they lead.
 *
 * @param key   text key of the word, a plural or a name ("Offres", "Accueil")
 * @param icon  the icon beside it
 * @param place where it leads
 * @param under names of the pages that one reaches from there, on which the entry stays marked
 * @param atEnd whether it stands at the foot, with what is about the workstation
 */
public record NavigationEntry(String key, Icons icon, Place place, Set<String> under, boolean atEnd) {

    public NavigationEntry {
        Objects.requireNonNull(key);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(place);
        under = Set.copyOf(under);
    }

    /** An entry among the others, from top to bottom. */
    public NavigationEntry(String key, Icons icon, Place place) {
        this(key, icon, place, Set.of(), false);
    }

    /** The same entry with the pages that are reached from its own. */
    public NavigationEntry with(String... pages) {
        return new NavigationEntry(key, icon, place, Set.of(pages), atEnd);
    }

    /** The same entry at the foot. */
    public NavigationEntry last() {
        return new NavigationEntry(key, icon, place, under, true);
    }

    /** Whether a page is the one it leads to, or is reached from it. */
    public boolean holds(Place other) {
        return place.page().equals(other.page()) || under.contains(other.page());
    }
}
