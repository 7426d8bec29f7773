package fr.estrade.offer;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.DAY_ROLE;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.DayRoleRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.journal.Tx;
import fr.estrade.offer.programme.Difference;
import fr.estrade.offer.programme.Difference.Element;
import fr.estrade.offer.programme.Difference.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Takes a difference between a session's programme and its offer's back, so that the session is there as the offer is now. */
public final class ProgrammeResync {
    private final Tx tx;
    private final ProgrammeOwner offer;
    private final ProgrammeOwner session;

    public ProgrammeResync(Tx tx, UUID offerId, UUID sessionId) {
        this.tx = tx;
        this.offer = ProgrammeOwner.offer(offerId);
        this.session = ProgrammeOwner.session(sessionId);
    }

    /** @throws fr.estrade.journal.StaleRecordException if what it is about is gone */
    public void apply(Difference difference) {
        Element element = difference.element();
        switch (difference) {
            case Difference.Added added -> delete(element);
            case Difference.Removed removed -> copy(element);
            case Difference.Moved moved -> move(element);
            case Difference.Changed changed -> change(element, changed.field());
        }
    }

    private void delete(Element element) {
        switch (element.kind()) {
            case PHASE -> {
                SessionDayRows.deleteOfPhase(tx, element.id());
                tx.deleteTree(PHASE, element.id());
            }
            case DAY -> {
                SessionDayRows.deleteOfDay(tx, element.id());
                tx.deleteTree(PROGRAMME_DAY, element.id());
            }
            case OBJECTIVE, CONTENT -> tx.deleteTree(PROGRAMME_LINE, element.id());
            case ROLE -> RoleGestures.remove(tx, element.id());
            case PRICE -> tx.deleteTree(PRICE, element.id());
            case PROGRAMME -> throw new IllegalArgumentException("The whole programme cannot be added");
        }
    }

    private void copy(Element element) {
        ProgrammeCopy copy = new ProgrammeCopy(tx, ProgrammeCopy.Origin.ORIGINAL);
        Map<UUID, UUID> roles = copies(AUDIENCE_ROLE, AUDIENCE_ROLE.ID, AUDIENCE_ROLE.ORIGIN_ID, AUDIENCE_ROLE.SESSION_ID);
        Map<UUID, UUID> phases = copies(PHASE, PHASE.ID, PHASE.ORIGIN_ID, PHASE.SESSION_ID);
        roles.forEach(copy::stands);
        switch (element.kind()) {
            case PHASE -> {
                PhaseRecord phase = Rows.current(tx, PHASE, element.originId());
                missingRoles(phase.getId(), copy);
                phase.setPosition(place(Rows.phases(tx, offer), Rows.phases(tx, session), phase, PHASE.ID, PHASE.ORIGIN_ID, PHASE.POSITION));
                copy.phases(List.of(phase), session);
            }
            case DAY -> {
                ProgrammeDayRecord day = Rows.current(tx, PROGRAMME_DAY, element.originId());
                missingRoles(day.getPhaseId(), copy);
                copy.stands(day.getPhaseId(), there(phases, day.getPhaseId()));
                day.setPosition(place(Rows.days(tx, day.getPhaseId()), Rows.days(tx, phases.get(day.getPhaseId())), day, PROGRAMME_DAY.ID,
                        PROGRAMME_DAY.ORIGIN_ID, PROGRAMME_DAY.POSITION));
                copy.days(List.of(day), session);
            }
            case OBJECTIVE, CONTENT -> {
                ProgrammeLineRecord line = Rows.current(tx, PROGRAMME_LINE, element.originId());
                ProgrammeLineRecord copied = line.copy();
                copied.setOriginId(line.getId());
                put(line, copied);
                tx.insert(copied);
            }
            case ROLE -> copyRole(Rows.current(tx, AUDIENCE_ROLE, element.originId()));
            case PRICE -> {
                PriceRecord price = Rows.current(tx, PRICE, element.originId());
                PriceRecord copied = price.copy();
                copied.setOriginId(price.getId());
                copied.setPhaseId(there(phases, price.getPhaseId()));
                tx.insert(copied);
            }
            case PROGRAMME -> throw new IllegalArgumentException("The whole programme cannot be removed");
        }
    }

