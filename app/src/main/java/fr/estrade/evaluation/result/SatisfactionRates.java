package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Satisfaction rates, each with everything that is printed with it. Whoever shows one, on a page, in a list or in JSON, takes it from
 * here, so that the same question has one answer. Not on the thread of the user interface.
 */
public final class SatisfactionRates {
    private final DSLContext dsl;
    private final LocalDate today;

    /** @param today the day on which the rate is made: the period ends there */
    public SatisfactionRates(DSLContext dsl, LocalDate today) {
        this.dsl = dsl;
        this.today = today;
    }

    /** The rate of an offer, by its own rule or the office's. */
    public SatisfactionRate ofOffer(UUID offerId) {
        return of(ResultScope.ofOffer(offerId), SatisfactionRules.ofOffer(dsl, offerId));
    }

    /** The rate of a session, by the rule of its offer; whenever it ended. */
    public SatisfactionRate ofSession(UUID sessionId) {
        UUID offerId = dsl.select(SESSION.OFFER_ID).from(SESSION).where(SESSION.ID.eq(sessionId)).fetchOne(SESSION.OFFER_ID);
        return of(ResultScope.ofSession(sessionId), SatisfactionRules.ofOffer(dsl, offerId));
    }

    /** The rate of a scope by a rule. */
    public SatisfactionRate of(ResultScope scope, SatisfactionRule rule) {
        return both(scope, rule).getFirst();
    }

    /** The rate of a scope by both formulas, that of the rule first: they differ on the same answers. */
    public List<SatisfactionRate> both(ResultScope scope, SatisfactionRule rule) {
        return read(scope, rule, List.of()).both();
    }

    /** The rates of each group of a scope by both formulas, such as of each session: as {@link #both} gives them for that group alone. */
    public Map<Object, List<SatisfactionRate>> bothBy(ResultScope scope, SatisfactionRule rule, By by) {
        return read(scope, rule, List.of(by)).bothBy(by);
    }

    /**
     * Rates of a scope, alone and group by group, of one reading.
     *
     * @param scope    with what the rule says where it says nothing
     * @param rule     for that scope
     * @param wordings of the questions that count
     */
    record Read(SatisfactionRates rates, ResultScope scope, SatisfactionRule rule, Counts counts, List<Wording> wordings) {

        List<SatisfactionRate> both() {
            return both(counts.whole());
        }

        Map<Object, List<SatisfactionRate>> bothBy(By by) {
            Map<Object, List<SatisfactionRate>> both = new HashMap<>();
            counts.by(by).forEach((group, summary) -> both.put(group, both(summary)));
            return both;
        }

        private List<SatisfactionRate> both(ResultSummary summary) {
            return List.of(rates.rate(rule, scope, summary, wordings), rates.rate(rule.with(rule.otherFormula()), scope, summary, wordings));
        }
    }

    /** Reads the answers that count, told apart by some things. */
    Read read(ResultScope scope, SatisfactionRule rule, List<By> by) {
        ResultScope counted = rule.scope(scope, today);
        SatisfactionRule within = rule.within(scope);
        return new Read(this, counted, within, counts(within, counted.evaluations(), counted, by), wordings(within.lineages()));
    }

    /**
     * The same of answers that have been read.
     *
     * @param all every answer of the scope, with what the rule says where the scope says nothing
     */
    Read of(ResultScope scope, SatisfactionRule rule, Counts all) {
        ResultScope counted = rule.scope(scope, today);
        SatisfactionRule within = rule.within(scope);
        // Answers to other questions do no harm; sheets on which nothing was asked that counts would.
        Counts counts = within.lineages().isEmpty() ? all : all.with(new Results(dsl, today).sheets(counted.evaluations().and(asked(within)), all.by()));
        return new Read(this, counted, within, counts, wordings(within.lineages()));
    }

    /** The rates of some offers, each by its rule. */
    public Map<UUID, SatisfactionRate> ofOffers(Collection<UUID> offerIds) {
        Map<UUID, SatisfactionRule> own = SatisfactionRules.ofOffers(dsl, offerIds);
        Map<UUID, SatisfactionRate> rates = new HashMap<>();
        List<UUID> byOffice = new ArrayList<>();
        for (UUID id : offerIds) {
            if (own.containsKey(id)) {
                rates.put(id, of(ResultScope.ofOffer(id), own.get(id)));
            } else {
                byOffice.add(id);
            }
        }
        rates.putAll(grouped(own.get(null), SESSION.OFFER_ID.in(byOffice), byOffice, By.OFFER));
        return rates;
    }

