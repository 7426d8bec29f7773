package fr.estrade.ui;

import java.util.Objects;
import java.util.UUID;

/**
 * Where one can be in the application: a page, the record it shows and a part of it. Places make up the history of back and
 * forward, so they hold names and not nodes.
 *
 * @param page name under which a feature has registered the page ("offers", "offer")
 * @param id   the record shown; may be null
 * @param part section, field or line to reveal; may be null
 */
public record Place(String page, UUID id, String part) {

    public Place {
        Objects.requireNonNull(page);
    }

    /** A page that shows no single record. */
    public static Place of(String page) {
        return new Place(page, null, null);
    }

    /** The page of a record. */
    public static Place of(String page, UUID id) {
        return new Place(page, id, null);
    }

    /** The same place at a given part. */
    public Place at(String newPart) {
        return new Place(page, id, newPart);
    }

    /** Whether both are the same page of the same record, whatever the part. */
    public boolean samePage(Place other) {
        return other != null && page.equals(other.page) && Objects.equals(id, other.id);
    }
}
