package fr.estrade.offer;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.db.code.DateState;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.journal.Tx;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;

/** Keeps one row for the date of each day of a session's programme. Of an offer's days there are none. */
final class SessionDayRows {

    private SessionDayRows() {
    }

    /** Gives new days a row without a date. */
    static void add(Tx tx, ProgrammeOwner owner, Collection<UUID> dayIds) {
        if (owner.isSession()) {
            tx.insertAll(dayIds.stream().map(dayId -> undated(owner.id(), dayId)).toList());
        }
    }

    private static SessionDayRecord undated(UUID sessionId, UUID dayId) {
        SessionDayRecord row = new SessionDayRecord();
        row.setSessionId(sessionId);
        row.setProgrammeDayId(dayId);
        row.setDateState(DateState.TO_DEFINE);
        return row;
    }

    /** Before a day is deleted. */
    static void deleteOfDay(Tx tx, UUID dayId) {
        delete(tx, SESSION_DAY.PROGRAMME_DAY_ID.eq(dayId));
    }

    /** Before a phase is deleted with its days. */
    static void deleteOfPhase(Tx tx, UUID phaseId) {
        delete(tx, SESSION_DAY.PROGRAMME_DAY_ID.in(
                tx.dsl().select(PROGRAMME_DAY.ID).from(PROGRAMME_DAY).where(PROGRAMME_DAY.PHASE_ID.eq(phaseId))));
    }

    /** With what belongs to it: who is expected that day. */
    private static void delete(Tx tx, Condition days) {
        tx.dsl().select(SESSION_DAY.ID).from(SESSION_DAY).where(days).fetch(SESSION_DAY.ID).forEach(id -> tx.deleteTree(SESSION_DAY, id));
    }

    /** Whose programme a phase is part of. */
    static ProgrammeOwner ownerOf(Tx tx, UUID phaseId) {
        return ProgrammeOwner.of(Rows.current(tx, PHASE, phaseId));
    }
}
