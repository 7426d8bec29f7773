package fr.estrade.ui.form;

import fr.estrade.journal.ChangeEvent;
import fr.estrade.record.RecordModel;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * What the page of a record shows of other records.
 *
 * @param read   reads and shows it
 * @param tables whose changes may show in it
 */
record Beside<R extends UpdatableRecord<R>>(Consumer<RecordModel<R>> read, List<Table<?>> tables) {

    boolean isTouchedBy(ChangeEvent event) {
        return tables.stream().anyMatch(event::touches);
    }
}
