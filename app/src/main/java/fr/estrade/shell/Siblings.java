package fr.estrade.shell;

import fr.estrade.ui.Place;
import java.util.List;
import java.util.Optional;

/**
 * The records that a list showed around the one that was opened from it: the next and the previous one are a key away.
 *
 * @param places in the order of the list
 * @param at     which of them is shown
 */
record Siblings(List<Place> places, int at) {
    /** A record that was opened from nowhere in particular. */
    static final Siblings NONE = new Siblings(List.of(), -1);

    /** The records of a list, and which of them is opened. */
    static Siblings of(List<Place> places, Place opened) {
        int at = places.indexOf(opened);
        return at < 0 ? NONE : new Siblings(places, at);
    }

    /** Whether the shown record is one of several. */
    boolean isKnown() {
        return at >= 0 && places.size() > 1;
    }

    /** The record before. */
    Optional<Place> previous() {
        return at > 0 ? Optional.of(places.get(at - 1)) : Optional.empty();
    }

    /** The record after. */
    Optional<Place> next() {
        return at >= 0 && at < places.size() - 1 ? Optional.of(places.get(at + 1)) : Optional.empty();
    }

    /** The same while the place is the one that is shown; else none. */
    Siblings at(Place place) {
        return at >= 0 && places.get(at).samePage(place) ? this : NONE;
    }

    /** The same, one on or one back. */
    Siblings stepped(int by) {
        return new Siblings(places, at + by);
    }
}
