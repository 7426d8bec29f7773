package fr.estrade.demo;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.SUB_GROUP;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.TraineeType;
import fr.estrade.db.tables.records.AdaptationNeedRecord;
import fr.estrade.db.tables.records.GroupMemberRecord;
import fr.estrade.db.tables.records.ParticipantGroupRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.db.tables.records.SubGroupRecord;
import fr.estrade.text.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.UpdatableRecord;

/** Invented participants and their groups, read of the content and handed out as rows. */
final class DemoParticipants {
    private static final Set<String> PARTS = Set.of("organisation", "subGroup", "role", "needs");

    private final RowReader reader;
    private final SeededIds ids;
    private final Catalogue catalogue;
    private final Consumer<UpdatableRecord<?>> rows;
    private final Map<UUID, ParticipantRecord> people = new LinkedHashMap<>();
    private final Map<String, List<GroupMemberRecord>> members = new LinkedHashMap<>();

    /** @param rows gets each row after those that it refers to */
    DemoParticipants(DemoSetting setting, Catalogue catalogue, Consumer<UpdatableRecord<?>> rows) {
        this.reader = setting.reader();
        this.ids = setting.ids();
        this.catalogue = catalogue;
        this.rows = rows;
    }

    void read() {
        JsonNode content = Content.read("people");
        content.path("groups").forEach(this::group);
        content.path("others").forEach(person -> participant(person, null, null));
    }

    /** The participants, in the order of the content. */
    List<ParticipantRecord> all() {
        return List.copyOf(people.values());
    }

    ParticipantRecord person(UUID id) {
        return people.get(id);
    }

    /** The members of a group, in their order. */
    List<GroupMemberRecord> members(String groupCode) {
        return members.get(groupCode);
    }

    private void group(JsonNode object) {
        ParticipantGroupRecord group = reader.read(new ParticipantGroupRecord(), object, Set.of("organisation", "traineeType", "subGroups", "members"));
        String body = object.path("organisation").asText(null);
        group.setOrganisationId(body == null ? null : catalogue.organisationId(body));
        rows.accept(group);
        List<SubGroupRecord> subGroups = ProgrammeReader.placed(object.path("subGroups"), SUB_GROUP.POSITION,
                one -> reader.read(new SubGroupRecord(), one, Set.of()));
        subGroups.forEach(one -> {
            one.setParticipantGroupId(group.getId());
            rows.accept(one);
        });
        List<GroupMemberRecord> placed = ProgrammeReader.placed(object.path("members"), GROUP_MEMBER.POSITION, person -> {
            GroupMemberRecord member = new GroupMemberRecord();
            member.setId(ids.next());
            member.setParticipantGroupId(group.getId());
            member.setParticipantId(participant(person, body, object.path("traineeType").asText(null)));
            member.setSubGroupId(person.has("subGroup") ? subGroups.get(person.path("subGroup").asInt() - 1).getId() : null);
            member.setRole(person.has("role") ? reader.text(person.path("role")) : null);
            return member;
        });
        placed.forEach(rows);
        members.put(group.getCode(), placed);
    }

    private UUID participant(JsonNode object, String groupBody, String groupType) {
        ParticipantRecord person = reader.read(new ParticipantRecord(), object, PARTS);
        String body = object.path("organisation").asText(groupBody);
        person.setCode(String.format(Locale.ROOT, "P%05d", people.size() + 1));
        person.setOrganisationId(body == null ? null : catalogue.organisationId(body));
        if (person.getTraineeType() == null && groupType != null) {
            person.setTraineeType(TraineeType.valueOf(groupType));
        }
        if (body != null) {
            person.setEmail("%s.%s@%s.example.org".formatted(Slug.of(person.getFirstName(), 30), Slug.of(person.getLastName(), 30),
                    body.toLowerCase(Locale.ROOT)));
        }
        people.put(person.getId(), person);
        rows.accept(person);
        ProgrammeReader.placed(object.path("needs"), ADAPTATION_NEED.POSITION, need -> reader.read(new AdaptationNeedRecord(), need, Set.of()))
                .forEach(need -> {
                    need.setParticipantId(person.getId());
                    rows.accept(need);
                });
        return person.getId();
    }
}
