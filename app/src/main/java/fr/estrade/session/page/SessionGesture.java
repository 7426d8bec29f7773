package fr.estrade.session.page;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Something that a feature above does with several sessions at once, from their list. The composition root hands them to
 * {@link SessionFeature}.
 *
 * @param key    text key of its name, an imperative
 * @param icon   may be null
 * @param action makes what is given the ids of the sessions
 */
public record SessionGesture(String key, Icons icon, BiFunction<Kit, BaseAccess, Consumer<List<UUID>>> action) {

    public SessionGesture {
        Objects.requireNonNull(key);
        Objects.requireNonNull(action);
    }
}
