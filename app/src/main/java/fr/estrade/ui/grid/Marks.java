package fr.estrade.ui.grid;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which records are marked for a command on several: kept by id, so that filtering and reloading do not lose them. */
public final class Marks {

    private final Set<UUID> ids = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Runnable onChange;

    Marks(Runnable onChange) {
        this.onChange = onChange;
    }

    /** How many are marked. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The marked records, in the order in which they were marked. */
    public List<UUID> ids() {
        return List.copyOf(ids);
    }

    /** Whether a record is marked. */
    public boolean contains(UUID id) {
        return ids.contains(id);
    }

    /** Marks one that is not, and unmarks one that is. */
    public void toggle(UUID id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
        changed();
    }

    /** Marks these too. */
    public void add(Collection<UUID> more) {
        ids.addAll(more);
        changed();
    }

    /** Unmarks all. */
    public void clear() {
        ids.clear();
        changed();
    }

    /** Forgets what is no longer there. */
    void keepOnly(Collection<UUID> existing) {
        if (ids.retainAll(existing)) {
            changed();
        }
    }

    Set<UUID> live() {
        return ids;
    }

    private void changed() {
        count.set(ids.size());
        onChange.run();
    }
}
