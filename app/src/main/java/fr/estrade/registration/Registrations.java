package fr.estrade.registration;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.AdmissionOutcome;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.code.TraineeType;
import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.offer.Places;
import fr.estrade.offer.RoleGestures;
import fr.estrade.offer.Rows;
import fr.estrade.session.Headcount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;

/**
 * What is done with the registrations of a session: each call is one change of the journal, for however many persons. Nobody gets a
 * place that there is not: who comes too late for one goes to the end of the waiting list. None may be called on the screen's thread.
 */
public final class Registrations {

    /**
     * Somebody who is to be registered.
     *
     * @param groupId    with which group; may be null
     * @param subGroupId in which part of it; may be null
     * @param roleId     role of the session's audience; null: main audience
     */
    public record Request(UUID participantId, UUID groupId, UUID subGroupId, UUID roleId) {

        /** Somebody who comes alone, in the main audience. */
        public static Request of(UUID participantId) {
            return new Request(participantId, null, null, null);
        }
    }

    /**
     * What came of a gesture.
     *
     * @param saved   the change, to be undone
     * @param ids     of the registrations that differ now
     * @param waiting how many of them went to the waiting list instead of getting a place
     * @param known   how many were registered already, and so left alone
     */
    public record Done(Saved saved, List<UUID> ids, int waiting, int known) {
    }

    private final Journal journal;
    private final Clock clock;

