package fr.estrade.demo;

import static fr.estrade.db.Tables.OFFICE;

import fr.estrade.db.tables.records.OfficeRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Load;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jooq.UpdatableRecord;

/** Fills an empty base with the demonstration. */
public final class DemoBase {
    /** Sessions of the demonstration itself; more are generated. */
    public static final int SESSIONS = Demo.SESSIONS;
    private static final int ROWS_AT_ONCE = 20_000;

    private final Clock clock;

    /** @param clock what "today" is: the sessions lie around it */
    public DemoBase(Clock clock) {
        this.clock = clock;
    }

    /** Whether nobody has worked in the base yet, so that it can be filled. Reads the base. */
    public static boolean canFill(Journal journal) {
        return journal.history().all(null, 1).isEmpty();
    }

    /**
     * Fills the base.
     *
     * @param sessions how many there shall be; fewer than {@link #SESSIONS} gives those
     * @param made     told the number of sessions made so far
     * @throws IllegalStateException if the base is not empty
     */
    public void fill(Journal journal, int sessions, IntConsumer made) {
        journal.load(ChangeLabel.of("demo.loaded", sessions), load -> fill(load, sessions, made));
    }

    private void fill(Load load, int sessions, IntConsumer made) {
        OfficeRecord office = load.dsl().selectFrom(OFFICE).fetchSingle();
        Demo demo = new Demo(office, clock, ReadyQuestionnaires.read(load.dsl()));
        demo.describeOffice();
        load.update(office);
        List<UpdatableRecord<?>> rows = new ArrayList<>(ROWS_AT_ONCE);
        demo.rows(sessions, row -> {
            rows.add(row);
            if (rows.size() == ROWS_AT_ONCE) {
                load.insertAll(rows);
                rows.clear();
            }
        }, made);
        load.insertAll(rows);
    }
}
