package fr.estrade.ui;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.StillUsedException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Table;

/** Deletes records with what belongs to them, in one change, and offers to take it back instead of asking before. */
public final class Deletions {

    private final Kit kit;
    private final BaseAccess base;

    public Deletions(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    /**
     * What deletes records of a table.
     *
     * @param key text key of what was done, with {@code .one} and {@code .other} for the number of records
     */
    public Consumer<List<UUID>> of(Table<?> table, String key) {
        return ids -> {
            if (!ids.isEmpty()) {
                delete(table, key, ids);
            }
        };
    }

    private void delete(Table<?> table, String key, List<UUID> ids) {
        String done = kit.texts().count(key, ids.size());
        String said = key + (ids.size() == 1 ? ".one" : ".other");
        new Undoing(kit, base).prepare(done, () -> base.journal().write(ChangeLabel.of(said, ids.size()),
                tx -> ids.forEach(id -> tx.deleteTree(table, id))))
                .onFailure(StillUsedException.class, used -> kit.toasts().warn(kit.text(used)))
                .start();
    }
}
