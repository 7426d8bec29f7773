package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TimingReference;
import fr.estrade.db.code.ToolOwner;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.offer.Workplace;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.session.PlannedDay;
import fr.estrade.session.Sessions;
import fr.estrade.shell.House;
import fr.estrade.storage.TestBases;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is put to the people of a session, when it is due and how many sheets are missing, on both engines. It is 20 May 2026. */
class EvaluationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private Workplace work;
    private Evaluations evaluations;
    private UUID offer;
    private UUID session;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        evaluations = new Evaluations(work.journal);
        offer = work.eightDayOffer();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private void rule(String questionnaire, String word, TimingReference reference, Integer offset, ToolOwner owner) {
        UUID id = Asked.ready(work, questionnaire).questionnaireId();
        work.journal.write(ChangeLabel.of("change.offer.created", ""), tx -> {
            EvaluationMomentRecord row = new EvaluationMomentRecord();
            row.setOfferId(offer);
            row.setPosition(questionnaire);
            row.setMoment(Asked.ready(work, questionnaire).moment());
            row.setLabel(word);
            row.setReference(reference);
            row.setOffsetDays(offset);
            row.setToolOwner(owner);
            row.setQuestionnaireId(id);
            tx.insert(row);
        });
    }

    private void prepared() {
        rule("AMONT", null, TimingReference.START, -7, ToolOwner.OFFICE);
        rule("CHAUD", "à chaud", TimingReference.END, 0, ToolOwner.PROVIDER);
        rule("FROID", "à froid", TimingReference.END, 30, ToolOwner.CLIENT);
        session = work.sessions.create(offer, null);
        evaluations.prepare(List.of(session));
    }

    private SessionEvaluationRecord of(String questionnaire) {
        return work.dsl().selectFrom(SESSION_EVALUATION)
                .where(SESSION_EVALUATION.questionnaireVersion().questionnaire().CODE.eq(questionnaire)).and(SESSION_EVALUATION.SESSION_ID.eq(session))
                .fetchSingle();
    }

    private void date(int day, LocalDate on) {
        PlannedDay planned = work.session(session).firmDays().toList().get(day);
        work.dating.fix(planned.when(), on);
    }

    @ParameterizedTest
    @EnumSource
    void aSessionGetsWhatItsOfferAsksForOnce(TestBases.Kind kind) {
        open(kind);
        prepared();
        assertThat(of("CHAUD")).returns("à chaud", SessionEvaluationRecord::getLabel).returns(ToolOwner.PROVIDER, SessionEvaluationRecord::getCollectedBy)
                .returns(null, SessionEvaluationRecord::getDueOn).returns(EvaluationMoment.HOT, SessionEvaluationRecord::getMoment);
        assertThat(Evaluations.awaiting(work.dsl(), session)).isZero();
        UUID other = work.sessions.create(offer, null);
        UUID plain = work.sessions.create(work.eightDayOffer(), null);
        assertThat(Evaluations.awaiting(work.dsl(), other)).isEqualTo(3);
        Evaluations.Prepared again = evaluations.prepare(List.of(session, other, plain));
        assertThat(again).returns(1, Evaluations.Prepared::sessions).returns(1, Evaluations.Prepared::without);
        assertThat(again.ids()).hasSize(3);
        assertThat(evaluations.prepare(List.of(session, other)).saved().changed()).isFalse();
        work.journal.undo(again.saved().changeId());
        assertThat(Evaluations.awaiting(work.dsl(), other)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aDayThatMovesMovesWhatIsDue(TestBases.Kind kind) {
        open(kind);
        prepared();
        date(0, LocalDate.of(2026, 6, 10));
        date(7, LocalDate.of(2026, 7, 2));
        assertThat(of("AMONT").getDueOn()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(of("CHAUD").getDueOn()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(of("FROID").getDueOn()).isEqualTo(LocalDate.of(2026, 8, 1));
        date(7, LocalDate.of(2026, 7, 9));
        assertThat(of("CHAUD").getDueOn()).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(of("FROID").getDueOn()).isEqualTo(LocalDate.of(2026, 8, 8));
        work.journal.undo();
        assertThat(of("CHAUD").getDueOn()).isEqualTo(LocalDate.of(2026, 7, 2));
        work.journal.write(ChangeLabel.of("change.offer.created", ""), tx -> tx.updateWhere(SESSION_EVALUATION,
                SESSION_EVALUATION.ID.eq(of("FROID").getId()), row -> row.setDueTypedOn(LocalDate.of(2026, 9, 30))));
        date(7, LocalDate.of(2026, 7, 10));
        assertThat(of("FROID").getDueOn()).as("a day that was typed stays").isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @EnumSource
    void sheetsAreExpectedFromThoseWhoHaveAPlace(TestBases.Kind kind) {
        open(kind);
        prepared();
        UUID group = new People(work.journal).group("Estran", 12, "Chargé d’étude", 1);
        new Registrations(work.journal, Workplace.CLOCK).add(session, GroupRoster.read(work.dsl(), group).orElseThrow().requests(Map.of(), Map.of()), TODAY, null);
        Asked.sheets(work.journal, of("CHAUD").getId(), 9);
        assertThat(of("CHAUD")).returns(12, SessionEvaluationRecord::getExpectedCount).returns(9, SessionEvaluationRecord::getReceivedCount);
        evaluations.add(session, Asked.ready(work, "FORMATEUR").questionnaireId());
        assertThat(of("FORMATEUR")).returns(0, SessionEvaluationRecord::getExpectedCount).returns(TimingReference.END, SessionEvaluationRecord::getReference);
        work.journal.write(ChangeLabel.of("change.offer.created", ""), tx -> tx.updateWhere(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq("FORMATEUR"), row -> {
            row.setAddressee(Addressee.PARTICIPANT);
            row.setMoment(EvaluationMoment.DURING);
        }));
        assertThat(of("FORMATEUR")).as("the questionnaire is put to others now").returns(12, SessionEvaluationRecord::getExpectedCount)
                .returns(EvaluationMoment.DURING, SessionEvaluationRecord::getMoment);
    }

    @ParameterizedTest
    @EnumSource
    void anUnansweredEvaluationTakesTheNewestVersionAndAnAnsweredOneKeepsItsOwn(TestBases.Kind kind) {
        open(kind);
        prepared();
        UUID first = of("CHAUD").getQuestionnaireVersionId();
        UUID answered = session;
        UUID second = work.sessions.create(offer, null);
        evaluations.prepare(List.of(second));
        Asked.sheets(work.journal, of("CHAUD").getId(), 1);
        UUID newer = new Questionnaires(work.journal).newVersion(Asked.ready(work, "CHAUD").questionnaireId());
        List<UUID> all = work.dsl().select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION).fetch(SESSION_EVALUATION.ID);
        assertThat(older()).as("of two, one is answered").hasSize(1);
        evaluations.close(older(), true);
        assertThat(older()).isEmpty();
        evaluations.close(all, false);
        session = second;
        due(TODAY.minusDays(1));
        assertThat(older()).as("its sheets are out already").isEmpty();
        due(TODAY);
        session = answered;
        evaluations.useNewest(all);
        assertThat(older()).isEmpty();
        assertThat(of("CHAUD").getQuestionnaireVersionId()).isEqualTo(first);
        session = second;
        assertThat(of("CHAUD").getQuestionnaireVersionId()).isEqualTo(newer);
    }

    @ParameterizedTest
    @EnumSource
    void theListSaysWhatIsDueAndWhoOwesIt(TestBases.Kind kind) {
        open(kind);
        prepared();
        UUID body = body();
        work.edit(offer, row -> row.setProviderId(body));
        work.journal.write(ChangeLabel.of("change.offer.created", ""), tx -> tx.updateWhere(SESSION_EVALUATION,
                SESSION_EVALUATION.SESSION_ID.eq(session), row -> row.setExpectedTyped(12)));
        for (LocalDate due : List.of(TODAY.minusDays(4), TODAY.minusDays(3), TODAY, TODAY.plusDays(7), TODAY.plusDays(8))) {
            due(due);
            assertThat(row("CHAUD")).containsExactly("CHAUD", EvaluationState.of(due, 12, 0, false, TODAY), 12, 0, 12, "Organisme d’essai");
        }
        due(null);
        assertThat(row("CHAUD").get(1)).isEqualTo(EvaluationState.UPCOMING);
        due(TODAY.minusDays(40));
        assertThat(row("CHAUD").get(1)).isEqualTo(EvaluationState.OVERDUE);
        Asked.sheets(work.journal, of("CHAUD").getId(), 12);
        assertThat(row("CHAUD").get(1)).isEqualTo(EvaluationState.COMPLETE);
        evaluations.close(List.of(of("CHAUD").getId()), true);
        assertThat(row("CHAUD").get(1)).isEqualTo(EvaluationState.CLOSED);
        evaluations.remind(List.of(of("FROID").getId()), TODAY);
        assertThat(of("FROID").getRemindedOn()).isEqualTo(TODAY);
        work.sessions.setStatus(List.of(session), SessionStatus.CANCELLED);
        assertThat(row("FROID").get(1)).as("of a cancelled session nothing is awaited").isEqualTo(EvaluationState.CLOSED);
        List<Object> questionnaire = read(EvaluationLists.QUESTIONNAIRES, List.of("code", "versions", "questions", "sessions", "answers")).stream()
                .filter(row -> row.get(0).equals("CHAUD")).findFirst().map(row -> Arrays.asList(row.values())).orElseThrow();
        assertThat(questionnaire).extracting(value -> value instanceof Number number ? number.intValue() : value).containsExactly("CHAUD", 1, 13, 1, 12);
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatIsConfirmedGetsItsEvaluationsInTheSameChange(TestBases.Kind kind) {
        open(kind);
        rule("CHAUD", "à chaud", TimingReference.END, 0, ToolOwner.PROVIDER);
        rule("FROID", "à froid", TimingReference.END, 30, ToolOwner.CLIENT);
        session = work.sessions.create(offer, null);
        Sessions house = new Sessions(new House().journal(work.base, Workplace.CLOCK));
        house.setStatus(List.of(session), SessionStatus.CONFIRMED);
        assertThat(count()).isEqualTo(2);
        assertThat(of("CHAUD")).returns("à chaud", SessionEvaluationRecord::getLabel).returns(EvaluationMoment.HOT, SessionEvaluationRecord::getMoment);
        work.journal.undoOfAnybody();
        assertThat(count()).as("one undo takes both back").isZero();
        assertThat(work.dsl().fetchSingle(SESSION, SESSION.ID.eq(session)).getStatus()).isEqualTo(SessionStatus.ENVISAGED);

        house.setStatus(List.of(session), SessionStatus.CONFIRMED);
        house.setStatus(List.of(session), SessionStatus.ONGOING);
        evaluations.delete(List.of(of("FROID").getId()));
        house.setStatus(List.of(session), SessionStatus.CONFIRMED);
        assertThat(count()).as("what was taken away on purpose does not come back").isEqualTo(1);
        house.setStatus(List.of(session), SessionStatus.CANCELLED);
        assertThat(count()).isEqualTo(1);
    }

    private int count() {
        return work.dsl().fetchCount(SESSION_EVALUATION, SESSION_EVALUATION.SESSION_ID.eq(session));
    }

    private List<UUID> older() {
        return work.dsl().select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION)
                .where(Evaluations.older(Asked.ready(work, "CHAUD").questionnaireId(), TODAY)).fetch(SESSION_EVALUATION.ID);
    }

    private UUID body() {
        return work.journal.writeReturning(ChangeLabel.of("change.offer.created", ""), tx -> {
            OrganisationRecord row = new OrganisationRecord();
            row.setCode("ESSAI");
            row.setName("Organisme d’essai");
            row.setProvider(true);
            return tx.insert(row).getId();
        });
    }

    private void due(LocalDate on) {
        work.journal.write(ChangeLabel.of("change.offer.created", ""), tx -> tx.updateWhere(SESSION_EVALUATION,
                SESSION_EVALUATION.SESSION_ID.eq(session), row -> row.setDueTypedOn(on)));
    }

    private List<Row> read(ListDefinition list, List<String> columns) {
        return new ListReader(work.dsl(), list, list.query().withColumns(columns), Workplace.CLOCK).window(0, 100);
    }

    private List<Object> row(String questionnaire) {
        return read(EvaluationLists.evaluations(TODAY), List.of("questionnaireCode", "state", "expected", "received", "missing", "awaitedFrom")).stream()
                .filter(row -> row.get(0).equals(questionnaire)).findFirst().map(row -> Arrays.asList(row.values())).orElseThrow();
    }
}
