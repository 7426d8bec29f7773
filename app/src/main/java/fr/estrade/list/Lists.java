package fr.estrade.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every list of the application, by name, in the order in which they are shown. Immutable. */
public final class Lists {
    private final Map<String, ListDefinition> byName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two lists have the same name */
    public Lists(Collection<ListDefinition> lists) {
        for (ListDefinition list : lists) {
            if (byName.putIfAbsent(list.name(), list) != null) {
                throw new IllegalArgumentException("Two lists are named " + list.name());
            }
        }
    }

    /** @throws IllegalArgumentException if two lists have the same name */
    public static Lists of(ListDefinition... lists) {
        return new Lists(List.of(lists));
    }

    /** All lists. */
    public List<ListDefinition> all() {
        return List.copyOf(byName.values());
    }

    /** The list of that name. */
    public Optional<ListDefinition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The list of that name.
     *
     * @throws ListException if there is none; it names those there are
     */
    public ListDefinition get(String name) {
        return find(name).orElseThrow(() -> new ListException("list.unknown-list", name, String.join(", ", byName.keySet())));
    }
}
