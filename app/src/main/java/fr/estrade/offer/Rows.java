package fr.estrade.offer;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.journal.StaleRecordException;
import fr.estrade.journal.Tx;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** Reads and sets the rows that a gesture is about, within its change. */
public final class Rows {

    private Rows() {
    }

    /**
     * The row as it is now.
     *
     * @throws StaleRecordException if somebody deleted it
     */
    public static <R extends UpdatableRecord<R>> R current(Tx tx, Table<R> table, UUID id) {
        R found = tx.dsl().fetchOne(table, table.field("id", UUID.class).eq(id));
        if (found != null) {
            return found;
        }
        R gone = asSeen(table, id, 0);
        tx.update(gone);
        throw new IllegalStateException("A row was missing and then there: " + table.getName());
    }

    /** A record that stands for the row as somebody saw it: an update of it fails if the row was saved since. */
    public static <R extends UpdatableRecord<R>> R asSeen(Table<R> table, UUID id, long version) {
        R seen = table.newRecord();
        seen.set(table.field("id", UUID.class), id);
        seen.set(table.field("version", Long.class), version);
        seen.touched(false);
        return seen;
    }

    /** Sets one column of a row as somebody saw it; whether it differs now. */
    public static <R extends UpdatableRecord<R>, T> boolean set(Tx tx, Table<R> table, UUID id, long version, Field<T> column, T value) {
        R seen = asSeen(table, id, version);
        seen.set(column, value);
        return tx.update(seen);
    }

    static List<PhaseRecord> phases(Tx tx, ProgrammeOwner owner) {
        return tx.dsl().selectFrom(PHASE).where(owner.kind().ofPhase.eq(owner.id())).orderBy(PHASE.POSITION, PHASE.ID).fetch();
    }

    static List<ProgrammeDayRecord> days(Tx tx, UUID phaseId) {
        return tx.dsl().selectFrom(PROGRAMME_DAY).where(PROGRAMME_DAY.PHASE_ID.eq(phaseId)).orderBy(PROGRAMME_DAY.POSITION, PROGRAMME_DAY.ID).fetch();
    }

    static List<ProgrammeLineRecord> lines(Tx tx, LineGroup group) {
        return tx.dsl().selectFrom(PROGRAMME_LINE).where(group.condition()).orderBy(PROGRAMME_LINE.POSITION, PROGRAMME_LINE.ID).fetch();
    }

    static List<AudienceRoleRecord> roles(Tx tx, ProgrammeOwner owner) {
        return tx.dsl().selectFrom(AUDIENCE_ROLE).where(owner.kind().ofRole.eq(owner.id())).orderBy(AUDIENCE_ROLE.POSITION, AUDIENCE_ROLE.ID).fetch();
    }

    /** The siblings without the row that is being moved among them. */
    static <R extends UpdatableRecord<R>> List<R> without(List<R> rows, Field<UUID> id, UUID moved) {
        return rows.stream().filter(row -> !row.get(id).equals(moved)).toList();
    }
}
