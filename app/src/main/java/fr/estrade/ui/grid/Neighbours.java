package fr.estrade.ui.grid;

import fr.estrade.ui.Place;
import java.util.AbstractList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The places of the records of a list, made only when they are asked for: there may be a million. */
final class Neighbours extends AbstractList<Place> {

    private final List<UUID> ids;
    private final Function<UUID, Place> places;

    Neighbours(List<UUID> ids, Function<UUID, Place> places) {
        this.ids = ids;
        this.places = places;
    }

    @Override
    public Place get(int index) {
        return places.apply(ids.get(index));
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public int indexOf(Object place) {
        return place instanceof Place other && other.id() != null ? ids.indexOf(other.id()) : -1;
    }
}
