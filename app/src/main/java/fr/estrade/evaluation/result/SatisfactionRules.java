package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.SATISFACTION_QUESTION;
import static fr.estrade.db.Tables.SATISFACTION_RULE;

import fr.estrade.db.tables.records.SatisfactionQuestionRecord;
import fr.estrade.db.tables.records.SatisfactionRuleRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The rules of the satisfaction rate: the office has one, an offer may have its own. Not on the thread of the user interface. */
public final class SatisfactionRules {
    private final Journal journal;

    public SatisfactionRules(Journal journal) {
        this.journal = journal;
    }

    /** The office's rule; every base starts with one. */
    public static SatisfactionRule ofOffice(DSLContext dsl) {
        return rules(dsl, SATISFACTION_RULE.OFFER_ID.isNull()).get(null);
    }

    /** The rule of an offer: its own, else the office's. */
    public static SatisfactionRule ofOffer(DSLContext dsl, UUID offerId) {
        return own(dsl, offerId).orElseGet(() -> ofOffice(dsl));
    }

    /** The rule that an offer has of its own; empty where the office's holds. */
    public static Optional<SatisfactionRule> own(DSLContext dsl, UUID offerId) {
        return Optional.ofNullable(rules(dsl, SATISFACTION_RULE.OFFER_ID.eq(offerId)).get(offerId));
    }

    /** The rules that some offers have of their own, by offer; under null the office's. */
    static Map<UUID, SatisfactionRule> ofOffers(DSLContext dsl, Collection<UUID> offerIds) {
        return rules(dsl, SATISFACTION_RULE.OFFER_ID.isNull().or(SATISFACTION_RULE.OFFER_ID.in(offerIds)));
    }

    private static Map<UUID, SatisfactionRule> rules(DSLContext dsl, Condition condition) {
        Map<UUID, SatisfactionRule> rules = new HashMap<>();
        List<SatisfactionRuleRecord> rows = dsl.selectFrom(SATISFACTION_RULE).where(condition).orderBy(SATISFACTION_RULE.ID).fetch();
        Map<UUID, List<UUID>> questions = dsl.selectFrom(SATISFACTION_QUESTION)
                .where(SATISFACTION_QUESTION.SATISFACTION_RULE_ID.in(rows.stream().map(SatisfactionRuleRecord::getId).toList()))
                .fetchGroups(SATISFACTION_QUESTION.SATISFACTION_RULE_ID, SATISFACTION_QUESTION.LINEAGE_ID);
        rows.forEach(row -> rules.putIfAbsent(row.getOfferId(), new SatisfactionRule(row.getOfferId(), row.getFormula(), row.getMoment(),
                row.getAddressee(), row.getPeriodMonths() == null ? null : row.getPeriodMonths().intValue(), row.getMinAnswers(),
                Set.copyOf(questions.getOrDefault(row.getId(), List.of())))));
        return rules;
    }

    /** The rule that an offer has of its own, or under null the office's, as one begins to change it; empty where an offer has none. */
    public static Optional<SatisfactionRule> kept(DSLContext dsl, UUID offerId) {
        return offerId == null ? Optional.ofNullable(ofOffice(dsl)) : own(dsl, offerId);
    }

    /** Keeps a rule, in the place of whatever its offer or the office had. */
    public Saved save(SatisfactionRule rule) {
        return save(rule, now -> { });
    }

    /**
     * Keeps a rule, in the place of the one that its offer or the office had.
     *
     * @param before what {@link #kept} said when one began
     * @throws RuleChangedException if it is another by now: somebody else's change is not lost silently
     */
    public Saved save(SatisfactionRule rule, Optional<SatisfactionRule> before) {
        return save(rule, now -> {
            if (!now.equals(before)) {
                throw new RuleChangedException(now);
            }
        });
    }

    private Saved save(SatisfactionRule rule, Consumer<Optional<SatisfactionRule>> check) {
        return journal.write(ChangeLabel.of(rule.offerId() == null ? "result.rule.changed" : "result.rule.changedOfOffer"), tx -> {
            check.accept(kept(tx.dsl(), rule.offerId()));
            SatisfactionRuleRecord row = row(tx, rule.offerId()).orElseGet(SatisfactionRuleRecord::new);
            row.setOfferId(rule.offerId());
            row.setFormula(rule.formula());
            row.setMoment(rule.moment());
            row.setAddressee(rule.addressee());
            row.setPeriodMonths(rule.periodMonths() == null ? null : rule.periodMonths().shortValue());
            row.setMinAnswers((short) rule.minimum());
            if (row.getId() == null) {
                tx.insert(row);
            } else {
                tx.update(row);
            }
            saveQuestions(tx, row.getId(), rule.lineages());
        });
    }

    private static void saveQuestions(Tx tx, UUID ruleId, Set<UUID> lineages) {
        Condition ofRule = SATISFACTION_QUESTION.SATISFACTION_RULE_ID.eq(ruleId);
        tx.deleteWhere(SATISFACTION_QUESTION, ofRule.and(SATISFACTION_QUESTION.LINEAGE_ID.notIn(lineages)));
        Set<UUID> added = new HashSet<>(lineages);
        added.removeAll(tx.dsl().select(SATISFACTION_QUESTION.LINEAGE_ID).from(SATISFACTION_QUESTION).where(ofRule).fetchSet(SATISFACTION_QUESTION.LINEAGE_ID));
        for (UUID lineage : added) {
            SatisfactionQuestionRecord question = new SatisfactionQuestionRecord();
            question.setSatisfactionRuleId(ruleId);
            question.setLineageId(lineage);
            tx.insert(question);
        }
    }

    /** Lets the office's rule hold for an offer again. */
    public Saved drop(UUID offerId) {
        return journal.write(ChangeLabel.of("result.rule.dropped"), tx -> row(tx, offerId).ifPresent(row -> tx.deleteTree(SATISFACTION_RULE, row.getId())));
    }

    private static Optional<SatisfactionRuleRecord> row(Tx tx, UUID offerId) {
        return tx.dsl().selectFrom(SATISFACTION_RULE)
                .where(offerId == null ? SATISFACTION_RULE.OFFER_ID.isNull() : SATISFACTION_RULE.OFFER_ID.eq(offerId))
                .orderBy(SATISFACTION_RULE.ID).limit(1).fetchOptional();
    }
}
