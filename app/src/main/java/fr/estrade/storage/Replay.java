package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.tail.Segment;
import fr.estrade.storage.tail.TailEntry;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies again what the tail holds and a base lacks, in order and without a gap. Stops at the first change that cannot be
 * applied rather than applying later ones blindly.
 */
final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final DSLContext admin;
    private int applied;
    private String trouble;

    Replay(DSLContext admin) {
        this.admin = admin;
    }

    /** How many changes were applied. */
    int applied() {
        return applied;
    }

    /** What it stopped at, for the log; null if everything that was lacking is there now. */
    String trouble() {
        return trouble;
    }

    /**
     * Applies the changes of segments made on the schema that the base has now.
     *
     * @param segments in their order, all of that schema
     */
    void apply(List<Segment> segments) {
        LiveSchema schema = LiveSchema.read(admin);
        long newest = Tables.newestNumber(admin);
        for (Segment segment : segments) {
            for (TailEntry entry : segment.entries()) {
                if (trouble == null && entry.number() > newest) {
                    apply(entry, newest, schema);
                    newest = entry.number();
                }
            }
        }
    }

    private void apply(TailEntry entry, long newest, LiveSchema schema) {
        if (entry.number() != newest + 1) {
            stop("change " + (newest + 1) + " is missing before " + entry.number());
            return;
        }
        try {
            admin.transaction(transaction -> {
                DSLContext dsl = transaction.dsl();
                ChangeTables.insert(dsl, entry.header(), entry);
                RowApplier rows = new RowApplier(dsl, schema);
                entry.forEach(rows::apply);
                if (entry.header().kind() == ChangeKind.FORGET) {
                    new Scrub(dsl, entry.header().id()).of(entry);
                }
            });
            applied++;
        } catch (DataAccessException | IllegalStateException | IllegalArgumentException unfit) {
            // Without the database's message, which may hold values.
            stop("change " + entry.number() + " does not fit: " + unfit.getClass().getSimpleName());
        }
    }

    private void stop(String why) {
        trouble = why;
        LOG.error("The redo tail could not be applied further: {}", why);
    }
}
