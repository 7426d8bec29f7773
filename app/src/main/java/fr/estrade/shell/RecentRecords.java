package fr.estrade.shell;

import fr.estrade.ui.Memory;
import fr.estrade.ui.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Which records were opened last in a base. Only where they are shown is kept: their names stay in the base. */
final class RecentRecords {
    private static final int KEPT = 12;

    /** As the settings keep it; the fields' names are theirs. */
    record Kept(String page, UUID id) {
    }

    private final Memory memory;
    private final String name;

    /** @param base tells the base from others; null: one that has no id */
    RecentRecords(Memory memory, UUID base) {
        this.memory = memory;
        this.name = "records.recent." + (base == null ? "server" : base);
    }

    /** Where they are shown, the last one first. */
    List<Place> all() {
        return memory.recall(name, Kept[].class).stream().flatMap(Arrays::stream)
                .filter(kept -> kept != null && kept.page() != null && kept.id() != null)
                .map(kept -> Place.of(kept.page(), kept.id())).toList();
    }

    /** Puts a record first; a place without a record is passed over. */
    void add(Place place) {
        if (place.id() == null) {
            return;
        }
        List<Place> places = new ArrayList<>(all());
        places.removeIf(place::samePage);
        places.addFirst(place.at(null));
        memory.remember(name, places.stream().limit(KEPT).map(kept -> new Kept(kept.page(), kept.id())).toList());
    }
}
