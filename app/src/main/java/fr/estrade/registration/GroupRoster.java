package fr.estrade.registration;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;

import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.text.SearchKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The members of a group, as they are registered all at once.
 *
 * @param members in their order
 */
public record GroupRoster(UUID groupId, String name, List<Member> members) {

    /**
     * A member.
     *
     * @param role       what the person is in the group; may be null
     * @param subGroupId may be null, and its name with it
     */
    public record Member(UUID participantId, String role, UUID subGroupId, String subGroup) {
    }

    public GroupRoster {
        members = List.copyOf(members);
    }

    /** Reads a group; empty when there is none of that id. */
    public static Optional<GroupRoster> read(DSLContext dsl, UUID groupId) {
        return dsl.select(PARTICIPANT_GROUP.NAME).from(PARTICIPANT_GROUP).where(PARTICIPANT_GROUP.ID.eq(groupId)).fetchOptional(PARTICIPANT_GROUP.NAME)
                .map(name -> new GroupRoster(groupId, name, dsl.select(GROUP_MEMBER.PARTICIPANT_ID, GROUP_MEMBER.ROLE, GROUP_MEMBER.SUB_GROUP_ID,
                                GROUP_MEMBER.subGroup().NAME)
                        .from(GROUP_MEMBER).where(GROUP_MEMBER.PARTICIPANT_GROUP_ID.eq(groupId)).orderBy(GROUP_MEMBER.POSITION, GROUP_MEMBER.ID)
                        .fetch(row -> new Member(row.value1(), row.value2(), row.value3(), row.value4()))));
    }

    /** What the members are called in the group, each once, with their number. */
    public Map<String, Integer> roles() {
        Map<String, Integer> words = new LinkedHashMap<>();
        members.stream().map(Member::role).filter(Objects::nonNull).map(String::strip).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    /** The sub-groups by id, those first that come first among the members. */
    public Map<UUID, String> subGroups() {
        Map<UUID, String> names = new LinkedHashMap<>();
        members.stream().filter(member -> member.subGroupId() != null).forEach(member -> names.putIfAbsent(member.subGroupId(), member.subGroup()));
        return names;
    }

    /** How many members a sub-group has. */
    public long sizeOf(UUID subGroupId) {
        return members.stream().filter(member -> subGroupId.equals(member.subGroupId())).count();
    }

    /** The role of a session's audience that is called like that, letters of either case and accents aside. */
    public static Optional<AudienceRole> proposed(String word, List<AudienceRole> roles) {
        String key = SearchKey.of(word);
        return roles.stream().filter(role -> SearchKey.of(role.name()).equals(key)).findFirst();
    }

    /**
     * The registrations of the members.
     *
     * @param byRole     role of the audience for what a member is called; without one the sub-group decides
     * @param bySubGroup role of the audience for a sub-group; without one: main audience
     */
    public List<Registrations.Request> requests(Map<String, UUID> byRole, Map<UUID, UUID> bySubGroup) {
        return members.stream().map(member -> {
            UUID own = member.role() == null ? null : byRole.get(member.role().strip());
            UUID role = own != null || member.subGroupId() == null ? own : bySubGroup.get(member.subGroupId());
            return new Registrations.Request(member.participantId(), groupId, member.subGroupId(), role);
        }).toList();
    }
}
