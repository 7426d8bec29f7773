package fr.estrade.participant;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;
import static fr.estrade.db.Tables.SUB_GROUP;

import fr.estrade.db.tables.records.GroupMemberRecord;
import fr.estrade.db.tables.records.SubGroupRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.text.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;

/** What is done with the members and sub-groups of a group: each call is one change of the journal. Not on the screen's thread. */
public final class GroupGestures {

    private final Journal journal;

    public GroupGestures(Journal journal) {
        this.journal = journal;
    }

    /**
     * Puts people into a group, at the end of a sub-group; who is in the group already stays where they are.
     *
     * @param subGroup null for none
     * @return how many were put in
     */
    public int add(UUID group, UUID subGroup, Collection<UUID> participants) {
        return journal.writeReturning(ChangeLabel.of("group.memberAdded"), tx -> {
            Map<UUID, GroupMemberRecord> members = new LinkedHashMap<>();
            participants.forEach(participant -> members.put(participant, member(group, subGroup, participant, null)));
            return add(tx, group, members);
        });
    }

    /** Makes somebody of whom the name is known, employed by the group's body, and puts them into the group; the participant's id. */
    public UUID addNew(UUID group, UUID subGroup, PersonName name) {
        return journal.writeReturning(ChangeLabel.of("group.memberMade", name.full()), tx -> {
            UUID employer = tx.dsl().select(PARTICIPANT_GROUP.ORGANISATION_ID).from(PARTICIPANT_GROUP).where(PARTICIPANT_GROUP.ID.eq(group))
                    .fetchOne(PARTICIPANT_GROUP.ORGANISATION_ID);
            UUID participant = Participants.insert(tx, name, employer);
            add(tx, group, Map.of(participant, member(group, subGroup, participant, null)));
            return participant;
        });
    }

    static GroupMemberRecord member(UUID group, UUID subGroup, UUID participant, String role) {
        GroupMemberRecord member = new GroupMemberRecord();
        member.setParticipantGroupId(group);
        member.setParticipantId(participant);
        member.setSubGroupId(subGroup);
        member.setRole(role);
        return member;
    }

    /**
     * Puts people in after those who are there; who is in already stays as they are.
     *
     * @param members by participant, in the order they come
     * @return how many were put in
     */
    static int add(Tx tx, UUID group, Map<UUID, GroupMemberRecord> members) {
        Set<UUID> there = tx.dsl().select(GROUP_MEMBER.PARTICIPANT_ID).from(GROUP_MEMBER)
                .where(GROUP_MEMBER.PARTICIPANT_GROUP_ID.eq(group).and(GROUP_MEMBER.PARTICIPANT_ID.in(members.keySet())))
                .fetchSet(GROUP_MEMBER.PARTICIPANT_ID);
        List<GroupMemberRecord> missing = members.values().stream().filter(member -> !there.contains(member.getParticipantId())).toList();
        String last = tx.dsl().select(DSL.max(GROUP_MEMBER.POSITION)).from(GROUP_MEMBER)
                .where(GROUP_MEMBER.PARTICIPANT_GROUP_ID.eq(group)).fetchSingle().value1();
        List<String> positions = Position.between(last, null, missing.size());
        for (int i = 0; i < missing.size(); i++) {
            missing.get(i).setPosition(positions.get(i));
        }
        tx.insertAll(missing);
        return missing.size();
    }

    /** Says what a member is in the group; null for nothing in particular. */
    public Saved setRole(Roster.Member member, String role) {
        return journal.write(ChangeLabel.of("group.roleSet", member.name()), tx ->
                tx.updateWhere(GROUP_MEMBER, GROUP_MEMBER.ID.eq(member.id()), row -> row.setRole(role)));
    }

    /**
     * Moves a member.
     *
     * @param subGroup where to; null for none
     * @param index    among the members there, counted without the one that moves
     */
    public Saved move(UUID group, Roster.Member member, UUID subGroup, int index) {
        return journal.write(ChangeLabel.of("group.memberMoved", member.name()), tx -> {
            List<Roster.Member> there = new ArrayList<>(Roster.members(tx.dsl(), group).stream()
                    .filter(other -> !other.id().equals(member.id()) && Objects.equals(other.subGroup(), subGroup)).toList());
            int at = Math.min(index, there.size());
            String before = at == 0 ? null : there.get(at - 1).position();
            String after = at == there.size() ? null : there.get(at).position();
            if (before != null && after != null && before.compareTo(after) >= 0) {
                spread(tx, there, at);
                before = Position.spread(there.size() + 1).get(at);
                place(tx, member.id(), subGroup, before);
            } else {
                place(tx, member.id(), subGroup, Position.between(before, after));
            }
        });
    }

    /** Gives the members new places, and leaves one free. */
    private static void spread(Tx tx, List<Roster.Member> members, int free) {
        List<String> places = Position.spread(members.size() + 1);
        for (int i = 0; i < members.size(); i++) {
            String place = places.get(i < free ? i : i + 1);
            tx.updateWhere(GROUP_MEMBER, GROUP_MEMBER.ID.eq(members.get(i).id()), row -> row.setPosition(place));
        }
    }

    private static void place(Tx tx, UUID member, UUID subGroup, String position) {
        tx.updateWhere(GROUP_MEMBER, GROUP_MEMBER.ID.eq(member), row -> {
            row.setSubGroupId(subGroup);
            row.setPosition(position);
        });
    }

    /** Takes a member out of the group; the participant stays. */
    public Saved remove(Roster.Member member) {
        return journal.write(ChangeLabel.of("group.memberRemoved", member.name()), tx -> tx.deleteWhere(GROUP_MEMBER, GROUP_MEMBER.ID.eq(member.id())));
    }

    /** Makes a sub-group, the last; its id. */
    public UUID addSubGroup(UUID group, String name) {
        return journal.writeReturning(ChangeLabel.of("group.subGroupAdded", name), tx -> addSubGroup(tx, group, name));
    }

    static UUID addSubGroup(Tx tx, UUID group, String name) {
        SubGroupRecord made = new SubGroupRecord();
        made.setParticipantGroupId(group);
        made.setName(name);
        made.setPosition(Position.after(tx.dsl().select(DSL.max(SUB_GROUP.POSITION)).from(SUB_GROUP)
                .where(SUB_GROUP.PARTICIPANT_GROUP_ID.eq(group)).fetchSingle().value1()));
        return tx.insert(made).getId();
    }

    /** Names a sub-group and its territory, which may be null. */
    public Saved describe(UUID subGroup, String name, String territory) {
        return journal.write(ChangeLabel.of("group.subGroupChanged", name), tx -> tx.updateWhere(SUB_GROUP, SUB_GROUP.ID.eq(subGroup), row -> {
            row.setName(name);
            row.setTerritory(territory);
        }));
    }

    /** Removes a sub-group; its members stay in the group, and registered where they are. */
    public Saved removeSubGroup(Roster.SubGroup subGroup) {
        return journal.write(ChangeLabel.of("group.subGroupRemoved", subGroup.name()), tx -> {
            tx.loosen(SUB_GROUP, subGroup.id());
            tx.deleteTree(SUB_GROUP, subGroup.id());
        });
    }
}
