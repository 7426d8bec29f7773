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
public record BulkCommand(String key, Icons icon, Consumer<List<UUID>> action) {
}
