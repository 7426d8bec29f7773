package fr.estrade.registration;

import fr.estrade.db.tables.records.GroupMemberRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.ParticipantGroupRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.db.tables.records.SubGroupRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People to register, in a base. */
public final class People {
    private final Journal journal;
    private int count;

    public People(Journal journal) {
        this.journal = journal;
    }

    /** A participant. */
    public UUID person(String firstName, String lastName) {
        return journal.writeReturning(ChangeLabel.of("change.registration.movedUp"), tx -> tx.insert(row(firstName, lastName))).getId();
    }

    private ParticipantRecord row(String firstName, String lastName) {
        ParticipantRecord row = new ParticipantRecord();
        row.setCode("P%05d".formatted(++count));
        row.setFirstName(firstName);
        row.setLastName(lastName);
        return row;
    }

    /** A group of a Caf with members in two sub-groups, half in each, in the order of their names; the group's id. */
    public UUID group(String name, int members, String role, int withRole) {
        return journal.writeReturning(ChangeLabel.of("change.registration.movedUp"), tx -> {
            OrganisationRecord caf = new OrganisationRecord();
            caf.setCode("CAF" + ++count);
            caf.setName("Caf " + name);
            caf.setCommissioning(true);
            tx.insert(caf);
            ParticipantGroupRecord group = new ParticipantGroupRecord();
            group.setCode("G" + ++count);
            group.setName(name);
            group.setOrganisationId(caf.getId());
            tx.insert(group);
            List<UUID> parts = new ArrayList<>();
            for (String territory : List.of("Nord", "Sud")) {
                SubGroupRecord part = new SubGroupRecord();
                part.setParticipantGroupId(group.getId());
                part.setName(territory);
                part.setPosition(Position.spread(2).get(parts.size()));
                parts.add(tx.insert(part).getId());
            }
            for (int i = 0; i < members; i++) {
                ParticipantRecord person = row("Agent", "Nom%02d".formatted(i + 1));
                person.setOrganisationId(caf.getId());
                tx.insert(person);
                GroupMemberRecord member = new GroupMemberRecord();
                member.setParticipantGroupId(group.getId());
                member.setParticipantId(person.getId());
                member.setSubGroupId(parts.get(i * 2 / members));
                member.setPosition(Position.spread(members).get(i));
                member.setRole(i < withRole ? role : null);
                tx.insert(member);
            }
            return group.getId();
        });
    }
}
