package fr.estrade.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be imported, by name. Immutable. */
public final class Imports {
    private final Map<String, ImportTarget<?>> byName = new LinkedHashMap<>();
    private final Map<String, ImportOf> ofRecords = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two targets have the same name */
    public Imports(List<ImportTarget<?>> targets, ImportOf... others) {
        for (ImportOf other : others) {
            ofRecords.put(other.name(), other);
        }
        for (ImportTarget<?> target : targets) {
            if (byName.putIfAbsent(target.name(), target) != null) {
                throw new IllegalArgumentException("Two targets are named " + target.name());
            }
        }
    }

    /** All targets whose fields depend on nothing, in the order in which they are shown. */
    public List<ImportTarget<?>> all() {
        return List.copyOf(byName.values());
    }

    /** The target of that name. */
    public Optional<ImportTarget<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The import of that name whose fields depend on records. */
    public Optional<ImportOf> findOf(String name) {
        return Optional.ofNullable(ofRecords.get(name));
    }

    /** The names of all imports. */
    public List<String> names() {
        return Stream.concat(byName.keySet().stream(), ofRecords.keySet().stream()).toList();
    }
}
