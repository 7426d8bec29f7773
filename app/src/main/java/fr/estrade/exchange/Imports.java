package fr.estrade.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be imported, by name. Immutable. */
public final class Imports {
    private final Map<String, ImportTarget<?>> byName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two targets have the same name */
    public Imports(List<ImportTarget<?>> targets) {
        for (ImportTarget<?> target : targets) {
            if (byName.putIfAbsent(target.name(), target) != null) {
                throw new IllegalArgumentException("Two targets are named " + target.name());
            }
        }
    }

    /** All targets, in the order in which they are shown. */
    public List<ImportTarget<?>> all() {
        return List.copyOf(byName.values());
    }

    /** The target of that name. */
    public Optional<ImportTarget<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