    /** @param clock what "today" is */
    public Registrations(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Registers persons to a session, in this order: with the first step of its admission, or on the waiting list once it is full.
     *
     * @param requestedOn when they asked for it; may be null
     * @param lateReason  why they are taken after the deadline; null where they are in time
     */
    public Done add(UUID sessionId, List<Request> requests, LocalDate requestedOn, String lateReason) {
        return add(sessionId, Map.of(), requests, requestedOn, lateReason);
    }

    /**
     * The same with roles that a group brings and the audience does not have yet.
     *
     * @param roles names of the new roles, by the ids that requests know them by
     */
    public Done add(UUID sessionId, Map<UUID, String> roles, List<Request> requests, LocalDate requestedOn, String lateReason) {
        List<UUID> ids = new ArrayList<>();
        int[] waiting = {0};
        Saved saved = journal.write(ChangeLabel.of("change.registration.added", requests.size()), tx -> {
            roles.forEach((id, name) -> addRole(tx, sessionId, id, name));
            SessionRecord session = Rows.current(tx, SESSION, sessionId);
            List<RegistrationRecord> all = inOrder(tx, REGISTRATION.SESSION_ID.eq(sessionId));
            Set<UUID> known = Set.copyOf(all.stream().map(RegistrationRecord::getParticipantId).toList());
            List<Request> fresh = requests.stream().filter(request -> !known.contains(request.participantId())).toList();
            List<String> positions = Places.at(tx, all, REGISTRATION.POSITION, all.size(), fresh.size());
            Map<UUID, TraineeType> types = tx.dsl().select(PARTICIPANT.ID, PARTICIPANT.TRAINEE_TYPE).from(PARTICIPANT)
                    .where(PARTICIPANT.ID.in(fresh.stream().map(Request::participantId).toList())).fetchMap(PARTICIPANT.ID, PARTICIPANT.TRAINEE_TYPE);
            Headcount headcount = headcount(tx, session);
            RegistrationStatus first = Admission.of(session.getAdmissionMode()).first();
            for (int i = 0; i < fresh.size(); i++) {
                RegistrationRecord row = row(sessionId, fresh.get(i), positions.get(i));
                row.setTraineeType(types.get(fresh.get(i).participantId()));
                row.setRequestedOn(requestedOn);
                row.setLateReason(lateReason);
                headcount = enter(row, first, headcount, null);
                waiting[0] += row.getStatus() == RegistrationStatus.WAITING ? 1 : 0;
                ids.add(tx.insert(row).getId());
            }
        });
        return new Done(saved, ids, waiting[0], requests.size() - ids.size());
    }

    private static RegistrationRecord row(UUID sessionId, Request request, String position) {
        RegistrationRecord row = new RegistrationRecord();
        row.setSessionId(sessionId);
        row.setParticipantId(request.participantId());
        row.setParticipantGroupId(request.groupId());
        row.setSubGroupId(request.subGroupId());
        row.setAudienceRoleId(request.roleId());
        row.setPosition(position);
        return row;
    }

    /**
     * Gives registrations a status.
     *
     * @param reason why; null: none
     */
    public Done setStatus(Collection<UUID> ids, RegistrationStatus status, String reason) {
        return change(ChangeLabel.of("change.registration.status." + status.name(), ids.size()), ids, (row, session) -> status, reason, row -> { });
    }

    /** Says that applications were refused. */
    public Done refuse(Collection<UUID> ids, String reason) {
        return change(ChangeLabel.of("change.registration.refused", ids.size()), ids, (row, session) -> RegistrationStatus.CANCELLED, reason, row -> {
            row.setAdmissionOutcome(AdmissionOutcome.REFUSED);
            row.setAdmissionOn(today());
        });
    }

    /** Takes each registration to the next step of its session's admission; those that are through, or out, stay. */
    public Done advance(Collection<UUID> ids) {
        return change(ChangeLabel.of("change.registration.advanced", ids.size()), ids, (row, session) ->
                Admission.of(session.getAdmissionMode()).next(row.getStatus()).orElse(row.getStatus()), null, row -> { });
    }

    /** Gives the first of the waiting list a place, if there is one. */
    public Done moveUp(UUID sessionId) {
        return moveUp(sessionId, null);
    }

    /**
     * Gives the first of the waiting list a place, if there is one and it is still the one who was meant.
     *
     * @param registrationId who was meant; null: whoever it is
     */
    public Done moveUp(UUID sessionId, UUID registrationId) {
        List<UUID> ids = new ArrayList<>();
        Saved saved = journal.write(ChangeLabel.of("change.registration.movedUp"), tx -> {
            Headcount headcount = headcount(tx, Rows.current(tx, SESSION, sessionId));
            if (headcount.canMoveUp() > 0) {
                RegistrationRecord first = waiting(tx, sessionId).getFirst();
                if (registrationId != null && !registrationId.equals(first.getId())) {
                    return;
                }
                enter(first, RegistrationStatus.REGISTERED, headcount, null);
                tx.update(first);
                ids.add(first.getId());
            }
        });
        return new Done(saved, ids, 0, 0);
    }

    /** Moves somebody within the waiting list; nothing happens to who does not wait, or stands at its end already. */
    public boolean move(UUID id, int by) {
        return journal.write(ChangeLabel.of("change.registration.moved"), tx -> {
            RegistrationRecord row = Rows.current(tx, REGISTRATION, id);
            List<RegistrationRecord> line = waiting(tx, row.getSessionId());
            int from = line.stream().map(RegistrationRecord::getId).toList().indexOf(id);
            int to = from + by;
            if (from >= 0 && to >= 0 && to < line.size()) {
                RegistrationRecord moved = line.remove(from);
                moved.setPosition(Places.at(tx, line, REGISTRATION.POSITION, to));
                tx.update(moved);
            }
        }).changed();
    }

    /** Says in which role of the audience persons come. {@code roleId} null: in the main audience. */
    public Done setRole(Collection<UUID> ids, UUID roleId) {
        Saved saved = journal.write(ChangeLabel.of("change.registration.role", ids.size()),
                tx -> tx.updateWhere(REGISTRATION, REGISTRATION.ID.in(ids), row -> row.setAudienceRoleId(roleId)));
        return new Done(saved, List.copyOf(ids), 0, 0);
    }

    /** Gives a role to the audience of a session, because a group brings it; its id. */
    public UUID addRole(UUID sessionId, String name) {
        return journal.writeReturning(ChangeLabel.of("change.role.added.named", name), tx -> addRole(tx, sessionId, null, name));
    }

    private static UUID addRole(Tx tx, UUID sessionId, UUID id, String name) {
        List<AudienceRoleRecord> roles = tx.dsl().selectFrom(AUDIENCE_ROLE).where(AUDIENCE_ROLE.SESSION_ID.eq(sessionId))
                .orderBy(AUDIENCE_ROLE.POSITION, AUDIENCE_ROLE.ID).fetch();
        AudienceRoleRecord role = new AudienceRoleRecord();
        role.setId(id);
        role.setSessionId(sessionId);
        role.setName(name.strip());
        role.setPosition(Places.at(tx, roles, AUDIENCE_ROLE.POSITION, roles.size()));
        return tx.insert(role).getId();
    }

    /** Removes a role from the audience of a session: who came in it comes in the main audience, which is expected every day. */
    public Done removeRole(UUID roleId) {
        List<UUID> loosened = new ArrayList<>();
        Saved saved = journal.write(ChangeLabel.of("change.role.deleted"), tx -> {
            loosened.addAll(tx.dsl().select(REGISTRATION.ID).from(REGISTRATION).where(REGISTRATION.AUDIENCE_ROLE_ID.eq(roleId)).fetch(REGISTRATION.ID));
            RoleGestures.remove(tx, roleId);
        });
        return new Done(saved, loosened, 0, 0);
    }

    /** Deletes registrations, as if they had never been. */
    public Done delete(Collection<UUID> ids) {
        Saved saved = journal.write(ChangeLabel.of("change.registration.deleted", ids.size()), tx -> ids.forEach(id -> tx.deleteTree(REGISTRATION, id)));
        return new Done(saved, List.copyOf(ids), 0, 0);
    }

    private interface Aim {
        RegistrationStatus of(RegistrationRecord row, SessionRecord session);
    }

    private Done change(ChangeLabel label, Collection<UUID> ids, Aim aim, String reason, Consumer<RegistrationRecord> also) {
        List<UUID> changed = new ArrayList<>();
        int[] waiting = {0};
        Saved saved = journal.write(label, tx -> {
            Map<UUID, List<RegistrationRecord>> bySession = new LinkedHashMap<>();
            inOrder(tx, REGISTRATION.ID.in(ids)).forEach(row -> bySession.computeIfAbsent(row.getSessionId(), id -> new ArrayList<>()).add(row));
            bySession.forEach((sessionId, rows) -> {
                SessionRecord session = Rows.current(tx, SESSION, sessionId);
                Headcount headcount = headcount(tx, session);
                for (RegistrationRecord row : rows) {
                    RegistrationStatus wanted = aim.of(row, session);
                    if (wanted == row.getStatus()) {
                        continue;
                    }
                    RegistrationStatus before = row.getStatus();
                    headcount = enter(row, wanted, headcount, reason);
                    also.accept(row);
                    if (row.getStatus() == RegistrationStatus.WAITING && before != RegistrationStatus.WAITING) {
                        List<RegistrationRecord> all = inOrder(tx, REGISTRATION.SESSION_ID.eq(sessionId).and(REGISTRATION.ID.ne(row.getId())));
                        row.setPosition(Places.at(tx, all, REGISTRATION.POSITION, all.size()));
                    }
                    waiting[0] += wanted != RegistrationStatus.WAITING && row.getStatus() == RegistrationStatus.WAITING ? 1 : 0;
                    if (tx.update(row)) {
                        changed.add(row.getId());
                    }
                }
            });
        });
        return new Done(saved, changed, waiting[0], 0);
    }

    /** Gives a row a status, or the waiting list where there is no place for it; the headcount with it. */
    private Headcount enter(RegistrationRecord row, RegistrationStatus wanted, Headcount headcount, String reason) {
        boolean had = row.getStatus() != null && Standing.of(row.getStatus()) == Standing.PLACED;
        boolean needs = Standing.of(wanted) == Standing.PLACED;
        RegistrationStatus status = needs && !had && headcount.isFull() ? RegistrationStatus.WAITING : wanted;
        if (status != row.getStatus()) {
            row.setStatus(status);
            row.setStatusOn(today());
            row.setStatusReason(reason == null || reason.isBlank() ? null : reason.strip());
        }
        if (wanted == RegistrationStatus.ADMITTED && row.getAdmissionOn() == null) {
            row.setAdmissionOn(today());
            row.setAdmissionOutcome(AdmissionOutcome.ACCEPTED);
        }
        if (Standing.of(status) != Standing.REQUESTED && row.getRequestedOn() != null && row.getAnsweredOn() == null) {
            row.setAnsweredOn(today());
        }
        boolean has = Standing.of(status) == Standing.PLACED;
        return has == had ? headcount : headcount.withRegistered(headcount.registered() + (has ? 1 : -1));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As it stands within the change: what the session keeps of it is brought up to date at its end only. */
    private static Headcount headcount(Tx tx, SessionRecord session) {
        List<RegistrationStatus> statuses = tx.dsl().select(REGISTRATION.STATUS).from(REGISTRATION).where(REGISTRATION.SESSION_ID.eq(session.getId()))
                .fetch(REGISTRATION.STATUS);
        return Headcount.of(session.getHeadcountMin(), session.getHeadcountMax(), count(statuses, Standing.PLACED), count(statuses, Standing.WAITING));
    }

    private static int count(List<RegistrationStatus> statuses, Standing standing) {
        return (int) statuses.stream().filter(status -> Standing.of(status) == standing).count();
    }

    private static List<RegistrationRecord> waiting(Tx tx, UUID sessionId) {
        return inOrder(tx, REGISTRATION.SESSION_ID.eq(sessionId).and(REGISTRATION.STATUS.eq(RegistrationStatus.WAITING)));
    }

    private static List<RegistrationRecord> inOrder(Tx tx, Condition which) {
        return tx.dsl().selectFrom(REGISTRATION).where(which).orderBy(REGISTRATION.SESSION_ID, REGISTRATION.POSITION, REGISTRATION.ID).fetch();
    }
}
