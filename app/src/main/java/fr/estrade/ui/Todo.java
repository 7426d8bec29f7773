package fr.estrade.ui;

import java.util.Objects;

/**
 * Something that waits for somebody of the office.
 *
 * @param urgency how soon
 * @param icon    what kind of thing it is about
 * @param text    what waits, a few words in the user's language ("7 journées à définir dans 2 sessions")
 * @param detail  what else helps to decide; may be null
 * @param verb    what the button is called ("Planifier", "Ouvrir")
 * @param place   where it is done
 */
public record Todo(Urgency urgency, Icons icon, String text, String detail, String verb, Place place) {

    /** How soon something is due; the home page groups by it, in this order. The word is the text {@code todo.<NAME>}. */
    public enum Urgency {
        /** Should have been done. */
        LATE,
        /** Due within the week. */
        THIS_WEEK,
        /** Waits for a date. */
        TO_DATE,
        /** Waits to be completed; nothing presses. */
        TO_COMPLETE
    }

    public Todo {
        Objects.requireNonNull(urgency);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(text);
        Objects.requireNonNull(verb);
        Objects.requireNonNull(place);
    }
}
