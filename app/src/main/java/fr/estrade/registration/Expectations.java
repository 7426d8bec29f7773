package fr.estrade.registration;

import static fr.estrade.db.Tables.DAY_EXPECTATION;

import fr.estrade.db.tables.records.DayExpectationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;

/**
 * Says by hand who is expected on which day. Only what differs from the programme is kept, so that all else follows it. Each call is
 * one change; none may be called on the screen's thread.
 */
public final class Expectations {

    /** Somebody on a day of the session. */
    public record Place(UUID registrationId, UUID dayId) {
    }

    private final Journal journal;

    public Expectations(Journal journal) {
        this.journal = journal;
    }

    /** Says of some cells whether those persons are expected on those days. */
    public Saved set(UUID sessionId, Collection<Place> cells, boolean expected) {
        return journal.write(ChangeLabel.of(expected ? "change.expectation.expected" : "change.expectation.notExpected", cells.size()), tx -> {
            ExpectationPlan plan = new RollReader(tx.dsl()).read(sessionId).orElseThrow().plan();
            for (Place cell : cells) {
                if (plan.byProgramme(cell.registrationId(), cell.dayId()) == expected) {
                    tx.deleteWhere(DAY_EXPECTATION, of(cell));
                } else {
                    keep(tx, cell, expected);
                }
            }
        });
    }

    /** Lets some cells be as the programme says. */
    public Saved reset(Collection<Place> cells) {
        return journal.write(ChangeLabel.of("change.expectation.reset", cells.size()),
                tx -> cells.forEach(cell -> tx.deleteWhere(DAY_EXPECTATION, of(cell))));
    }

    private static void keep(Tx tx, Place cell, boolean expected) {
        if (tx.dsl().fetchExists(DAY_EXPECTATION, of(cell))) {
            tx.updateWhere(DAY_EXPECTATION, of(cell), row -> row.setExpected(expected));
            return;
        }
        DayExpectationRecord row = new DayExpectationRecord();
        row.setRegistrationId(cell.registrationId());
        row.setSessionDayId(cell.dayId());
        row.setExpected(expected);
        tx.insert(row);
    }

    private static Condition of(Place cell) {
        return DAY_EXPECTATION.REGISTRATION_ID.eq(cell.registrationId()).and(DAY_EXPECTATION.SESSION_DAY_ID.eq(cell.dayId()));
    }
}
