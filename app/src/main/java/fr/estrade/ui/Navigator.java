package fr.estrade.ui;

import java.util.List;
import java.util.UUID;

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

    /** Says which part a page has come to show, as a {@link Place} names it: coming back leads there. */
    void revealed(Page page, String part);

    /** Goes to a place instead of the shown one, which has done its work: back does not lead to it. */
    void replace(Place place);

    /** Says that the record of a page, new until now, was saved: the page is that record's from now on, and another can be begun. */
    void recorded(Page page, UUID id);
}
