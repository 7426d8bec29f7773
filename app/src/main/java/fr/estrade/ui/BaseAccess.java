package fr.estrade.ui;

import fr.estrade.journal.Journal;
import fr.estrade.list.ListDefinition;
import fr.estrade.record.Drafts;
import fr.estrade.record.RecordStore;
import fr.estrade.ui.grid.ListSource;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * What pages read and write: the base that is open. Nothing of it may be used on the thread of the user interface but
 * {@link #changes} and what {@link #records} says may be.
 *
 * @param dsl     to read with
 * @param journal to write with
 * @param records loads and saves records
 * @param changes tells what was saved
 * @param clock   tells what "today" is
 * @param drafts  keeps unsaved input
 */
public record BaseAccess(DSLContext dsl, Journal journal, RecordStore records, Changes changes, Clock clock, Drafts drafts) {

    /**
     * A list of this base.
     *
     * @param tables of which a change may change the list; none: any change may
     */
    public ListSource list(ListDefinition definition, Table<?>... tables) {
        return new ListSource(definition, dsl, clock, changes, List.of(tables));
    }
}