    /** The rates of some sessions, each by the rule of its offer. */
    public Map<UUID, SatisfactionRate> ofSessions(Collection<UUID> sessionIds) {
        Map<UUID, UUID> offers = dsl.select(SESSION.ID, SESSION.OFFER_ID).from(SESSION).where(SESSION.ID.in(sessionIds)).fetchMap(SESSION.ID, SESSION.OFFER_ID);
        Map<UUID, SatisfactionRule> own = SatisfactionRules.ofOffers(dsl, Set.copyOf(offers.values()));
        Map<UUID, List<UUID>> byRule = new HashMap<>();
        offers.forEach((session, offer) -> byRule.computeIfAbsent(own.containsKey(offer) ? offer : null, rule -> new ArrayList<>()).add(session));
        Map<UUID, SatisfactionRate> rates = new HashMap<>();
        byRule.forEach((rule, sessions) -> {
            SatisfactionRule anyTime = own.get(rule).within(ResultScope.EVERYTHING);
            rates.putAll(grouped(new SatisfactionRule(rule, anyTime.formula(), anyTime.moment(), anyTime.addressee(), null, anyTime.minimum(),
                    anyTime.lineages()), SESSION.ID.in(sessions), sessions, By.SESSION_HELD));
        });
        return rates;
    }

    private Map<UUID, SatisfactionRate> grouped(SatisfactionRule rule, Condition some, List<UUID> ids, By by) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        ResultScope counted = rule.scope(ResultScope.EVERYTHING, today);
        Map<Object, ResultSummary> found = counts(rule, counted.evaluations().and(some), counted, List.of(by)).by(by);
        List<Wording> wordings = wordings(rule.lineages());
        ResultSummary nothing = new ResultSummary(Response.NONE, List.of());
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> rate(rule, counted, found.getOrDefault(id, nothing), wordings)));
    }

    /** Answers that do not count are not even counted. */
    private Counts counts(SatisfactionRule rule, Condition evaluations, ResultScope scope, List<By> by) {
        List<UUID> counted = dsl.select(QUESTION.ID).from(QUESTION).where(rule.counted()).fetch(QUESTION.ID);
        return new Results(dsl, today).read(evaluations.and(asked(rule)), scope.answers().and(Results.to(counted)), by);
    }

    /** Where questions are chosen, only the evaluations count that put one of them: sheets without it are not missed either. */
    private static Condition asked(SatisfactionRule rule) {
        return rule.lineages().isEmpty() ? DSL.noCondition() : SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID.in(
                DSL.select(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID).from(QUESTION)
                        .join(QUESTIONNAIRE_SECTION).on(QUESTIONNAIRE_SECTION.ID.eq(QUESTION.QUESTIONNAIRE_SECTION_ID)).where(rule.counted()));
    }

    private SatisfactionRate rate(SatisfactionRule rule, ResultScope counted, ResultSummary summary, List<Wording> questions) {
        RateFormula formula = rule.formula();
        return new SatisfactionRate(formula, summary.rate(formula, rule.lineages()), summary.answers(rule.lineages()), summary.response().received(),
                summary.response().expected(), summary.response().sessions(), counted.from(), counted.until() == null ? today : counted.until(),
                questions, rule.minimum());
    }

    /** The questions as they are worded in the newest version that asks them, in the order of their words. */
    private List<Wording> wordings(Set<UUID> lineages) {
        if (lineages.isEmpty()) {
            return List.of();
        }
        Map<UUID, Wording> newest = new HashMap<>();
        dsl.select(QUESTION.LINEAGE_ID, QUESTION.LABEL, QUESTION.LABEL_EN).from(QUESTION)
                .join(QUESTIONNAIRE_SECTION).on(QUESTIONNAIRE_SECTION.ID.eq(QUESTION.QUESTIONNAIRE_SECTION_ID))
                .join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID))
                .where(QUESTION.LINEAGE_ID.in(lineages)).orderBy(QUESTIONNAIRE_VERSION.NUMBER.desc(), QUESTION.ID)
                .forEach(row -> newest.putIfAbsent(row.value1(), new Wording(row.value2(), row.value3())));
        return newest.values().stream().filter(Objects::nonNull).sorted((one, other) -> one.french().compareTo(other.french())).toList();
    }
}
