package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.SATISFACTION_RULE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.AssignmentState;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.db.code.RateFormula;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TimingReference;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.Wording;
import fr.estrade.evaluation.result.Answered.Given;
import fr.estrade.evaluation.result.Answered.Question;
import fr.estrade.evaluation.result.Answered.Version;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.list.Sort;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.Workplace;
import fr.estrade.session.PlannedDay;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Seed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results and rates, worked by hand, on both engines. It is 20 May 2026. */
class ResultsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final UUID WHOLE = UUID.fromString("019a0000-0000-7000-8000-000000002233");

    private Workplace work;
    private Answered answered;
    private UUID offer;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        answered = new Answered(work.journal);
        offer = work.offers.create(null, "Piloter une convention");
        work.programme.days().add(work.programme.phases().add(ProgrammeOwner.offer(offer), 0, PhaseKind.DAYS, false), 0);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private UUID session(LocalDate day) {
        UUID id = work.sessions.create(offer, null);
        if (day != null) {
            PlannedDay planned = work.session(id).days().getFirst();
            work.dating.fix(planned.when(), day);
        }
        return id;
    }

    private Version hot(Question... questions) {
        return answered.questionnaire(EvaluationMoment.HOT, Addressee.PARTICIPANT, questions);
    }

    private ResultSummary results(ResultScope scope) {
        return new Results(work.dsl(), TODAY).of(scope);
    }

    private SatisfactionRates rates() {
        return new SatisfactionRates(work.dsl(), TODAY);
    }

    @ParameterizedTest
    @EnumSource
    void nineSheetsOfTwelveGiveEveryFigureOfAQuestion(TestBases.Kind kind) {
        open(kind);
        Version version = hot(Question.scale(WHOLE, 4, "Dans l’ensemble"), Question.of(QuestionKind.RECOMMENDATION, "Recommanderiez-vous ?"),
                Question.of(QuestionKind.YES_NO, "Attentes satisfaites"), Question.of(QuestionKind.TEXT, "Remarques"));
        UUID evaluation = answered.evaluation(session(LocalDate.of(2026, 5, 12)), version, 12);
        // Scale: 4 4 4 4 4 3 3 3 2: 8 of 9 satisfied, sum 31. Recommendation: 5 promoters, 2 detractors of 8. Yes: 6 of 7.
        int[] scale = {4, 4, 4, 4, 4, 3, 3, 3, 2};
        int[] recommended = {10, 9, 9, 10, 10, 8, 6, 0, -1};
        int[] yes = {1, 1, 1, 1, 1, 1, 0, -1, -1};
        for (int i = 0; i < 9; i++) {
            answered.sheet(evaluation, version, scale[i], recommended[i] < 0 ? null : recommended[i], yes[i] < 0 ? null : yes[i]);
        }
        answered.edit(evaluation, row -> row.setNote("keyed"));

        ResultSummary summary = results(ResultScope.ofOffer(offer));
        assertThat(summary.response()).isEqualTo(new Response(9, 12, 1));
        assertThat(summary.response().rate()).contains(Ratio.of(3, 4));
        QuestionResult whole = summary.questions().getFirst();
        assertThat(whole.answers()).isEqualTo(9);
        assertThat(whole.tally().counts()).isEqualTo(Map.of(4, 5L, 3, 3L, 2, 1L));
        assertThat(whole.mean()).contains(Ratio.of(31, 9));
        assertThat(whole.shareSatisfied()).contains(Ratio.of(8, 9));
        assertThat(whole.normalisedMean()).contains(Ratio.of(22, 27));
        assertThat(whole.recommendation()).isEmpty();
        assertThat(summary.questions().get(1).recommendation()).contains(Ratio.of(3, 8));
        assertThat(summary.questions().get(2).yes()).contains(Ratio.of(6, 7));
        assertThat(summary.questions().get(2).shareSatisfied()).as("a fact satisfies nobody").isEmpty();
        assertThat(summary.questions().get(3).answers()).as("asked, and nobody wrote").isZero();
        assertThat(summary.sections()).hasSize(1);

        SatisfactionRate rate = rates().ofOffer(offer);
        assertThat(rate).isEqualTo(new SatisfactionRate(RateFormula.SHARE_SATISFIED, Optional.of(Ratio.of(8, 9)), 9, 9, 12, 1,
                LocalDate.of(2023, 5, 20), TODAY, rate.questions(), 5));
        assertThat(rate.questions()).extracting(Wording::french).first().asString().isNotBlank();
        List<Row> rows = rows(ResultLists.RESULTS, List.of("question", "answers", "mean", "share", "normalised", "nps", "received", "expected", "yes"));
        assertThat(rows).as("nobody wrote a remark").hasSize(3);
        assertThat(rows.getFirst().values()).usingElementComparator(ResultsTest::compared)
                .containsExactly("Dans l’ensemble", 9, new BigDecimal("3.44"), new BigDecimal("88.9"), new BigDecimal("81.5"), null, 9, 12, null);
        assertThat(rows.get(1).values()).usingElementComparator(ResultsTest::compared)
                .containsExactly("Recommanderiez-vous ?", 8, new BigDecimal("7.75"), new BigDecimal("75"), new BigDecimal("77.5"), new BigDecimal("38"), 9, 12, null);
        assertThat(rows.get(2).values()).usingElementComparator(ResultsTest::compared)
                .containsExactly("Attentes satisfaites", 7, null, null, null, null, 9, 12, new BigDecimal("85.7"));
        for (ListColumn column : ResultLists.RESULTS.columns()) {
            ListQuery query = ResultLists.RESULTS.query().withColumns(ResultLists.RESULTS.columns().stream().map(ListColumn::key).toList())
                    .withSorts(List.of(Sort.descending(column.key())));
            ListReader reader = new ListReader(work.dsl(), ResultLists.RESULTS, query, Workplace.CLOCK);
            assertThat(reader.rowsByIds(List.of(reader.ids()))).as("%s", column).hasSize(3);
        }
        assertThat(rows(ResultLists.of(ResultScope.ofOffer(Ids.next())), List.of("question"))).isEmpty();
        AnswerDrill drill = AnswerDrill.question(ResultScope.ofOffer(offer), whole.asked());
        assertThat(rows(drill.list(true), List.of("score"))).hasSize(9);
        assertThat(rows(drill.score(3).list(true), List.of("score"))).hasSize(3);
        assertThat(rows(drill.atLeast(3).list(false), List.of("score"))).hasSize(8);
        assertThat(rows(AnswerDrill.rate(ResultScope.ofOffer(offer), SatisfactionRules.ofOffice(work.dsl()), TODAY).list(true), List.of("score"))).hasSize(9);
        List<SatisfactionRate> both = rates().both(ResultScope.ofOffer(offer), SatisfactionRules.ofOffice(work.dsl()));
        assertThat(both).extracting(SatisfactionRate::value).containsExactly(Optional.of(Ratio.of(8, 9)), Optional.of(Ratio.of(22, 27)));
    }

    private List<Row> rows(ListDefinition list, List<String> columns) {
        return new ListReader(work.dsl(), list, list.query().withColumns(columns), Workplace.CLOCK).window(0, 99);
    }

    /** Numbers by their value, whatever their digits. */
    private static int compared(Object one, Object other) {
        return one instanceof Number && other instanceof Number ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                : Objects.equals(one, other) ? 0 : 1;
    }

    @ParameterizedTest
    @EnumSource
    void choicesAreCountedBySheet(TestBases.Kind kind) {
        open(kind);
        Version version = hot(Question.of(QuestionKind.MULTIPLE_CHOICE, "Utile pour", "Écouter", "Décider"),
                Question.of(QuestionKind.SINGLE_CHOICE, "Durée", "Courte", "Bonne"));
        UUID evaluation = answered.evaluation(session(LocalDate.of(2026, 5, 12)), version, 4);
        UUID several = version.questions().getFirst();
        UUID one = version.questions().get(1);
        answered.sheet(evaluation, List.of(Given.option(several, version.options().get("Écouter")), Given.option(several, version.options().get("Décider")),
                Given.option(one, version.options().get("Bonne"))));
        answered.sheet(evaluation, List.of(Given.option(several, version.options().get("Écouter")), Given.option(one, version.options().get("Courte"))));
        answered.sheet(evaluation, List.of(Given.option(one, version.options().get("Bonne"))));

        assertThat(rows(ResultLists.RESULTS, List.of("answers", "mean", "share", "normalised", "nps"))).extracting(Row::values)
                .containsExactly(new Object[] {2, null, null, null, null}, new Object[] {3, null, null, null, null});
        List<QuestionResult> results = results(ResultScope.ofOffer(offer)).questions();
        assertThat(results.getFirst().answers()).as("two sheets chose something").isEqualTo(2);
        assertThat(results.getFirst().chosen(version.options().get("Écouter"))).contains(Ratio.of(1, 1));
        assertThat(results.getFirst().chosen(version.options().get("Décider"))).contains(Ratio.of(1, 2));
        assertThat(results.get(1).answers()).isEqualTo(3);
        assertThat(results.get(1).chosen(version.options().get("Bonne"))).contains(Ratio.of(2, 3));
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionDroppedInANewVersionLeavesTheRatesOfOthersAlone(TestBases.Kind kind) {
        open(kind);
        UUID pace = Ids.next();
        Version first = hot(Question.scale(WHOLE, 4, "Satisfait ?"), Question.scale(pace, 4, "Rythme"));
        UUID session = session(LocalDate.of(2026, 5, 12));
        UUID before = answered.evaluation(session, first, 3);
        answered.sheet(before, first, 4, 1);
        answered.sheet(before, first, 2, 2);
        SatisfactionRate then = rates().ofSession(session);
        Version second = answered.version(first.questionnaireId(), 2, Question.scale(WHOLE, 4, "Satisfait de l’ensemble ?"));
        assertThat(rates().ofSession(session).value()).isEqualTo(then.value()).contains(Ratio.of(1, 2));

        UUID after = answered.evaluation(session(LocalDate.of(2026, 5, 19)), second, 3);
        answered.sheets(after, second, 4, 4);
        ResultSummary summary = results(ResultScope.ofOffer(offer));
        assertThat(summary.questions()).extracting(result -> result.asked().label().french()).containsExactly("Satisfait de l’ensemble ?", "Rythme");
        assertThat(summary.questions().getFirst().answers()).as("both versions ask it").isEqualTo(4);
        assertThat(summary.questions().get(1).answers()).isEqualTo(2);
        assertThat(summary.sections()).as("the section is one").hasSize(1);
        assertThat(rates().ofSession(session).value()).isEqualTo(then.value());

        Version wider = answered.version(first.questionnaireId(), 3, Question.scale(WHOLE, 10, "Satisfait ?"));
        UUID third = answered.evaluation(session(LocalDate.of(2026, 5, 19)), wider, 1);
        answered.sheets(third, wider, 7);
        assertThat(results(ResultScope.ofOffer(offer)).questions()).as("of another scale it is another").hasSize(3);
        assertThat(rates().ofOffer(offer).value()).as("each answer weighs the same on either scale").contains(Ratio.of(4, 5));
    }

    @ParameterizedTest
    @EnumSource
    void groupsAddUpToTheWholeInAnyOrder(TestBases.Kind kind) {
        open(kind);
        Random random = Seed.random(ResultsTest.class);
        Version version = hot(Question.scale(WHOLE, 4, "Satisfait ?"), Question.scale(Ids.next(), 5, "Utile ?"));
        List<UUID> evaluations = new ArrayList<>(List.of(answered.evaluation(session(LocalDate.of(2025, 5, 12)), version, 9),
                answered.evaluation(session(LocalDate.of(2026, 5, 12)), version, 9), answered.evaluation(session(LocalDate.of(2026, 5, 13)), version, 9)));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(evaluations, random);
            answered.sheet(evaluations.getFirst(), version, random.nextInt(5) == 0 ? null : 1 + random.nextInt(4), 1 + random.nextInt(5));
        }
        ResultSummary whole = results(ResultScope.ofOffer(offer));
        for (By by : List.of(By.SESSION_HELD, By.YEAR, By.OFFER)) {
            Map<Object, ResultSummary> groups = new Results(work.dsl(), TODAY).by(ResultScope.ofOffer(offer), by);
            assertThat(groups.values().stream().mapToLong(group -> group.response().received()).sum()).isEqualTo(20);
            for (int question = 0; question < 2; question++) {
                int at = question;
                assertThat(groups.values().stream().map(group -> group.questions().get(at).tally()).reduce((one, other) -> one.plus(other)))
                        .as("%s", by).contains(whole.questions().get(question).tally());
            }
        }
        assertThat(new Results(work.dsl(), TODAY).by(ResultScope.ofOffer(offer), By.YEAR).keySet()).containsExactlyInAnyOrder(2025, 2026);
        Map<Object, List<SatisfactionRate>> bySession = rates().bothBy(ResultScope.ofOffer(offer), SatisfactionRules.ofOffice(work.dsl()), By.SESSION_HELD);
        List<UUID> sessions = work.dsl().select(SESSION.ID).from(SESSION).fetch(SESSION.ID);
        Map<UUID, SatisfactionRate> many = rates().ofSessions(sessions);
        for (UUID session : sessions) {
            SatisfactionRate alone = rates().ofSession(session);
            assertThat(many.get(session)).isEqualTo(alone);
            assertThat(bySession.get(session).getFirst().value()).isEqualTo(alone.value());
            alone.value().ifPresent(value -> assertThat(value).isBetween(Ratio.ZERO, Ratio.of(1, 1)));
        }
        assertThat(rates().ofOffers(List.of(offer)).get(offer)).isEqualTo(rates().ofOffer(offer));
    }

    @ParameterizedTest
    @EnumSource
    void aScopeTellsMomentsPeriodsAndTrainersApart(TestBases.Kind kind) {
        open(kind);
        Version version = hot(Question.scale(WHOLE, 4, "Satisfait ?"),
                Question.scale(Ids.next(), 4, "Clair ?").about(QuestionTarget.TRAINER));
        UUID session = session(LocalDate.of(2026, 5, 12));
        UUID one = trainer("F-UN", session);
        UUID other = trainer("F-DEUX", session);
        UUID evaluation = answered.evaluation(session, version, 5);
        UUID clear = version.questions().get(1);
        answered.sheet(evaluation, List.of(Given.score(version.questions().getFirst(), 4), Given.score(clear, 4).and(row -> row.setTrainerId(one)),
                Given.score(clear, 1).and(row -> row.setTrainerId(other))));
        // A provider calls it "à chaud", and gives it the day after it began (DOMAIN H7).
        UUID during = answered.evaluation(session, version, 5);
        answered.edit(during, row -> {
            row.setReference(TimingReference.START);
            row.setOffsetDays(1);
            row.setLabel("à chaud");
        });
        answered.sheets(during, version, 1, 1, 1);
        UUID old = answered.evaluation(session(LocalDate.of(2020, 1, 14)), version, 5);
        answered.sheets(old, version, 1);

        assertThat(rates().ofOffer(offer).value()).as("only what was given at the end, within three years").contains(Ratio.of(1, 1));
        ResultScope scope = ResultScope.ofOffer(offer);
        assertThat(answersOf(scope)).isEqualTo(5);
        assertThat(answersOf(scope.withMoment(EvaluationMoment.HOT))).isEqualTo(2);
        assertThat(answersOf(scope.withMoment(EvaluationMoment.DURING))).isEqualTo(3);
        assertThat(answersOf(scope.withPeriod(null, LocalDate.of(2020, 12, 31)))).isEqualTo(1);
        assertThat(answersOf(scope.withPeriod(LocalDate.of(2026, 1, 1), null))).isEqualTo(4);
        assertThat(answersOf(scope.withAddressee(Addressee.TRAINER))).isZero();
        assertThat(answersOf(scope.withQuestionnaire(Ids.next()))).isZero();
        assertThat(answersOf(ResultScope.ofOffer(Ids.next()))).isZero();
        ResultSummary ofOne = results(ResultScope.EVERYTHING.withTrainer(one));
        assertThat(ofOne.questions().get(1).tally().counts()).isEqualTo(Map.of(4, 1L));
        assertThat(ofOne.questions().getFirst().answers()).as("the session is not the trainer").isZero();
        Map<Object, ResultSummary> byTrainer = new Results(work.dsl(), TODAY).by(scope, By.TRAINER);
        assertThat(byTrainer.get(other).questions().get(1).mean()).contains(Ratio.of(1, 1));
        assertThat(ResultScope.read(scope.withTrainer(one).withMoment(EvaluationMoment.COLD).withPeriod(TODAY, null).written()))
                .isEqualTo(scope.withTrainer(one).withMoment(EvaluationMoment.COLD).withPeriod(TODAY, null));
    }

    private long answersOf(ResultScope scope) {
        return results(scope).questions().stream().filter(result -> result.asked().lineageId().equals(WHOLE)).mapToLong(QuestionResult::answers).sum();
    }

    private UUID trainer(String code, UUID session) {
        return work.journal.writeReturning(ChangeLabel.of("result.rule.changed"), tx -> {
            TrainerRecord trainer = new TrainerRecord();
            trainer.setCode(code);
            trainer.setLastName(code);
            tx.insert(trainer);
            SessionTrainerRecord teaches = new SessionTrainerRecord();
            teaches.setSessionId(session);
            teaches.setTrainerId(trainer.getId());
            teaches.setPosition(code);
            teaches.setState(AssignmentState.CONFIRMED);
            tx.insert(teaches);
            return trainer.getId();
        });
    }

    @ParameterizedTest
    @EnumSource
    void sheetsOfWhatIsStillToComeAreNotMissed(TestBases.Kind kind) {
        open(kind);
        Version version = hot(Question.scale(WHOLE, 4, "Satisfait ?"));
        UUID past = answered.evaluation(session(LocalDate.of(2026, 5, 12)), version, 12);
        answered.evaluation(session(LocalDate.of(2026, 9, 12)), version, 10);
        answered.evaluation(session(null), version, 10);
        assertThat(results(ResultScope.ofOffer(offer)).response()).isEqualTo(new Response(0, 12, 0));
        answered.sheets(past, version, 4);
        UUID cancelled = session(LocalDate.of(2026, 5, 13));
        answered.evaluation(cancelled, version, 8);
        work.sessions.setStatus(List.of(cancelled), SessionStatus.CANCELLED);
        UUID crowd = answered.evaluation(session(LocalDate.of(2026, 5, 13)), version, 1);
        answered.sheets(crowd, version, 4, 4, 4);
        assertThat(results(ResultScope.ofOffer(offer)).response()).as("1 of 12, and 3 of whom 1 was expected").isEqualTo(new Response(4, 15, 2));
    }

    @ParameterizedTest
    @EnumSource
    void anOfferMayHaveARuleOfItsOwnAndGiveItUp(TestBases.Kind kind) {
        open(kind);
        UUID pace = Ids.next();
        Version version = hot(Question.scale(WHOLE, 4, "Satisfait ?"), Question.scale(pace, 4, "Rythme ?"));
        UUID evaluation = answered.evaluation(session(LocalDate.of(2026, 5, 12)), version, 2);
        answered.sheet(evaluation, version, 4, 2);
        SatisfactionRule office = SatisfactionRules.ofOffice(work.dsl());
        assertThat(office).isEqualTo(new SatisfactionRule(null, RateFormula.SHARE_SATISFIED, EvaluationMoment.HOT, Addressee.PARTICIPANT, 36, 5, Set.of(WHOLE)));
        SatisfactionRules rules = new SatisfactionRules(work.journal);
        SatisfactionRule own = new SatisfactionRule(offer, RateFormula.NORMALISED_MEAN, EvaluationMoment.HOT, Addressee.PARTICIPANT, null, 1, Set.of(pace));
        rules.save(own);
        assertThat(SatisfactionRules.ofOffer(work.dsl(), offer)).isEqualTo(own);
        assertThat(rates().ofOffer(offer).value()).contains(Ratio.of(1, 3));
        assertThat(rates().ofOffers(List.of(offer)).get(offer)).isEqualTo(rates().ofOffer(offer));
        assertThat(rates().ofOffer(offer).isSmallSample()).isFalse();

        rules.save(new SatisfactionRule(offer, RateFormula.NORMALISED_MEAN, EvaluationMoment.HOT, Addressee.PARTICIPANT, null, 1, Set.of()));
        assertThat(rates().ofOffer(offer).value()).as("every scale: 4 and 2 of 4").contains(Ratio.of(2, 3));
        rules.drop(offer);
        assertThat(SatisfactionRules.own(work.dsl(), offer)).isEmpty();
        assertThat(rates().ofOffer(offer).value()).contains(Ratio.of(1, 1));
        work.journal.undo();
        assertThat(rates().ofOffer(offer).value()).contains(Ratio.of(2, 3));
        assertThat(work.dsl().fetchCount(SATISFACTION_RULE)).isEqualTo(2);
    }
}