    /** The roles that days of a phase expect and the session does not have any more. */
    private void missingRoles(UUID offerPhase, ProgrammeCopy copy) {
        tx.dsl().selectDistinct(AUDIENCE_ROLE.fields()).from(AUDIENCE_ROLE).join(DAY_ROLE).on(DAY_ROLE.AUDIENCE_ROLE_ID.eq(AUDIENCE_ROLE.ID))
                .join(PROGRAMME_DAY).on(DAY_ROLE.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID)).where(PROGRAMME_DAY.PHASE_ID.eq(offerPhase))
                .fetch(row -> row.into(AUDIENCE_ROLE)).stream()
                .filter(role -> copy.copyOf(role.getId()).equals(role.getId()))
                .forEach(role -> copy.stands(role.getId(), copyRole(role)));
    }

    private UUID copyRole(AudienceRoleRecord role) {
        AudienceRoleRecord copied = role.copy();
        copied.setOriginId(role.getId());
        copied.setOfferId(null);
        copied.setSessionId(session.id());
        copied.setPosition(place(Rows.roles(tx, offer), Rows.roles(tx, session), role, AUDIENCE_ROLE.ID, AUDIENCE_ROLE.ORIGIN_ID, AUDIENCE_ROLE.POSITION));
        return tx.insert(copied).getId();
    }

    private void move(Element element) {
        switch (element.kind()) {
            case PHASE -> {
                PhaseRecord phase = Rows.current(tx, PHASE, element.id());
                phase.setPosition(place(Rows.phases(tx, offer), Rows.without(Rows.phases(tx, session), PHASE.ID, element.id()),
                        Rows.current(tx, PHASE, element.originId()), PHASE.ID, PHASE.ORIGIN_ID, PHASE.POSITION));
                tx.update(phase);
            }
            case DAY -> {
                ProgrammeDayRecord origin = Rows.current(tx, PROGRAMME_DAY, element.originId());
                UUID phaseId = there(copies(PHASE, PHASE.ID, PHASE.ORIGIN_ID, PHASE.SESSION_ID), origin.getPhaseId());
                ProgrammeDayRecord day = Rows.current(tx, PROGRAMME_DAY, element.id());
                day.setPosition(place(Rows.days(tx, origin.getPhaseId()), Rows.without(Rows.days(tx, phaseId), PROGRAMME_DAY.ID, element.id()), origin,
                        PROGRAMME_DAY.ID, PROGRAMME_DAY.ORIGIN_ID, PROGRAMME_DAY.POSITION));
                day.setPhaseId(phaseId);
                tx.update(day);
            }
            case OBJECTIVE, CONTENT -> {
                ProgrammeLineRecord line = Rows.current(tx, PROGRAMME_LINE, element.id());
                put(Rows.current(tx, PROGRAMME_LINE, element.originId()), line);
                tx.update(line);
            }
            case ROLE -> {
                AudienceRoleRecord role = Rows.current(tx, AUDIENCE_ROLE, element.id());
                role.setPosition(place(Rows.roles(tx, offer), Rows.without(Rows.roles(tx, session), AUDIENCE_ROLE.ID, element.id()),
                        Rows.current(tx, AUDIENCE_ROLE, element.originId()), AUDIENCE_ROLE.ID, AUDIENCE_ROLE.ORIGIN_ID, AUDIENCE_ROLE.POSITION));
                tx.update(role);
            }
            case PRICE -> {
                PriceRecord price = Rows.current(tx, PRICE, element.id());
                PriceRecord origin = Rows.current(tx, PRICE, element.originId());
                price.setPhaseId(there(copies(PHASE, PHASE.ID, PHASE.ORIGIN_ID, PHASE.SESSION_ID), origin.getPhaseId()));
                price.setPosition(origin.getPosition());
                tx.update(price);
            }
            case PROGRAMME -> throw new IllegalArgumentException("The whole programme cannot be moved");
        }
    }

    /** Puts a session's line where the offer's stands. */
    private void put(ProgrammeLineRecord origin, ProgrammeLineRecord line) {
        LineGroup from = LineGroup.of(origin);
        LineGroup to = from.dayId() == null ? LineGroup.objectivesOf(session) : LineGroup.ofDay(
                there(dayCopies(), from.dayId()), from.sequence(), from.kind());
        List<ProgrammeLineRecord> others = line.getId() == null ? Rows.lines(tx, to) : Rows.without(Rows.lines(tx, to), PROGRAMME_LINE.ID, line.getId());
        line.setPosition(place(Rows.lines(tx, from), others, origin, PROGRAMME_LINE.ID, PROGRAMME_LINE.ORIGIN_ID, PROGRAMME_LINE.POSITION));
        to.adopt(line);
    }

    private void change(Element element, Field field) {
        if (field == Field.EXPECTED_ROLES) {
            expectedRoles(element);
            return;
        }
        switch (element.kind()) {
            case PROGRAMME -> take(field, SESSION, session.id(), Rows.current(tx, OFFER, offer.id()));
            case PHASE -> take(field, PHASE, element.id(), Rows.current(tx, PHASE, element.originId()));
            case DAY -> take(field, PROGRAMME_DAY, element.id(), Rows.current(tx, PROGRAMME_DAY, element.originId()));
            case OBJECTIVE, CONTENT -> take(field, PROGRAMME_LINE, element.id(), Rows.current(tx, PROGRAMME_LINE, element.originId()));
            case ROLE -> take(field, AUDIENCE_ROLE, element.id(), Rows.current(tx, AUDIENCE_ROLE, element.originId()));
            case PRICE -> take(field, PRICE, element.id(), Rows.current(tx, PRICE, element.originId()));
        }
    }

    private <R extends UpdatableRecord<R>> void take(Field field, Table<R> table, UUID id, Record origin) {
        R row = Rows.current(tx, table, id);
        for (String column : columns(field)) {
            set(row, table.field(column), origin);
        }
        tx.update(row);
    }

    private static <T> void set(Record row, org.jooq.Field<T> column, Record origin) {
        row.set(column, origin.get(column.getName(), column.getType()));
    }

    /** The columns that a field stands for; they are named alike wherever it occurs. */
    private static List<String> columns(Field field) {
        return switch (field) {
            case USUAL_TIMES -> List.of("usual_start", "usual_break_start", "usual_break_end", "usual_end");
            case TIMES -> List.of("start_time", "break_start", "break_end", "end_time");
            case PRICE_UNIT -> List.of("unit");
            default -> List.of(field.name().toLowerCase(Locale.ROOT));
        };
    }

    private void expectedRoles(Element day) {
        Map<UUID, UUID> roles = copies(AUDIENCE_ROLE, AUDIENCE_ROLE.ID, AUDIENCE_ROLE.ORIGIN_ID, AUDIENCE_ROLE.SESSION_ID);
        tx.deleteWhere(DAY_ROLE, DAY_ROLE.PROGRAMME_DAY_ID.eq(day.id()));
        for (UUID expected : tx.dsl().selectFrom(DAY_ROLE).where(DAY_ROLE.PROGRAMME_DAY_ID.eq(day.originId())).fetch(DAY_ROLE.AUDIENCE_ROLE_ID)) {
            UUID role = roles.containsKey(expected) ? roles.get(expected) : copyRole(Rows.current(tx, AUDIENCE_ROLE, expected));
            DayRoleRecord row = new DayRoleRecord();
            row.setProgrammeDayId(day.id());
            row.setAudienceRoleId(role);
            tx.insert(row);
        }
    }

    /** The session's copies by the ids of the offer's originals. */
    private <R extends UpdatableRecord<R>> Map<UUID, UUID> copies(Table<R> table, TableField<R, UUID> id, TableField<R, UUID> originId,
            TableField<R, UUID> sessionId) {
        return new HashMap<>(tx.dsl().select(originId, id).from(table).where(sessionId.eq(session.id())).and(originId.isNotNull()).orderBy(id.desc())
                .fetch().intoMap(originId, id));
    }

    private Map<UUID, UUID> dayCopies() {
        return tx.dsl().select(PROGRAMME_DAY.ORIGIN_ID, PROGRAMME_DAY.ID).from(PROGRAMME_DAY).join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID))
                .where(PHASE.SESSION_ID.eq(session.id())).and(PROGRAMME_DAY.ORIGIN_ID.isNotNull()).fetchMap(PROGRAMME_DAY.ORIGIN_ID, PROGRAMME_DAY.ID);
    }

    private static UUID there(Map<UUID, UUID> copies, UUID original) {
        UUID copy = copies.get(original);
        if (copy == null) {
            throw new IllegalStateException("What it belongs to is not in the session: take that over first");
        }
        return copy;
    }

    /** A position among the session's siblings after the copy of the nearest one that stands before the original in the offer. */
    private <R extends UpdatableRecord<R>> String place(List<R> offerSiblings, List<R> siblings, R original, TableField<R, UUID> id,
            TableField<R, UUID> originId, TableField<R, String> position) {
        int index = 0;
        for (R before : offerSiblings) {
            if (before.get(id).equals(original.get(id))) {
                break;
            }
            for (int i = 0; i < siblings.size(); i++) {
                if (before.get(id).equals(siblings.get(i).get(originId))) {
                    index = i + 1;
                }
            }
        }
        return Places.at(tx, siblings, position, index);
    }
}
