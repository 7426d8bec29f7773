package fr.estrade.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this workstation remembers of how its user arranged things: columns, saved views, open sections. Forgetting it must
 * never hurt, so what cannot be read is as if it had never been kept.
 */
public interface Memory {

    /**
     * What was remembered under a name.
     *
     * @param type a record or another class that Jackson can read
     */
    <T> Optional<T> recall(String name, Class<T> type);

    /** Keeps a value under a name, soon and for the next starts; null forgets it. */
    void remember(String name, Object value);

    /** A memory that lasts as long as the object, for tests and for drawing pages off-screen. */
    static Memory brief() {
        Map<String, Object> values = new HashMap<>();
        return new Memory() {
            @Override
            public <T> Optional<T> recall(String name, Class<T> type) {
                return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
            }

            @Override
            public void remember(String name, Object value) {
                if (value == null) {
                    values.remove(name);
                } else {
                    values.put(name, value);
                }
            }
        };
    }
}
