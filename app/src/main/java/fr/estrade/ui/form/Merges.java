package fr.estrade.ui.form;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.StaleRecordException;
import fr.estrade.record.RecordMerge;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.grid.BulkCommand;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Makes one record of two that turned out to be the same: shows both, lets choose field by field, and offers to take it back.
 *
 * @param <R> type of the records
 */
public final class Merges<R extends UpdatableRecord<R>> {

    private final Kit kit;
    private final BaseAccess base;
    private final Table<R> table;

    public Merges(Kit kit, BaseAccess base, Table<R> table) {
        this.kit = kit;
        this.base = base;
        this.table = table;
    }

    /** The command of a list: it wants two marked records. */
    public BulkCommand command() {
        return new BulkCommand("records.merge", Icons.MERGE, (ids, done) -> {
            if (ids.size() == 2) {
                of(ids.get(0), ids.get(1), stays -> done.run());
            } else {
                kit.toasts().warn(kit.text("records.merge.two"));
            }
        });
    }

    /**
     * Asks how two records become one.
     *
     * @param done is told the id of the record that stays
     */
    public void of(UUID one, UUID other, Consumer<UUID> done) {
        kit.tasks().run(kit.text("records.merge.reading"), () -> RecordMerge.read(base.dsl(), base.journal(), table, one, other))
                .onSuccess(found -> found.ifPresentOrElse(
                        merge -> new RecordMergeDialog<>(kit, merge).show(() -> write(merge, done)),
                        () -> kit.toasts().warn(kit.text("records.merge.gone")))).start();
    }

    private void write(RecordMerge<R> merge, Consumer<UUID> done) {
        kit.tasks().write(kit.text("records.merge.writing"), () -> base.journal().write(
                ChangeLabel.of("records.merged", merge.goesName(), merge.staysName()), merge::write))
                .onSuccess(saved -> {
                    new Undoing(kit, base).offer(kit.text("records.merged", merge.goesName(), merge.staysName()), saved);
                    done.accept(merge.staysId());
                })
                .onFailure(StaleRecordException.class, stale -> kit.toasts().warn(kit.text("records.merge.stale")))
                .onFailure(BaseException.class, refused -> kit.dialogs().error(kit.text("records.merge.refused"), kit.text(refused), refused))
                .start();
    }
}
