package fr.estrade.record;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.DAY_EXPECTATION;
import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.ORGANISATION_CONTACT;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.tables.records.AdaptationNeedRecord;
import fr.estrade.db.tables.records.DayExpectationRecord;
import fr.estrade.db.tables.records.GroupMemberRecord;
import fr.estrade.db.tables.records.OrganisationContactRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.ParticipantGroupRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.MergePlan;
import fr.estrade.journal.Position;
import fr.estrade.journal.StaleRecordException;
import fr.estrade.offer.Workplace;
import fr.estrade.record.RecordMerge.Choice;
import fr.estrade.storage.TestBases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two records that turn out to be the same become one, and two again. */
class RecordMergeTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("records.merged", "a", "b");

    private static UUID put(Workplace work, UpdatableRecord<?> row) {
        work.journal.write(ChangeLabel.of("test"), tx -> tx.insert(row));
        return SchemaFacts.id(row);
    }

    private static UUID participant(Workplace work, String code, String first, String last) {
        ParticipantRecord row = new ParticipantRecord();
        row.setCode(code);
        row.setFirstName(first);
        row.setLastName(last);
        return put(work, row);
    }

    private static UUID registration(Workplace work, UUID session, UUID participant, RegistrationStatus status) {
        RegistrationRecord row = new RegistrationRecord();
        row.setSessionId(session);
        row.setParticipantId(participant);
        row.setPosition("m");
        row.setStatus(status);
        return put(work, row);
    }

    private static <R extends UpdatableRecord<R>> RecordMerge<R> read(Workplace work, Table<R> table, UUID one, UUID other) {
        return RecordMerge.read(work.dsl(), work.journal, table, one, other).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void childrenWithAnOrderComeBehindThoseThatAreThere(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID stays = body(work, "STAYS", "Ana", "Boris");
            UUID goes = body(work, "GOES", "Cora", "Dan");
            RecordMerge<OrganisationRecord> merge = read(work, ORGANISATION, stays, goes);
            work.journal.write(LABEL, merge::write);
            assertThat(merge.staysId()).isEqualTo(stays);
            assertThat(contacts(work, stays)).containsExactly("Ana", "Boris", "Cora", "Dan");
            assertThat(work.dsl().fetchValues(ORGANISATION_CONTACT.POSITION)).allMatch(Position::isValid).doesNotHaveDuplicates();
        }
    }

    /** A body with contacts of these first names, in this order; all bodies have the same positions. */
    private static UUID body(Workplace work, String code, String... contacts) {
        OrganisationRecord body = new OrganisationRecord();
        body.setCode(code);
        body.setName(code);
        UUID id = put(work, body);
        List<String> places = Position.spread(contacts.length);
        for (int i = 0; i < contacts.length; i++) {
            OrganisationContactRecord contact = new OrganisationContactRecord();
            contact.setOrganisationId(id);
            contact.setFirstName(contacts[i]);
            contact.setPosition(places.get(i));
            put(work, contact);
        }
        return id;
    }

    private static List<String> contacts(Workplace work, UUID body) {
        return work.dsl().select(ORGANISATION_CONTACT.FIRST_NAME).from(ORGANISATION_CONTACT).where(ORGANISATION_CONTACT.ORGANISATION_ID.eq(body))
                .orderBy(ORGANISATION_CONTACT.POSITION, ORGANISATION_CONTACT.ID).fetch(ORGANISATION_CONTACT.FIRST_NAME);
    }

    @ParameterizedTest
    @EnumSource
    void whatRefersFollowsAndTwinsBecomeOne(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID offer = work.eightDayOffer();
            UUID both = work.sessions.create(offer, null);
            UUID second = work.sessions.create(offer, null);
            UUID stays = participant(work, "P00001", "Jean-Marc", "Dépée");
            UUID goes = participant(work, "P00002", "Jean Marc", "Depee");
            work.journal.write(ChangeLabel.of("test"), tx -> tx.updateWhere(PARTICIPANT, PARTICIPANT.ID.eq(goes), row -> {
                row.setEmail("jm@example.org");
                row.setNotes("deux");
            }));
            work.journal.write(ChangeLabel.of("test"), tx -> tx.updateWhere(PARTICIPANT, PARTICIPANT.ID.eq(stays), row -> row.setNotes("un")));
            registration(work, both, stays, RegistrationStatus.CANCELLED);
            UUID taken = registration(work, both, goes, RegistrationStatus.REGISTERED);
            UUID alone = registration(work, second, goes, RegistrationStatus.REGISTERED);
            DayExpectationRecord day = new DayExpectationRecord();
            day.setRegistrationId(taken);
            day.setSessionDayId(work.session(both).days().getFirst().id());
            day.setExpected(false);
            put(work, day);
            AdaptationNeedRecord need = new AdaptationNeedRecord();
            need.setParticipantId(goes);
            need.setNeed("Premier rang");
            need.setPosition("m");
            put(work, need);
            Map<String, List<String>> before = work.state();

            RecordMerge<ParticipantRecord> merge = read(work, PARTICIPANT, goes, stays);
            assertThat(merge.staysId()).as("the first made stays").isEqualTo(stays);
            assertThat(merge.plan().following()).extracting(MergePlan.Following::table, MergePlan.Following::count)
                    .contains(tuple("registration", 1), tuple("adaptation_need", 1));
            assertThat(merge.plan().clashes()).singleElement().extracting(MergePlan.Clash::table).isEqualTo("registration");
            assertThat(merge.choice(PARTICIPANT.EMAIL)).as("what is known is proposed").isEqualTo(Choice.GOES);
            assertThat(merge.choice(PARTICIPANT.NOTES)).isEqualTo(Choice.BOTH);
            merge.choose(PARTICIPANT.CODE, Choice.GOES);
            merge.prefer(merge.plan().clashes().getFirst(), true);
            work.journal.write(LABEL, merge::write);

            ParticipantRecord one = work.dsl().selectFrom(PARTICIPANT).fetchSingle();
            assertThat(one.getId()).isEqualTo(stays);
            assertThat(one.getCode()).as("a unique value of the one that goes").isEqualTo("P00002");
            assertThat(one.getFirstName()).isEqualTo("Jean-Marc");
            assertThat(one.getEmail()).isEqualTo("jm@example.org");
            assertThat(one.getNotes()).isEqualTo("un\n\ndeux");
            assertThat(work.dsl().selectFrom(REGISTRATION).fetch(REGISTRATION.ID)).containsExactlyInAnyOrder(taken, alone);
            assertThat(work.dsl().selectFrom(REGISTRATION).fetch(REGISTRATION.PARTICIPANT_ID)).containsOnly(stays);
            assertThat(work.dsl().fetchSingle(DAY_EXPECTATION).getRegistrationId()).isEqualTo(taken);
            assertThat(work.dsl().fetchSingle(ADAPTATION_NEED).getParticipantId()).isEqualTo(stays);

            work.journal.undo();
            assertThat(work.state()).as("one undo makes two of it again").isEqualTo(before);
            work.journal.redo();
            assertThat(work.dsl().fetchCount(PARTICIPANT)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAChoiceTheTwinOfTheFirstStaysAndTakesOver(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID session = work.sessions.create(work.eightDayOffer(), null);
            UUID stays = participant(work, "P00001", "Ana", "Roy");
            UUID goes = participant(work, "P00002", "Ana", "Roy");
            UUID kept = registration(work, session, stays, RegistrationStatus.REGISTERED);
            UUID other = registration(work, session, goes, RegistrationStatus.WAITING);
            DayExpectationRecord day = new DayExpectationRecord();
            day.setRegistrationId(other);
            day.setSessionDayId(work.session(session).days().getFirst().id());
            day.setExpected(true);
            put(work, day);
            ParticipantGroupRecord group = new ParticipantGroupRecord();
            group.setCode("G");
            group.setName("G");
            put(work, group);
            for (UUID member : List.of(stays, goes)) {
                GroupMemberRecord row = new GroupMemberRecord();
                row.setParticipantGroupId(group.getId());
                row.setParticipantId(member);
                row.setPosition("m");
                put(work, row);
            }
            work.journal.write(LABEL, read(work, PARTICIPANT, stays, goes)::write);
            assertThat(work.dsl().fetchSingle(REGISTRATION).getId()).isEqualTo(kept);
            assertThat(work.dsl().fetchSingle(DAY_EXPECTATION).getRegistrationId()).isEqualTo(kept);
            assertThat(work.dsl().fetchSingle(GROUP_MEMBER).getParticipantId()).isEqualTo(stays);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bodiesAndTrainersToo(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID session = work.sessions.create(work.eightDayOffer(), null);
            OrganisationRecord one = new OrganisationRecord();
            one.setCode("ZA");
            one.setName("Cabinet Essai");
            one.setProvider(true);
            OrganisationRecord other = new OrganisationRecord();
            other.setCode("ZB");
            other.setName("Cabinet d’essai");
            other.setFunder(true);
            put(work, one);
            put(work, other);
            TrainerRecord first = trainer("A", one.getId());
            TrainerRecord second = trainer("B", other.getId());
            put(work, first);
            put(work, second);
            for (UUID trainer : List.of(first.getId(), second.getId())) {
                SessionTrainerRecord row = new SessionTrainerRecord();
                row.setSessionId(session);
                row.setTrainerId(trainer);
                row.setPosition("m");
                put(work, row);
            }
            work.journal.write(LABEL, read(work, ORGANISATION, one.getId(), other.getId())::write);
            OrganisationRecord kept = work.dsl().fetchSingle(ORGANISATION, ORGANISATION.ID.eq(one.getId()));
            assertThat(kept.getProvider() && kept.getFunder()).as("it has the roles of both").isTrue();
            assertThat(work.dsl().fetchExists(ORGANISATION, ORGANISATION.CODE.eq("ZB"))).isFalse();
            assertThat(work.dsl().select(TRAINER.ORGANISATION_ID).from(TRAINER).where(TRAINER.CODE.in("A", "B")).fetch(TRAINER.ORGANISATION_ID))
                    .containsOnly(one.getId());
            work.journal.write(LABEL, read(work, TRAINER, first.getId(), second.getId())::write);
            assertThat(work.dsl().fetchCount(SESSION_TRAINER, SESSION_TRAINER.SESSION_ID.eq(session))).isEqualTo(1);
        }
    }

    private static TrainerRecord trainer(String code, UUID provider) {
        TrainerRecord row = new TrainerRecord();
        row.setCode(code);
        row.setLastName("Essai");
        row.setOrganisationId(provider);
        return row;
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatWasSavedMeanwhileStops(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID stays = participant(work, "P00001", "Ana", "Roy");
            UUID goes = participant(work, "P00002", "Ana", "Roy");
            RecordMerge<ParticipantRecord> merge = read(work, PARTICIPANT, stays, goes);
            work.journal.write(ChangeLabel.of("test"), tx -> tx.updateWhere(PARTICIPANT, PARTICIPANT.ID.eq(goes), row -> row.setJobTitle("x")));
            assertThatThrownBy(() -> work.journal.write(LABEL, merge::write)).isInstanceOf(StaleRecordException.class);
            assertThat(work.dsl().fetchCount(PARTICIPANT)).isEqualTo(2);
            assertThat(RecordMerge.read(work.dsl(), work.journal, PARTICIPANT, stays, Ids.next())).isEmpty();
        }
    }
}
