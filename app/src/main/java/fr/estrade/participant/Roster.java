package fr.estrade.participant;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;
import static fr.estrade.db.Tables.SUB_GROUP;

import fr.estrade.text.PersonName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;

/**
 * Who is in a group, sub-group by sub-group.
 *
 * @param group        its id
 * @param organisation the commissioning body; null for a mixed group
 * @param subGroups    in their order
 * @param members      in their order
 */
public record Roster(UUID group, UUID organisation, List<SubGroup> subGroups, List<Member> members) {

    /**
     * A part of the group.
     *
     * @param territory may be null
     */
    public record SubGroup(UUID id, String name, String territory, String position) {
    }

    /**
     * Somebody in the group; what is unknown is null.
     *
     * @param id       of the membership
     * @param subGroup null for somebody in none
     */
    public record Member(UUID id, UUID participant, String firstName, String lastName, String jobTitle, String employer, UUID subGroup, String role,
            String position) {

        /** The whole name. */
        public String name() {
            return new PersonName(firstName, lastName).full();
        }
    }

    public Roster {
        subGroups = List.copyOf(subGroups);
        members = List.copyOf(members);
    }

    /** The group as it stands; empty if there is no such group. Reads the base. */
    public static Optional<Roster> read(DSLContext dsl, UUID group) {
        return dsl.select(PARTICIPANT_GROUP.ORGANISATION_ID).from(PARTICIPANT_GROUP).where(PARTICIPANT_GROUP.ID.eq(group)).fetchOptional()
                .map(row -> new Roster(group, row.value1(), subGroups(dsl, group), members(dsl, group)));
    }

    static List<SubGroup> subGroups(DSLContext dsl, UUID group) {
        return dsl.select(SUB_GROUP.ID, SUB_GROUP.NAME, SUB_GROUP.TERRITORY, SUB_GROUP.POSITION).from(SUB_GROUP)
                .where(SUB_GROUP.PARTICIPANT_GROUP_ID.eq(group)).orderBy(SUB_GROUP.POSITION, SUB_GROUP.ID)
                .fetch(Records.mapping(SubGroup::new));
    }

    static List<Member> members(DSLContext dsl, UUID group) {
        return dsl.select(GROUP_MEMBER.ID, GROUP_MEMBER.PARTICIPANT_ID, GROUP_MEMBER.participant().FIRST_NAME, GROUP_MEMBER.participant().LAST_NAME,
                        GROUP_MEMBER.participant().JOB_TITLE, GROUP_MEMBER.participant().organisation().NAME, GROUP_MEMBER.SUB_GROUP_ID,
                        GROUP_MEMBER.ROLE, GROUP_MEMBER.POSITION)
                .from(GROUP_MEMBER).where(GROUP_MEMBER.PARTICIPANT_GROUP_ID.eq(group)).orderBy(GROUP_MEMBER.POSITION, GROUP_MEMBER.ID)
                .fetch(Records.mapping(Member::new));
    }

    /** The members of a sub-group; of null: those in none. */
    public List<Member> of(UUID subGroup) {
        return members.stream().filter(member -> Objects.equals(member.subGroup(), subGroup)).toList();
    }
}
