package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.result.Answered.Given;
import fr.estrade.evaluation.result.Answered.Question;
import fr.estrade.evaluation.result.Answered.Version;
import fr.estrade.journal.Ids;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.Workplace;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Seed;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of results says what each of its figures says when it is asked for alone, and reads the answers once for all of them. */
class ResultsReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final UUID WHOLE = UUID.fromString("019a0000-0000-7000-8000-000000002233");

    private Workplace work;
    private Answered answered;
    private final List<UUID> offers = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    /** Two offers over three years: sessions without sheets, with more than were expected, with questions that do not count. */
    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        answered = new Answered(work.journal);
        Random random = Seed.random(ResultsReaderTest.class);
        Version asking = answered.questionnaire(EvaluationMoment.HOT, Addressee.PARTICIPANT, Question.scale(WHOLE, 4, "Satisfait ?"),
                Question.scale(Ids.next(), 5, "Utile ?"), Question.of(QuestionKind.MULTIPLE_CHOICE, "Pour", "Écouter", "Décider"));
        Version other = answered.questionnaire(EvaluationMoment.HOT, Addressee.PARTICIPANT, Question.scale(Ids.next(), 4, "Le repas ?"));
        Version cold = answered.questionnaire(EvaluationMoment.COLD, Addressee.PARTICIPANT, Question.scale(WHOLE, 4, "Satisfait ?"));
        for (int i = 0; i < 2; i++) {
            UUID offer = work.offers.create(null, "Offre " + i);
            offers.add(offer);
            work.programme.days().add(work.programme.phases().add(ProgrammeOwner.offer(offer), 0, PhaseKind.DAYS, false), 0);
            for (LocalDate day : List.of(LocalDate.of(2024, 3, 5), LocalDate.of(2025, 3, 4), LocalDate.of(2026, 3, 3), LocalDate.of(2026, 4, 7))) {
                UUID session = work.sessions.create(offer, null);
                work.dating.fix(work.session(session).days().getFirst().when(), day);
                // One session of the last year may have none; each year has some.
                int count = day.getMonth() == Month.APRIL ? random.nextInt(5) : 1 + random.nextInt(4);
                sheets(random, answered.evaluation(session, asking, random.nextBoolean() ? 0 : 4), asking, count);
                answered.sheets(answered.evaluation(session, other, 7), other, 1);
                answered.sheets(answered.evaluation(session, cold, 3), cold, 2);
            }
        }
    }

    private void sheets(Random random, UUID evaluation, Version version, int count) {
        for (int i = 0; i < count; i++) {
            List<Given> given = new ArrayList<>(List.of(Given.score(version.questions().getFirst(), 1 + random.nextInt(4)),
                    Given.score(version.questions().get(1), 1 + random.nextInt(5))));
            version.options().values().stream().filter(option -> random.nextBoolean()).forEach(option -> given.add(Given.option(version.questions().get(2), option)));
            answered.sheet(evaluation, given);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureIsWhatItIsAlone(TestBases.Kind kind) {
        open(kind);
        SatisfactionRule office = SatisfactionRules.ofOffice(work.dsl());
        for (Set<UUID> lineages : List.of(office.lineages(), Set.<UUID>of())) {
            SatisfactionRule rule = new SatisfactionRule(null, RateFormula.SHARE_SATISFIED, EvaluationMoment.HOT, Addressee.PARTICIPANT, 36, 3, lineages);
            SatisfactionRules rules = new SatisfactionRules(work.journal);
            rules.save(rule);
            UUID session = work.dsl().select(SESSION.ID).from(SESSION).where(SESSION.OFFER_ID.eq(offers.getFirst())).limit(1).fetchOne(SESSION.ID);
            for (ResultScope scope : List.of(ResultScope.ofOffer(offers.getFirst()), ResultScope.EVERYTHING, ResultScope.ofSession(session))) {
                ResultsReader reader = new ResultsReader(work.dsl(), TODAY);
                same(reader.read(scope), rule);
                same(reader.readBegun(scope), rule);
                same(reader.read(rule.scope(scope, TODAY).withMoment(EvaluationMoment.COLD)), rule);
            }
        }
    }

    private void same(ResultsData data, SatisfactionRule rule) {
        SatisfactionRates rates = new SatisfactionRates(work.dsl(), TODAY);
        ResultScope scope = data.scope();
        assertThat(data.rates()).as("%s", scope).isEqualTo(rates.both(scope, rule));
        assertThat(data.summary()).isEqualTo(new Results(work.dsl(), TODAY).of(scope));
        assertThat(data.groups()).allSatisfy(group -> assertThat(group.rates()).as("%s", group.name())
                .isEqualTo(rates.bothBy(scope, rule, data.comparedBy()).get(group.key())));
        assertThat(data.years()).allSatisfy(year -> assertThat(year.rates()).as("%s", year.name()).isEqualTo(rates.bothBy(scope, rule, By.YEAR).get(year.key())));
        assertThat(data.years().isEmpty()).isEqualTo(scope.sessionId() != null);
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersAreReadOnceForAllOfThem(TestBases.Kind kind) {
        open(kind);
        AtomicInteger counts = new AtomicInteger();
        DSLContext counting = DSL.using(work.dsl().configuration().deriveAppending(new ExecuteListener() {
            @Override
            public void start(ExecuteContext context) {
                if (context.sql() != null && context.sql().contains("group by \"answer\".\"question_id\"")) {
                    counts.incrementAndGet();
                }
            }
        }));
        assertThat(new ResultsReader(counting, TODAY).readBegun(ResultScope.ofOffer(offers.getFirst())).years()).hasSizeGreaterThan(1);
        assertThat(counts).as("the counts, and the sheets that chose of several things").hasValueLessThanOrEqualTo(2);
    }
}
