package fr.estrade.session;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.calendar.PublicHolidays;
import fr.estrade.db.code.AudienceImportance;
import fr.estrade.db.code.DateState;
import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TextSection;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.StaleRecordException;
import fr.estrade.journal.StillUsedException;
import fr.estrade.offer.LineGroup;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.Workplace;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Difference;
import fr.estrade.offer.programme.ProgrammeTotals.Part;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsTest {
    private static final LocalDate TENTH_OF_APRIL = LocalDate.of(2019, 4, 10);
    private final PublicHolidays holidays = new PublicHolidays(false);

    @ParameterizedTest
    @EnumSource
    void oneDayDatedAndSevenToDefine(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.sessions.create(work.eightDayOffer(), null);
            SessionSnapshot session = work.session(id);
            assertThat(session.session().getCode()).isEqualTo("S26-001");
            assertThat(session.days()).hasSize(9).allMatch(day -> day.when().date().state() == DateState.TO_DEFINE);
            assertThat(session.session().getDayCount()).isEqualTo(8);
            assertThat(session.session().getFirmMinutes()).isEqualTo(56 * 60);
            assertThat(session.texts()).containsEntry(TextSection.METHODS, "Conduite participative");
            assertThat(new SessionReader(work.dsl()).differences(session)).isEmpty();

            work.dating.fix(session.days().get(0).when(), TENTH_OF_APRIL);
            session = work.session(id);
            assertThat(session.session().getDatedCount()).isEqualTo(1);
            assertThat(session.session().getStartsOn()).isEqualTo(TENTH_OF_APRIL);
            assertThat(session.dates()).containsExactly(TENTH_OF_APRIL);
            assertThat(session.nextUndated(null)).contains(session.days().get(1));
            assertThat(session.nextUndated(session.days().get(7).id())).as("round to the first undated").contains(session.days().get(1));

            work.dating.fix(session.days().get(1).when(), TENTH_OF_APRIL.plusDays(1));
            assertThat(work.session(id).session().getEndsOn()).isEqualTo(TENTH_OF_APRIL.plusDays(1));
            work.journal.undo();
            assertThat(work.session(id).session().getEndsOn()).isEqualTo(TENTH_OF_APRIL);
            assertThat(work.session(id).days().get(1).date()).isNull();
            work.journal.undo();
            assertThat(work.session(id).session().getStartsOn()).isNull();
            assertThat(work.session(id).session().getDatedCount()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionLivesItsOwnLife(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID offerId = work.eightDayOffer();
            UUID id = work.sessions.create(offerId, null);
            ProgrammeOwner mine = ProgrammeOwner.session(id);
            work.edit(offerId, offer -> {
                offer.setUsualEnd(LocalTime.of(16, 0));
                offer.setMethods("Autres méthodes");
            });
            assertThat(work.session(id).session().getFirmMinutes()).isEqualTo(56 * 60);
            assertThat(work.session(id).texts()).containsEntry(TextSection.METHODS, "Conduite participative");

            UUID added = work.programme.days().add(work.phase(mine, 1).id(), 0);
            assertThat(work.session(id).days()).hasSize(10);
            assertThat(work.session(id).session().getDayCount()).isEqualTo(9);
            work.dating.fix(day(work, id, added).when(), TENTH_OF_APRIL);
            work.programme.days().move(work.programme(mine).day(added).orElseThrow(), work.phase(mine, 3).id(), 1);
            assertThat(day(work, id, added).date()).as("the date goes with the day").isEqualTo(TENTH_OF_APRIL);
            work.programme.days().duplicate(work.programme(mine).day(added).orElseThrow());
            assertThat(work.session(id).session().getDatedCount()).as("a copy has no date").isEqualTo(1);
            work.programme.days().delete(work.programme(mine).day(added).orElseThrow());
            assertThat(work.session(id).session().getDatedCount()).isZero();
            work.journal.undo();
            assertThat(day(work, id, added).date()).isEqualTo(TENTH_OF_APRIL);
            work.programme.phases().delete(work.phase(mine, 3));
            work.programme.phases().duplicate(work.phase(mine, 0));
            assertThat(work.session(id).days()).hasSize(9).allMatch(day -> day.when() != null);
            assertThat(work.offer(offerId).totals().firm().days()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anOptionTakenUpCounts(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.sessions.create(work.eightDayOffer(), null);
            SessionDay option = work.session(id).days().get(8).when();
            work.dating.fix(option, TENTH_OF_APRIL);
            assertThat(work.session(id).session().getStartsOn()).as("a day of an option that nobody took up").isNull();
            work.sessions.takeUp(work.phase(ProgrammeOwner.session(id), 4), true);
            assertThat(work.session(id).totals().firm()).isEqualTo(new Part(9, 63 * 60, 0));
            assertThat(work.session(id).session().getStartsOn()).isEqualTo(TENTH_OF_APRIL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRhythmIsOneChange(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.sessions.create(work.eightDayOffer(), null);
            SessionSnapshot session = work.session(id);
            DatingPattern pattern = DatingPattern.weekly(LocalDate.of(2026, 5, 5), DayOfWeek.TUESDAY).inARow(2).every(2);
            DatingPattern.Proposal proposal = pattern.forUndated(session.daysToDate(), holidays::isHoliday);
            work.dating.apply(session, proposal);
            assertThat(work.session(id).dates()).hasSize(8).isSorted()
                    .startsWith(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 19), LocalDate.of(2026, 5, 20));
            assertThat(work.session(id).session().getEndsOn()).isEqualTo(LocalDate.of(2026, 6, 17));
            assertThat(work.session(id).warnings(holidays::isHoliday)).isEmpty();
            assertThatThrownBy(() -> work.dating.apply(session, proposal)).as("made for days that were dated since").isInstanceOf(StaleRecordException.class);
            work.journal.undo();
            assertThat(work.session(id).dates()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void datesStatesTimesAndPlaces(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.sessions.create(work.eightDayOffer(), null);
            List<SessionDay> second = work.session(id).days().stream().filter(day -> day.place().phase() == 2).map(PlannedDay::when).toList();
            work.dating.toSchedule(second);
            assertThat(DayDate.shared(work.session(id).days().stream().filter(day -> day.place().phase() == 2).map(day -> day.when().date()).toList()))
                    .contains(DateState.TO_SCHEDULE);
            work.dating.setTimes(work.session(id).days().get(0).when(), DayTimes.of(LocalTime.of(10, 0), LocalTime.of(12, 0)));
            work.dating.setPlace(work.session(id).days().get(0).when(), "Salle bleue");
            work.dating.setNote(work.session(id).days().get(0).when(), " ");
            work.dating.fix(work.session(id).days().get(0).when(), TENTH_OF_APRIL);
            PlannedDay day = work.session(id).days().get(0);
            assertThat(day.times()).isEqualTo(DayTimes.of(LocalTime.of(10, 0), LocalTime.of(12, 0)));
            assertThat(day.when().note()).isNull();
            JsonNode json = ShowSession.json(work.session(id));
            assertThat(json.at("/phases/0/days/0/date").asText()).isEqualTo("2019-04-10");
            assertThat(json.at("/phases/0/days/0/start").asText()).isEqualTo("10:00");
            assertThat(json.at("/phases/0/days/0/place").asText()).isEqualTo("Salle bleue");
            assertThat(json.at("/phases/0/days/1/date").isNull()).isTrue();
            assertThat(json.at("/phases/1/days/0/dateState").asText()).isEqualTo("TO_SCHEDULE");
            assertThat(json.at("/totals/withOptionsDays").intValue()).isEqualTo(9);
            assertThat(json.fieldNames()).toIterable().allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
            assertThat(ShowSession.text(work.session(id), Texts.french()))
                    .contains("mercredi 10 avril 2019, 10\u00a0h–12\u00a0h", "À programmer", "À définir", "journées datées\u00a0: 1 sur 8");
            work.dating.undate(List.of(work.session(id).days().get(0).when()));
            assertThat(work.session(id).days().get(0).when().date()).isEqualTo(DayDate.toDefine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreementsAreNumberedInTheirYear(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID offer = work.eightDayOffer();
            UUID first = work.sessions.create(offer, null);
            UUID second = work.sessions.create(offer, "À part");
            work.journal.write(ChangeLabel.of("change.session.agreement"), tx -> tx.updateWhere(SESSION, SESSION.ID.eq(first), session -> {
                session.setAgreementSequence(34);
                session.setAgreementYear((short) 2019);
            }));
            assertThat(work.sessions.giveAgreementNumber(second, 2019)).hasToString("35/19");
            assertThat(work.sessions.giveAgreementNumber(second, 2020)).as("it keeps the one it has").hasToString("35/19");
            assertThat(Sessions.nextAgreement(work.dsl(), 2026)).hasToString("1/26");
            assertThat(work.session(second).agreement()).contains(new AgreementNumber(35, 2019));
            work.sessions.setStatus(List.of(first, second), SessionStatus.CONFIRMED);
            assertThat(work.session(first).session().getStatus()).isEqualTo(SessionStatus.CONFIRMED);
            assertThat(Sessions.proposedCode(work.dsl(), 2026)).isEqualTo("S26-002");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aSessionIsOpenedAgainInAnotherYear(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID offerId = work.eightDayOffer();
            UUID id = work.sessions.create(offerId, null);
            work.dating.fix(work.session(id).days().get(0).when(), LocalDate.of(2026, 5, 5));
            work.dating.fix(work.session(id).days().get(1).when(), LocalDate.of(2026, 5, 7));
            work.dating.toSchedule(List.of(work.session(id).days().get(2).when()));
            UUID again = work.sessions.duplicate(id, 2027, holidays::isHoliday);
            SessionSnapshot copy = work.session(again);
            assertThat(copy.session().getCode()).isEqualTo("S27-001");
            assertThat(copy.days().get(0).date()).isEqualTo(LocalDate.of(2027, 5, 4));
            assertThat(copy.days().get(1).when().date()).as("6 May 2027 is Ascension Day").isEqualTo(DayDate.toDefine());
            assertThat(copy.days().get(2).when().date()).isEqualTo(DayDate.toSchedule());
            assertThat(copy.session().getStartsOn()).isEqualTo(LocalDate.of(2027, 5, 4));
            assertThat(copy.agreement()).isEmpty();
            assertThat(new SessionReader(work.dsl()).differences(copy)).as("it still knows its offer").isEmpty();
            work.sessions.delete(List.of(id, again));
            work.offers.delete(List.of(offerId));
            assertThat(work.dsl().fetchCount(OFFER)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anOfferWithSessionsIsNotDeleted(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID offer = work.eightDayOffer();
            work.sessions.create(offer, null);
            assertThatThrownBy(() -> work.offers.delete(List.of(offer))).isInstanceOf(StillUsedException.class);
            work.edit(offer, record -> record.setTemplate(true));
            assertThatThrownBy(() -> work.sessions.create(offer, null)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void differencesAreShownAndTakenBackOneByOne(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID offerId = work.eightDayOffer();
            ProgrammeOwner offer = ProgrammeOwner.offer(offerId);
            work.programme.roles().add(offer, "Chargé d’étude", AudienceImportance.OCCASIONAL);
            work.programme.roles().expect(work.day(offer, 0, 1), work.programme(offer).roles().getFirst(), true);
            work.programme.lines().add(LineGroup.objectivesOf(offer), 0, 0, "Donner un sens");
            UUID id = work.sessions.create(offerId, null);
            ProgrammeOwner mine = ProgrammeOwner.session(id);
            assertThat(differences(work, id)).isEmpty();

            work.programme.days().set(work.day(mine, 0, 0), PROGRAMME_DAY.TITLE, "Autre titre");
            work.programme.days().setTimes(work.day(mine, 0, 0), DayTimes.of(LocalTime.of(8, 0), LocalTime.of(11, 0)));
            work.programme.lines().remove(List.of(work.day(mine, 0, 0).lines(LineKind.CONTENT).getFirst()));
            work.programme.lines().move(List.of(work.day(mine, 0, 0).lines().getFirst()), LineGroup.ofDay(work.day(mine, 0, 0).id(), 1, LineKind.OBJECTIVE), 1);
            work.programme.roles().remove(work.programme(mine).roles().getFirst());
            work.programme.days().move(work.day(mine, 1, 0), work.phase(mine, 2).id(), 0);
            work.programme.days().delete(work.day(mine, 3, 1));
            work.programme.days().add(work.phase(mine, 3).id(), 0);
            work.programme.phases().delete(work.phase(mine, 4));
            work.programme.phases().add(mine, 0, PhaseKind.DAYS, true);
            work.programme.phases().set(work.phase(mine, 2), PHASE.AIM, "Autre objet");
            work.programme.phases().setHourPrice(work.programme(mine).phases().getLast(), null, null);
            work.programme.lines().remove(work.programme(mine).objectives());
            work.journal.write(ChangeLabel.of("change.session.created"), tx -> tx.updateWhere(SESSION, SESSION.ID.eq(id), session -> session.setUsualEnd(LocalTime.NOON)));

            List<Difference> found = differences(work, id);
            assertThat(found).hasSizeGreaterThanOrEqualTo(13);
            int rounds = 0;
            while (!found.isEmpty()) {
                assertThat(rounds++).as("still there: %s", found).isLessThan(40);
                work.sessions.resync(id, found.getFirst());
                found = differences(work, id);
            }
            assertThat(work.session(id).totals()).isEqualTo(work.offer(offerId).totals());
            assertThat(work.session(id).days()).hasSize(9);
            assertThat(work.day(mine, 0, 1).roleIds()).hasSize(1);
            assertThat(work.session(id).session().getFirmMinutes()).isEqualTo(56 * 60);
        }
    }

    private static List<Difference> differences(Workplace work, UUID sessionId) {
        return new SessionReader(work.dsl()).differences(work.session(sessionId));
    }

    private static PlannedDay day(Workplace work, UUID sessionId, UUID programmeDayId) {
        return work.session(sessionId).days().stream().filter(day -> day.day().id().equals(programmeDayId)).findFirst().orElseThrow();
    }
}
