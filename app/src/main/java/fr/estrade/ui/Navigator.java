package fr.estrade.ui;

import java.util.List;

/** Moves between pages; the frame implements it. */
public interface Navigator {

    /** Goes to a place, after asking what to do with unsaved input. */
    void open(Place place);

    /**
     * Goes to one of several places that follow each other, so that the next and the previous record are a key away.
     *
     * @param among the places in their order, {@code place} among them
     */
    void open(Place place, List<Place> among);

    /** Goes to the place before this one, if there is one. */
    void back();

    /** Puts another place in the history where the shown one is: a new record that has just been given its id. */
    void replace(Place place);
}
