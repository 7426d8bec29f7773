package fr.estrade.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.AdmissionMode;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.DayExpectationRecord;
import fr.estrade.db.tables.records.GroupMemberRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.Position;
import fr.estrade.registration.Standing;
import fr.estrade.text.SearchKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.UpdatableRecord;

/**
 * Who takes part in the sessions of the content: a group ({@code group}, its members in the roles that {@code roles} names by what they
 * are in it), or as many as {@code placed} says of all who are known; after them those who wait, who ask ({@code requests}: since how
 * many days), who cancelled and who dropped out. {@code notExpected} is the number of somebody whom the first day does without.
 */
final class DemoRegistrations {
    private static final int ASKED_BEFORE = 45;
    private static final int ANSWERED_AFTER = 6;

    private final DemoSetting setting;
    private final DemoParticipants participants;
    private int turn;

    DemoRegistrations(DemoSetting setting, DemoParticipants participants) {
        this.setting = setting;
        this.participants = participants;
    }

    /** The rows of a session, in which the number of those with a place and of those who wait is set. */
    List<UpdatableRecord<?>> of(SessionRows rows, JsonNode spec) {
        SessionRecord session = rows.session();
        List<RegistrationRecord> registrations = new ArrayList<>();
        if (spec.has("group")) {
            participants.members(spec.path("group").asText()).forEach(member -> registrations.add(of(rows, member, spec.path("roles"))));
        }
        add(session, spec.path("placed").asInt(), RegistrationStatus.REGISTERED, registrations);
        add(session, spec.path("waiting").asInt(), RegistrationStatus.WAITING, registrations);
        add(session, spec.path("cancelled").asInt(), RegistrationStatus.CANCELLED, registrations);
        add(session, spec.path("droppedOut").asInt(), RegistrationStatus.DROPPED_OUT, registrations);
        RegistrationStatus asking = session.getAdmissionMode() == null || session.getAdmissionMode() == AdmissionMode.FREE
                ? RegistrationStatus.PRE_REGISTERED : RegistrationStatus.APPLICATION;
        for (JsonNode daysAgo : spec.path("requests")) {
            RegistrationRecord request = row(session, next(), asking);
            request.setRequestedOn(setting.today().minusDays(daysAgo.asInt()));
            request.setStatusOn(request.getRequestedOn());
            registrations.add(request);
        }
        List<String> positions = Position.spread(registrations.size());
        for (int i = 0; i < registrations.size(); i++) {
            registrations.get(i).setPosition(positions.get(i));
        }
        session.setRegisteredCount(count(registrations, Standing.PLACED));
        session.setWaitingCount(count(registrations, Standing.WAITING));
        List<UpdatableRecord<?>> all = new ArrayList<>(registrations);
        if (spec.has("notExpected")) {
            all.add(notExpected(registrations.get(spec.path("notExpected").asInt() - 1), rows.days().getFirst()));
        }
        return all;
    }

    private static int count(List<RegistrationRecord> registrations, Standing standing) {
        return (int) registrations.stream().filter(row -> Standing.of(row.getStatus()) == standing).count();
    }

    private RegistrationRecord of(SessionRows rows, GroupMemberRecord member, JsonNode roles) {
        RegistrationRecord row = answered(rows.session(), participants.person(member.getParticipantId()), RegistrationStatus.REGISTERED, 0);
        row.setParticipantGroupId(member.getParticipantGroupId());
        row.setSubGroupId(member.getSubGroupId());
        String name = member.getRole() == null ? null : roles.path(member.getRole().replace('’', '\'')).asText(null);
        if (name != null) {
            row.setAudienceRoleId(role(rows, name));
        }
        return row;
    }

    private static UUID role(SessionRows rows, String name) {
        return rows.programme().roles().stream().filter(role -> SearchKey.of(role.getName()).equals(SearchKey.of(name)))
                .map(AudienceRoleRecord::getId).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Demonstration: the session has no role " + name));
    }

    private void add(SessionRecord session, int count, RegistrationStatus status, List<RegistrationRecord> into) {
        for (int i = 0; i < count; i++) {
            into.add(answered(session, next(), status, into.size()));
        }
    }

    /** Everybody in turn, so that nobody is in a session twice. */
    private ParticipantRecord next() {
        List<ParticipantRecord> all = participants.all();
        return all.get(turn++ % all.size());
    }

    /** @param number those who ask for it later come a day later */
    private RegistrationRecord answered(SessionRecord session, ParticipantRecord person, RegistrationStatus status, int number) {
        RegistrationRecord row = row(session, person, status);
        LocalDate start = session.getStartsOn() == null ? setting.today() : session.getStartsOn();
        LocalDate latest = setting.today().minusDays(ANSWERED_AFTER + 1);
        LocalDate asked = start.minusDays(ASKED_BEFORE).plusDays(number);
        row.setRequestedOn(asked.isAfter(latest) ? latest : asked);
        row.setAnsweredOn(row.getRequestedOn().plusDays(ANSWERED_AFTER));
        row.setStatusOn(row.getAnsweredOn());
        if (status == RegistrationStatus.DROPPED_OUT && start.isBefore(setting.today())) {
            row.setStatusOn(start);
        }
        if (Standing.of(status) == Standing.OUT) {
            row.setStatusReason(setting.text().set(status == RegistrationStatus.CANCELLED ? "Empêché par une réunion de service" : "Changement de poste"));
        }
        return row;
    }

    private RegistrationRecord row(SessionRecord session, ParticipantRecord person, RegistrationStatus status) {
        RegistrationRecord row = new RegistrationRecord();
        row.setId(setting.ids().next());
        row.setSessionId(session.getId());
        row.setParticipantId(person.getId());
        row.setTraineeType(person.getTraineeType());
        row.setStatus(status);
        return row;
    }

    private DayExpectationRecord notExpected(RegistrationRecord registration, SessionDayRecord day) {
        DayExpectationRecord row = new DayExpectationRecord();
        row.setId(setting.ids().next());
        row.setRegistrationId(registration.getId());
        row.setSessionDayId(day.getId());
        row.setExpected(false);
        return row;
    }
}
