package fr.estrade.ui.grid;

import fr.estrade.ui.Icons;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Something that can be done with several records at once.
 *
 * @param key    text key of its name, an imperative
 * @param icon   may be null
 * @param action is given the ids: of the marked records, or else of the one the cursor is on
 */
public record BulkCommand(String key, Icons icon, Gesture action) {

    /** What is done with records, of which not all may come to an end: somebody may give up, or the base refuse. */
    @FunctionalInterface
    public interface Gesture {

        /**
         * @param ids  of the records
         * @param done to be run once it is done, and not when it was given up: the records are unmarked then
         */
        void accept(List<UUID> ids, Runnable done);
    }

    /** With an action after which the records stay marked. */
    public BulkCommand(String key, Icons icon, Consumer<List<UUID>> action) {
        this(key, icon, (ids, done) -> action.accept(ids));
    }
}
