package fr.estrade.shell;

import fr.estrade.ui.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The places one has been at, and where one is among them: what back and forward go through. */
final class History {
    /** More than this nobody goes back. */
    private static final int AT_MOST = 100;

    private final List<Place> places = new ArrayList<>();
    private final ReadOnlyBooleanWrapper hasBefore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasAfter = new ReadOnlyBooleanWrapper();
    private int at = -1;

    /** Where one is; empty before the first place. */
    Optional<Place> current() {
        return at < 0 ? Optional.empty() : Optional.of(places.get(at));
    }

    /** The place before this one. */
    Optional<Place> before() {
        return at > 0 ? Optional.of(places.get(at - 1)) : Optional.empty();
    }

    /** The place that one came back from. */
    Optional<Place> after() {
        return at < places.size() - 1 ? Optional.of(places.get(at + 1)) : Optional.empty();
    }

    /** Goes to a new place: what lay ahead is forgotten. The same place again is no step. */
    void go(Place place) {
        if (current().filter(place::equals).isPresent()) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > AT_MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
        tell();
    }

    /** Steps back; stays where it is at the first place. */
    void stepBack() {
        at = Math.max(Math.min(0, at), at - 1);
        tell();
    }

    /** Steps forward; stays where it is at the last place. */
    void stepForward() {
        at = Math.min(places.size() - 1, at + 1);
        tell();
    }

    /** Puts another place where one is. */
    void replace(Place place) {
        if (at < 0) {
            go(place);
        } else {
            places.set(at, place);
        }
    }

    /** Forgets everything. */
    void clear() {
        places.clear();
        at = -1;
        tell();
    }

    /** Whether there is a place before. */
    ReadOnlyBooleanProperty hasBeforeProperty() {
        return hasBefore.getReadOnlyProperty();
    }

    /** Whether there is a place after. */
    ReadOnlyBooleanProperty hasAfterProperty() {
        return hasAfter.getReadOnlyProperty();
    }

    private void tell() {
        hasBefore.set(before().isPresent());
        hasAfter.set(after().isPresent());
    }
}
