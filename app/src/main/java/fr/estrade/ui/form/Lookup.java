package fr.estrade.ui.form;

import fr.estrade.ui.Place;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the records that a field can refer to. What reads is called off the thread of the user interface. */
public interface Lookup {

    /**
     * A record that can be chosen.
     *
     * @param label  how it is named in the field
     * @param detail what tells it from others of the same name; may be empty
     */
    record Choice(UUID id, String label, String detail) {
    }

    /** The record of that id, archived ones too; empty if there is none. Reads. */
    Optional<Choice> find(UUID id);

    /** Records that fit what is typed, the likeliest first; all, for an empty text. Reads. */
    List<Choice> search(String typed, int limit);

    /**
     * Makes a record of what was typed, because there is none of that name; its id. Writes. It is asked only where
     * {@link #creates()} says so.
     */
    default UUID create(String name) {
        throw new UnsupportedOperationException();
    }

    /** Whether a name is enough to make a record, so that keying in need not stop for one that is missing. */
    default boolean creates() {
        return false;
    }

    /** Where the record can be looked at; null when it has no page. */
    default Place place(UUID id) {
        return null;
    }
}
