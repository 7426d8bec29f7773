package fr.estrade.ui.grid;

import fr.estrade.journal.ChangeEvent;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.ui.Changes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * A list of a base that is open.
 *
 * @param list    what is listed
 * @param dsl     what to read with
 * @param clock   tells what "today" is
 * @param changes tells what was saved
 * @param tables  of which a change may change the list; empty: any change may
 */
public record ListSource(ListDefinition list, DSLContext dsl, Clock clock, Changes changes, List<Table<?>> tables) {

    public ListSource {
        Objects.requireNonNull(list);
        Objects.requireNonNull(dsl);
        Objects.requireNonNull(clock);
        tables = List.copyOf(tables);
    }

    /** A reader of what is asked; it must not read on the thread of the user interface. */
    public ListReader reader(ListQuery query) {
        return new ListReader(dsl, list, query, clock);
    }

    /** Whether the list may look otherwise after a change. */
    public boolean isTouchedBy(ChangeEvent event) {
        return tables.isEmpty() || tables.stream().anyMatch(event::touches);
    }
}
