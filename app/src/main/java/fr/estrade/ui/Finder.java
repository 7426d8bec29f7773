package fr.estrade.ui;

import java.util.List;

/** Finds records of one kind by what is typed into the search of the whole application. */
@FunctionalInterface
public interface Finder {

    /**
     * A record that was found.
     *
     * @param title  how it is named
     * @param detail what tells it from others of the same name; may be empty
     * @param place  where it is shown
     */
    record Found(Icons icon, String title, String detail, Place place) {
    }

    /** The records that fit best; reads the base, so it is not called on the thread of the user interface. */
    List<Found> find(String typed, int limit);
}
