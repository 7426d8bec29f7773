package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.result.ResultsData.About;
import fr.estrade.office.Office;
import fr.estrade.trainer.Trainers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads what the page of results shows. Not on the thread of the user interface. */
public final class ResultsReader {
    private final DSLContext dsl;
    private final LocalDate today;

    public ResultsReader(DSLContext dsl, LocalDate today) {
        this.dsl = dsl;
        this.today = today;
    }

    /** Whether results are shown trainer by trainer: the office's choice. */
    public static boolean showsTrainers(DSLContext dsl) {
        return Boolean.TRUE.equals(Office.of(dsl).getTrainerResults());
    }

    /** The scope of one evaluation of a session; everything, if it is gone. */
    public static ResultScope ofEvaluation(DSLContext dsl, UUID evaluationId) {
        return dsl.select(SESSION_EVALUATION.SESSION_ID, QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID, SESSION_EVALUATION.MOMENT, QUESTIONNAIRE.ADDRESSEE)
                .from(Results.EVALUATIONS).where(SESSION_EVALUATION.ID.eq(evaluationId)).fetchOptional()
                .map(row -> ResultScope.ofSession(row.value1()).withQuestionnaire(row.value2()).withMoment(row.value3()).withAddressee(row.value4()))
                .orElse(ResultScope.EVERYTHING);
    }

    /** The rule for a scope: that of its offer, or of the offer of its session, else the office's. */
    public SatisfactionRule rule(ResultScope scope) {
        UUID offer = scope.offerId() != null || scope.sessionId() == null ? scope.offerId()
                : dsl.select(SESSION.OFFER_ID).from(SESSION).where(SESSION.ID.eq(scope.sessionId())).fetchOne(SESSION.OFFER_ID);
        return offer == null ? SatisfactionRules.ofOffice(dsl) : SatisfactionRules.ofOffer(dsl, offer);
    }

    /** A scope as one begins with it: what its rule says of moment, people and period, where the scope says nothing. */
    public ResultScope begun(ResultScope scope) {
        return rule(scope).scope(scope, today);
    }

    /** Everything about a scope. */
    public ResultsData read(ResultScope scope) {
        return read(scope, rule(scope));
    }

    /** Everything about a scope as one begins with it. */
    public ResultsData readBegun(ResultScope scope) {
        SatisfactionRule rule = rule(scope);
        return read(rule.scope(scope, today), rule);
    }

    private ResultsData read(ResultScope scope, SatisfactionRule rule) {
        boolean trainers = showsTrainers(dsl);
        ResultScope shown = trainers ? scope : scope.withTrainer(null);
        boolean several = shown.sessionId() == null;
        By compared = shown.offerId() != null || !several ? By.SESSION_HELD : By.OFFER;
        List<By> by = several ? List.of(compared, By.YEAR) : List.of();
        Results results = new Results(dsl, today);
        SatisfactionRates rates = new SatisfactionRates(dsl, today);
        ResultSummary summary;
        SatisfactionRates.Read rated;
        if (rule.scope(shown, today).equals(shown)) {
            Counts counts = results.read(shown.evaluations(), shown.answers(), by);
            summary = counts.whole();
            rated = rates.of(shown, rule, counts);
        } else {
            summary = results.of(shown);
            rated = rates.read(shown, rule, by);
        }
        List<GroupRate> groups = several ? groups(shown, rated.bothBy(compared), compared) : List.of();
        List<GroupRate> years = several ? years(rated.bothBy(By.YEAR)) : List.of();
        return new ResultsData(shown, trainers, rule, rated.both(), summary, about(shown, summary, trainers), compared, groups, years,
                new Objectives(dsl).of(shown, !several));
    }

    private List<GroupRate> groups(ResultScope scope, Map<Object, List<SatisfactionRate>> rates, By by) {
        rates.values().removeIf(both -> both.getFirst().answers() == 0);
        List<GroupRate> groups = new ArrayList<>();
        // Not by their ids: H2 compares each row with every one of a long list.
        if (by == By.SESSION_HELD) {
            dsl.selectDistinct(SESSION.ID, SESSION.CODE, SESSION.TITLE, SESSION.ENDS_ON).from(Results.EVALUATIONS).where(scope.evaluations())
                    .forEach(row -> groups.add(new GroupRate(row.value1(), row.value2(), row.value3(), row.value4(), rates.get(row.value1()))));
        } else {
            dsl.selectDistinct(OFFER.ID, OFFER.CODE, OFFER.TITLE).from(Results.EVALUATIONS.join(OFFER).on(OFFER.ID.eq(SESSION.OFFER_ID)))
                    .where(scope.evaluations())
                    .forEach(row -> groups.add(new GroupRate(row.value1(), row.value2(), row.value3(), null, rates.get(row.value1()))));
        }
        groups.removeIf(group -> group.rates().isEmpty());
        groups.sort(Comparator.comparing(GroupRate::on, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(GroupRate::name));
        return groups;
    }

    private static List<GroupRate> years(Map<Object, List<SatisfactionRate>> rates) {
        return rates.entrySet().stream().filter(entry -> entry.getKey() != null && entry.getValue().getFirst().answers() > 0)
                .map(entry -> new GroupRate(entry.getKey(), entry.getKey().toString(), null, null, entry.getValue()))
                .sorted(Comparator.comparing(GroupRate::name)).toList();
    }

    /** Days are told apart within one session only: those of different sessions have nothing in common. */
    private Map<Asked, List<About>> about(ResultScope scope, ResultSummary summary, boolean trainers) {
        Map<Asked, List<About>> about = new HashMap<>();
        if (trainers && asks(summary, QuestionTarget.TRAINER)) {
            Map<Object, ResultSummary> each = told(scope, By.TRAINER);
            dsl.select(TRAINER.ID, Trainers.CALLED).from(TRAINER).where(TRAINER.ID.in(each.keySet())).orderBy(TRAINER.LAST_NAME, TRAINER.FIRST_NAME, TRAINER.ID)
                    .forEach(row -> add(about, QuestionTarget.TRAINER, each.get(row.value1()), row.value1(), row.value2(), null));
        }
        if (scope.sessionId() != null && asks(summary, QuestionTarget.DAY)) {
            Map<Object, ResultSummary> each = told(scope, By.DAY);
            dsl.select(SESSION_DAY.ID, SESSION_DAY.HELD_ON).from(SESSION_DAY).where(SESSION_DAY.ID.in(each.keySet()))
                    .orderBy(SESSION_DAY.HELD_ON, SESSION_DAY.ID)
                    .forEach(row -> add(about, QuestionTarget.DAY, each.get(row.value1()), row.value1(), null, row.value2()));
        }
        return about;
    }

    private Map<Object, ResultSummary> told(ResultScope scope, By by) {
        return new Results(dsl, today).read(scope.evaluations(), scope.answers().and(by.field().isNotNull()), List.of(by)).by(by);
    }

    private static boolean asks(ResultSummary summary, QuestionTarget target) {
        return summary.questions().stream().anyMatch(question -> question.asked().target() == target && question.answers() > 0);
    }

    private static void add(Map<Asked, List<About>> about, QuestionTarget target, ResultSummary summary, UUID key, String name, LocalDate day) {
        summary.questions().stream().filter(question -> question.asked().target() == target && question.answers() > 0)
                .forEach(question -> about.computeIfAbsent(question.asked(), asked -> new ArrayList<>()).add(new About(key, name, day, question)));
    }
}
