package fr.estrade.registration;

import static fr.estrade.db.Tables.DAY_EXPECTATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SUB_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.AdmissionMode;
import fr.estrade.db.code.AdmissionOutcome;
import fr.estrade.db.code.AudienceImportance;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.list.Filter;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.list.Row;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.Workplace;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.session.SessionLists;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Seed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done with registrations, on both engines. It is 20 May 2026. */
class RegistrationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private Workplace work;
    private Registrations registrations;
    private People people;
    private UUID session;

    private void open(TestBases.Kind kind, Consumer<OfferRecord> offer) {
        work = new Workplace(kind);
        registrations = new Registrations(work.journal, Workplace.CLOCK);
        people = new People(work.journal);
        UUID id = work.eightDayOffer();
        work.edit(id, row -> {
            row.setHeadcountMin((short) 7);
            row.setHeadcountMax((short) 12);
            row.setRegistrationDeadlineDays((short) 7);
            row.setAnswerDelayDays((short) 15);
            offer.accept(row);
        });
        session = work.sessions.create(id, null);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private Roll roll() {
        return new RollReader(work.dsl()).read(session).orElseThrow();
    }

    private List<String> names(Standing standing) {
        return roll().those(standing).stream().map(Attendee::lastName).toList();
    }

    private UUID id(String lastName) {
        return roll().people().stream().filter(one -> one.lastName().equals(lastName)).findFirst().orElseThrow().id();
    }

    private int registeredCount() {
        return work.dsl().fetchSingle(SESSION, SESSION.ID.eq(session)).getRegisteredCount();
    }

    private Registrations.Done registerGroup(int members) {
        GroupRoster roster = GroupRoster.read(work.dsl(), people.group("Estran", members, "Chargé d’étude", 2)).orElseThrow();
        return registrations.add(session, roster.requests(Map.of(), Map.of()), TODAY, null);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupAndTheRolesItBringsComeAndGoTogether(TestBases.Kind kind) {
        open(kind, offer -> { });
        GroupRoster group = GroupRoster.read(work.dsl(), people.group("Estran", 4, "Chargé d’étude", 2)).orElseThrow();
        UUID role = Ids.next();
        registrations.add(session, Map.of(role, "Chargé d’étude"), group.requests(Map.of("Chargé d’étude", role), Map.of()), TODAY, null);
        assertThat(roll().people()).extracting(Attendee::role).containsExactly("Chargé d’étude", "Chargé d’étude", null, null);
        work.journal.undo();
        assertThat(roll().people()).isEmpty();
        assertThat(roll().session().programme().roles()).extracting(AudienceRole::name).doesNotContain("Chargé d’étude");
    }

    @ParameterizedTest
    @EnumSource
    void aRoleOrSubGroupThatIsUsedGoesWithWhatRefersToItLetGo(TestBases.Kind kind) {
        open(kind, offer -> { });
        UUID group = people.group("Estran", 4, "Chargé d’étude", 2);
        UUID role = registrations.addRole(session, "Chargé d’étude");
        registrations.add(session, GroupRoster.read(work.dsl(), group).orElseThrow().requests(Map.of("Chargé d’étude", role), Map.of()), TODAY, null);
        assertThat(roll().people()).extracting(Attendee::role).containsExactly("Chargé d’étude", "Chargé d’étude", null, null);

        Registrations.Done done = registrations.removeRole(role);
        assertThat(done.ids()).hasSize(2);
        assertThat(roll().people()).extracting(Attendee::role).containsOnlyNulls();
        assertThat(roll().session().programme().roles()).extracting(AudienceRole::name).doesNotContain("Chargé d’étude");
        work.journal.undo(done.saved().changeId());
        assertThat(roll().people()).extracting(Attendee::role).containsExactly("Chargé d’étude", "Chargé d’étude", null, null);

        work.journal.write(ChangeLabel.of("test"), tx -> {
            UUID north = tx.dsl().select(SUB_GROUP.ID).from(SUB_GROUP).where(SUB_GROUP.NAME.eq("Nord")).fetchSingle(SUB_GROUP.ID);
            assertThat(tx.loosen(SUB_GROUP, north)).as("two members and their registrations").isEqualTo(4);
            tx.deleteTree(SUB_GROUP, north);
        });
        assertThat(roll().people()).extracting(Attendee::subGroup).containsExactly(null, null, "Sud", "Sud");
        work.journal.undo();
        assertThat(roll().people()).extracting(Attendee::subGroup).containsExactly("Nord", "Nord", "Sud", "Sud");
    }

    @ParameterizedTest
    @EnumSource
    void ofFourteenTwelveHaveAPlaceAndTwoWaitInOrder(TestBases.Kind kind) {
        open(kind, offer -> { });
        Registrations.Done done = registerGroup(14);
        assertThat(done.ids()).hasSize(14);
        assertThat(done.waiting()).isEqualTo(2);
        assertThat(names(Standing.PLACED)).hasSize(12);
        assertThat(names(Standing.WAITING)).containsExactly("Nom13", "Nom14");
        assertThat(roll().people()).extracting(Attendee::subGroup).containsOnly("Nord", "Sud");
        assertThat(registeredCount()).isEqualTo(12);
        assertThat(work.dsl().fetchSingle(SESSION, SESSION.ID.eq(session)).getWaitingCount()).isEqualTo(2);

        registrations.setStatus(List.of(id("Nom03")), RegistrationStatus.CANCELLED, "empêchée");
        assertThat(roll().headcount().canMoveUp()).isEqualTo(1);
        assertThat(roll().firstWaiting().orElseThrow().lastName()).isEqualTo("Nom13");
        Registrations.Done up = registrations.moveUp(session);
        assertThat(names(Standing.WAITING)).containsExactly("Nom14");
        assertThat(registeredCount()).isEqualTo(12);
        assertThat(registrations.moveUp(session).ids()).as("no place is free").isEmpty();

        work.journal.undo(up.saved().changeId());
        assertThat(names(Standing.WAITING)).containsExactly("Nom13", "Nom14");
        assertThat(registeredCount()).isEqualTo(11);

        registrations.setStatus(roll().those(Standing.PLACED).stream().skip(6).map(Attendee::id).toList(), RegistrationStatus.CANCELLED, null);
        registrations.setStatus(roll().those(Standing.WAITING).stream().map(Attendee::id).toList(), RegistrationStatus.CANCELLED, null);
        assertThat(roll().headcount().isBelowMinimum()).isTrue();
        assertThat(registeredCount()).isEqualTo(6);
        assertThat(new ListReader(work.dsl(), SessionLists.SESSIONS,
                SessionLists.SESSIONS.query().and(Filter.of("belowMinimum", Operator.IS, true)), Workplace.CLOCK).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theWaitingListIsPutInAnotherOrder(TestBases.Kind kind) {
        open(kind, offer -> offer.setHeadcountMax((short) 7));
        registerGroup(11);
        assertThat(registrations.move(id("Nom11"), -1)).isTrue();
        assertThat(names(Standing.WAITING)).containsExactly("Nom08", "Nom09", "Nom11", "Nom10");
        assertThat(registrations.move(id("Nom08"), -1)).as("it is the first").isFalse();
        assertThat(registrations.move(id("Nom08"), 1)).isTrue();
        assertThat(names(Standing.WAITING)).containsExactly("Nom09", "Nom08", "Nom11", "Nom10");
        assertThat(registrations.move(id("Nom01"), 1)).as("who has a place does not wait").isFalse();
        registrations.setStatus(List.of(id("Nom01")), RegistrationStatus.WAITING, null);
        assertThat(names(Standing.WAITING)).endsWith("Nom01");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGetsAPlaceThatThereIsNot(TestBases.Kind kind) {
        open(kind, offer -> offer.setHeadcountMax((short) 7));
        registerGroup(7);
        UUID late = registrations.add(session, List.of(Registrations.Request.of(people.person("Inès", "Dune"))), TODAY, null).ids().getFirst();
        Registrations.Done again = registrations.setStatus(List.of(late), RegistrationStatus.REGISTERED, null);
        assertThat(again.ids()).as("it waits as before").isEmpty();
        assertThat(names(Standing.WAITING)).containsExactly("Dune");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsRegisteredAlreadyIsLeftAlone(TestBases.Kind kind) {
        open(kind, offer -> { });
        UUID person = people.person("Inès", "Dune");
        registrations.add(session, List.of(Registrations.Request.of(person)), TODAY, null);
        Registrations.Done again = registrations.add(session, List.of(Registrations.Request.of(person)), TODAY, null);
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.saved().changed()).isFalse();
        assertThat(roll().people()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAdmissionByFileAndInterviewIsFollowedStepByStep(TestBases.Kind kind) {
        open(kind, offer -> offer.setAdmissionMode(AdmissionMode.FILE_AND_INTERVIEW));
        UUID id = registrations.add(session, List.of(Registrations.Request.of(people.person("Inès", "Dune"))), TODAY.minusDays(20), "remplacement")
                .ids().getFirst();
        assertThat(roll().people().getFirst().registration().getStatus()).isEqualTo(RegistrationStatus.APPLICATION);
        registrations.advance(List.of(id));
        assertThat(roll().people().getFirst().registration().getStatus()).isEqualTo(RegistrationStatus.INTERVIEW);
        assertThat(roll().people().getFirst().registration().getAnsweredOn()).isNull();
        registrations.advance(List.of(id));
        var admitted = roll().people().getFirst().registration();
        assertThat(admitted.getStatus()).isEqualTo(RegistrationStatus.ADMITTED);
        assertThat(admitted.getAdmissionOn()).isEqualTo(TODAY);
        assertThat(admitted.getAdmissionOutcome()).isEqualTo(AdmissionOutcome.ACCEPTED);
        assertThat(admitted.getAnsweredOn()).isEqualTo(TODAY);
        assertThat(admitted.getLateReason()).isEqualTo("remplacement");
        registrations.refuse(List.of(id), "dossier incomplet");
        var refused = roll().people().getFirst().registration();
        assertThat(refused.getStatus()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(refused.getAdmissionOutcome()).isEqualTo(AdmissionOutcome.REFUSED);
        assertThat(refused.getStatusReason()).isEqualTo("dossier incomplet");
    }

    @ParameterizedTest
    @EnumSource
    void theStudyOfficerIsExpectedOnTwoDaysAndPartnersOnOne(TestBases.Kind kind) {
        open(kind, offer -> { });
        ProgrammeOwner owner = ProgrammeOwner.session(session);
        work.programme.roles().add(owner, "Chargé d’étude", AudienceImportance.ASSOCIATED);
        work.programme.roles().add(owner, "Partenaires", AudienceImportance.OCCASIONAL);
        List<AudienceRole> roles = work.programme(owner).roles();
        work.programme.roles().expect(work.day(owner, 0, 1), roles.get(0), true);
        work.programme.roles().expect(work.day(owner, 1, 0), roles.get(0), true);
        work.programme.roles().expect(work.day(owner, 1, 1), roles.get(1), true);

        GroupRoster roster = GroupRoster.read(work.dsl(), people.group("Estran", 4, "chargé d'étude", 1)).orElseThrow();
        UUID proposed = GroupRoster.proposed("chargé d'étude", roles).orElseThrow().id();
        assertThat(proposed).isEqualTo(roles.get(0).id());
        registrations.add(session, roster.requests(Map.of("chargé d'étude", proposed), Map.of()), TODAY, null);
        registrations.add(session, List.of(new Registrations.Request(people.person("Paul", "Partenaire"), null, null, roles.get(1).id())), TODAY, null);

        assertThat(days("Nom01")).containsExactly("1.2", "2.1");
        assertThat(days("Partenaire")).containsExactly("2.2");
        assertThat(days("Nom02")).containsExactly("1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2");
        assertThat(listed("Nom01")).isEqualTo(2);

        List<UUID> dayIds = roll().session().days().stream().map(day -> day.id()).toList();
        Expectations expectations = new Expectations(work.journal);
        expectations.set(session, List.of(new Expectations.Place(id("Nom01"), dayIds.get(4))), true);
        assertThat(days("Nom01")).containsExactly("1.2", "2.1", "3.1");
        work.programme.roles().expect(work.day(owner, 3, 1), roles.get(0), true);
        assertThat(days("Nom01")).as("what was changed by hand stays, the rest follows").containsExactly("1.2", "2.1", "3.1", "4.2");
        expectations.set(session, List.of(new Expectations.Place(id("Nom01"), dayIds.get(4))), false);
        assertThat(work.dsl().fetchCount(DAY_EXPECTATION)).as("only what differs is kept").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aDayThatIsDeletedTakesAlongWhatWasSaidOfItAndBringsItBack(TestBases.Kind kind) {
        open(kind, offer -> { });
        registerGroup(3);
        UUID day = roll().session().days().get(7).id();
        new Expectations(work.journal).set(session, List.of(new Expectations.Place(id("Nom02"), day)), false);
        work.programme.days().delete(work.day(ProgrammeOwner.session(session), 3, 1));
        assertThat(roll().plan().days()).hasSize(8);
        work.journal.undo();
        assertThat(days("Nom02")).endsWith("4.1");
        assertThat(days("Nom01")).endsWith("4.2");
    }

    /** Rules in Java and SQL are two: they are held against each other. */
    @ParameterizedTest
    @EnumSource
    void theListSaysWhatThePlanSays(TestBases.Kind kind) {
        open(kind, offer -> { });
        Random random = Seed.random(RegistrationsTest.class);
        ProgrammeOwner owner = ProgrammeOwner.session(session);
        List.of("A", "B", "C").forEach(name -> work.programme.roles().add(owner, name, null));
        List<AudienceRole> roles = work.programme(owner).roles();
        work.programme(owner).days().forEach(day -> roles.stream().limit(2).filter(role -> random.nextInt(3) == 0)
                .forEach(role -> work.programme.roles().expect(day, role, true)));
        List<Registrations.Request> requests = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID role = random.nextInt(4) == 0 ? null : roles.get(random.nextInt(3)).id();
            requests.add(new Registrations.Request(people.person("P", "N" + i), null, null, role));
        }
        registrations.add(session, requests, TODAY, null);
        Expectations expectations = new Expectations(work.journal);
        for (Attendee one : roll().people()) {
            roll().session().days().stream().filter(day -> random.nextInt(5) == 0).forEach(day ->
                    expectations.set(session, List.of(new Expectations.Place(one.id(), day.id())), random.nextBoolean()));
        }
        ExpectationPlan plan = roll().plan();
        for (Attendee one : roll().people()) {
            assertThat(listed(one.lastName())).as(one.lastName()).isEqualTo(plan.daysOf(one.id()).size());
        }
        long byHand = plan.persons().stream().mapToLong(one -> plan.days().stream()
                .filter(day -> plan.cell(one.registrationId(), day.id()).isOverridden()).count()).sum();
        assertThat(expectations(Filter.of("byHand", Operator.IS, true))).hasSize((int) byHand);
    }

    private List<String> days(String lastName) {
        Roll roll = roll();
        ExpectationPlan plan = roll.plan();
        return roll.session().days().stream().filter(day -> plan.isExpected(id(lastName), day.id()))
                .map(day -> day.place().phase() + "." + day.place().day()).toList();
    }

    private long listed(String lastName) {
        return expectations(Filter.of("expected", Operator.IS, true)).stream().filter(row -> row.get(0).toString().endsWith(" " + lastName)).count();
    }

    private List<Row> expectations(Filter filter) {
        List<Row> rows = new ArrayList<>();
        new ListReader(work.dsl(), RegistrationLists.EXPECTATIONS,
                RegistrationLists.EXPECTATIONS.query().withColumns(List.of("participant", "date")).and(filter), Workplace.CLOCK).stream(rows::add);
        return rows;
    }
}
