package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.ParticipantGroupRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Desk;
import fr.estrade.text.PersonName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups, their sub-groups and members, as they are written and listed. */
class GroupsTest {

    private static UUID group(Journal journal) {
        OrganisationRecord caf = new OrganisationRecord();
        caf.setCode("CAF99");
        caf.setName("Caf Essai");
        caf.setCommissioning(true);
        ParticipantGroupRecord group = new ParticipantGroupRecord();
        group.setCode("G");
        group.setName("Groupe d’essai");
        journal.write(ChangeLabel.of("group.created", "G"), tx -> {
            group.setOrganisationId(tx.insert(caf).getId());
            tx.insert(group);
        });
        return group.getId();
    }

    private static List<String> names(Base base, UUID group, UUID subGroup) {
        return Roster.read(base.dsl(), group).orElseThrow().of(subGroup).stream().map(Roster.Member::name).toList();
    }

    private static Roster.Member member(Base base, UUID group, String lastName) {
        return Roster.read(base.dsl(), group).orElseThrow().members().stream().filter(one -> one.lastName().equals(lastName)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void membersAreMadePutInMovedAndTakenOut(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            GroupGestures gestures = new GroupGestures(journal);
            UUID group = group(journal);
            UUID north = gestures.addSubGroup(group, "Nord");
            UUID south = gestures.addSubGroup(group, "Sud");
            for (String name : List.of("Ana Albe", "Boris Brun", "Cora Clair")) {
                gestures.addNew(group, north, PersonName.read(name));
            }
            UUID dan = Participants.create(journal, PersonName.read("Dan Dore"), null);
            assertThat(gestures.add(group, south, List.of(dan))).isEqualTo(1);
            assertThat(gestures.add(group, north, List.of(dan))).as("is in already").isZero();
            assertThat(names(base, group, north)).containsExactly("Ana Albe", "Boris Brun", "Cora Clair");
            assertThat(base.dsl().fetchSingle(PARTICIPANT, PARTICIPANT.LAST_NAME.eq("Albe")))
                    .satisfies(ana -> assertThat(ana.getCode()).isEqualTo("P00001"))
                    .satisfies(ana -> assertThat(ana.getOrganisationId()).as("works for the group’s body").isNotNull());

            gestures.move(group, member(base, group, "Clair"), north, 0);
            gestures.move(group, member(base, group, "Brun"), south, 1);
            gestures.move(group, member(base, group, "Albe"), null, 0);
            assertThat(names(base, group, north)).containsExactly("Cora Clair");
            assertThat(names(base, group, south)).containsExactly("Dan Dore", "Boris Brun");
            assertThat(names(base, group, null)).containsExactly("Ana Albe");

            gestures.setRole(member(base, group, "Dore"), "chargé d’étude");
            gestures.removeSubGroup(Roster.read(base.dsl(), group).orElseThrow().subGroups().get(1));
            assertThat(names(base, group, null)).containsExactlyInAnyOrder("Ana Albe", "Dan Dore", "Boris Brun");
            journal.undo();
            assertThat(names(base, group, south)).containsExactly("Dan Dore", "Boris Brun");
            gestures.remove(member(base, group, "Dore"));
            assertThat(names(base, group, south)).containsExactly("Boris Brun");
            assertThat(base.dsl().fetchExists(PARTICIPANT, PARTICIPANT.ID.eq(dan))).isTrue();

            List<Row> rows = new ListReader(base.dsl(), Groups.LIST, Groups.LIST.query().withColumns(List.of("name", "commissioning", "members", "subGroups")),
                    Desk.CLOCK).window(0, 10);
            assertThat(rows).singleElement().extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2), row -> row.get(3))
                    .containsExactly("Groupe d’essai", "Caf Essai", 3, "Nord, Sud");
            assertThat(new ListReader(base.dsl(), Groups.MEMBERS, Groups.MEMBERS.query().withQuick("brun"), Desk.CLOCK).window(0, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void codesGoOn(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            assertThat(ParticipantCodes.next(base.dsl(), 2)).containsExactly("P00001", "P00002");
            for (String code : List.of("P00041", "PX", "P1B", "Q99999", "P")) {
                UUID id = Participants.create(journal, new PersonName(null, code), null);
                journal.write(ChangeLabel.of("participant.changed", code), tx -> tx.updateWhere(PARTICIPANT, PARTICIPANT.ID.eq(id), row -> row.setCode(code)));
            }
            assertThat(ParticipantCodes.next(base.dsl())).isEqualTo("P00042");
        }
    }
}
