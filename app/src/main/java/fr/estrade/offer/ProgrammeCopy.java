package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.DAY_ROLE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Copies programmes or parts of them within one change. Whatever was copied is known by the id of its original. */
public final class ProgrammeCopy {

    /** What a copy remembers as its origin. */
    public enum Origin {
        /** Nothing: it lives its own life. */
        NONE,
        /** Its original: the copy is a session's, the original an offer's. */
        ORIGINAL,
        /** What its original remembers: both are sessions'. */
        SAME
    }

    private final Tx tx;
    private final Origin origin;
    private final Map<UUID, UUID> copies = new HashMap<>();
    private final Map<UUID, UUID> dayIds = new LinkedHashMap<>();

    public ProgrammeCopy(Tx tx, Origin origin) {
        this.tx = tx;
        this.origin = origin;
    }

    /** Copies objectives, roles, prices and phases with all that is in them. The new owner's row must be there. */
    public void whole(ProgrammeOwner from, ProgrammeOwner to) {
        tx.insertAll(tx.dsl().selectFrom(AUDIENCE_ROLE).where(from.kind().ofRole.eq(from.id())).fetch().map(role ->
                owned(copy(role, AUDIENCE_ROLE.ID, AUDIENCE_ROLE.ORIGIN_ID), AUDIENCE_ROLE.OFFER_ID, AUDIENCE_ROLE.SESSION_ID, to)));
        lines(from.kind().ofLine.eq(from.id()), to);
        tx.insertAll(tx.dsl().selectFrom(PRICE).where(from.kind().ofPrice.eq(from.id())).fetch().map(price ->
                owned(copy(price, PRICE.ID, PRICE.ORIGIN_ID), PRICE.OFFER_ID, PRICE.SESSION_ID, to)));
        phases(tx.dsl().selectFrom(PHASE).where(from.kind().ofPhase.eq(from.id())).fetch(), to);
    }

    /** Copies phases with all that is in them; they keep their positions. */
    void phases(Collection<PhaseRecord> originals, ProgrammeOwner to) {
        tx.insertAll(originals.stream().map(phase -> {
            PhaseRecord copied = owned(copy(phase, PHASE.ID, PHASE.ORIGIN_ID), PHASE.OFFER_ID, PHASE.SESSION_ID, to);
            copied.setTakenUp(false);
            return copied;
        }).toList());
        List<UUID> ids = originals.stream().map(PhaseRecord::getId).toList();
        tx.insertAll(tx.dsl().selectFrom(PRICE).where(PRICE.PHASE_ID.in(ids)).fetch().map(price -> {
            PriceRecord copied = copy(price, PRICE.ID, PRICE.ORIGIN_ID);
            copied.setPhaseId(copyOf(price.getPhaseId()));
            return copied;
        }));
        days(tx.dsl().selectFrom(PROGRAMME_DAY).where(PROGRAMME_DAY.PHASE_ID.in(ids)).fetch(), to);
    }

    /** Copies days with all that is in them, into the copies of their phases, or the same phases where these were not copied. */
    void days(Collection<ProgrammeDayRecord> originals, ProgrammeOwner to) {
        tx.insertAll(originals.stream().map(day -> {
            ProgrammeDayRecord copied = copy(day, PROGRAMME_DAY.ID, PROGRAMME_DAY.ORIGIN_ID);
            copied.setPhaseId(copyOf(day.getPhaseId()));
            dayIds.put(day.getId(), copied.getId());
            return copied;
        }).toList());
        List<UUID> ids = originals.stream().map(ProgrammeDayRecord::getId).toList();
        lines(PROGRAMME_LINE.PROGRAMME_DAY_ID.in(ids), to);
        tx.insertAll(tx.dsl().selectFrom(DAY_ROLE).where(DAY_ROLE.PROGRAMME_DAY_ID.in(ids)).fetch().map(role -> {
            var copied = copy(role, DAY_ROLE.ID, null);
            copied.setProgrammeDayId(copyOf(role.getProgrammeDayId()));
            copied.setAudienceRoleId(copyOf(role.getAudienceRoleId()));
            return copied;
        }));
        tx.insertAll(tx.dsl().selectFrom(ATTACHMENT).where(ATTACHMENT.PROGRAMME_DAY_ID.in(ids)).fetch().map(attachment -> {
            var copied = copy(attachment, ATTACHMENT.ID, null);
            copied.setProgrammeDayId(copyOf(attachment.getProgrammeDayId()));
            return copied;
        }));
        SessionDayRows.add(tx, to, ids.stream().map(this::copyOf).toList());
    }

    private void lines(Condition which, ProgrammeOwner to) {
        tx.insertAll(tx.dsl().selectFrom(PROGRAMME_LINE).where(which).fetch().map(line -> {
            ProgrammeLineRecord copied = copy(line, PROGRAMME_LINE.ID, PROGRAMME_LINE.ORIGIN_ID);
            if (line.getProgrammeDayId() == null) {
                return owned(copied, PROGRAMME_LINE.OFFER_ID, PROGRAMME_LINE.SESSION_ID, to);
            }
            copied.setProgrammeDayId(copyOf(line.getProgrammeDayId()));
            return copied;
        }));
    }

    /** Makes it known that something stands already where it would be copied to. */
    void stands(UUID original, UUID there) {
        copies.put(original, there);
    }

    /** The id of the copy; of what was not copied, its own. */
    public UUID copyOf(UUID original) {
        return copies.getOrDefault(original, original);
    }

    /** The ids of the days copied so far, by those of their originals. */
    public Map<UUID, UUID> dayIds() {
        return Map.copyOf(dayIds);
    }

    /** {@code originId} is null for rows that remember none. */
    private <R extends UpdatableRecord<R>> R copy(R row, TableField<R, UUID> id, Field<UUID> originId) {
        R copied = row.copy();
        copied.set(id, Ids.next());
        if (originId != null) {
            copied.set(originId, switch (origin) {
                case NONE -> null;
                case ORIGINAL -> row.get(id);
                case SAME -> row.get(originId);
            });
        }
        copies.put(row.get(id), copied.get(id));
        return copied;
    }

    private static <R extends UpdatableRecord<R>> R owned(R row, TableField<R, UUID> offerId, TableField<R, UUID> sessionId, ProgrammeOwner owner) {
        row.set(offerId, owner.isSession() ? null : owner.id());
        row.set(sessionId, owner.isSession() ? owner.id() : null);
        return row;
    }
}
