package fr.estrade.evaluation.result;

import java.util.Optional;

/** A rule that somebody was changing has been changed by somebody else meanwhile. */
public final class RuleChangedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Optional<SatisfactionRule> now;

    RuleChangedException(Optional<SatisfactionRule> now) {
        super("Rule is another by now");
        this.now = now;
    }

    /** As it is kept by now; empty where an offer has none of its own any more. */
    public Optional<SatisfactionRule> now() {
        return now;
    }
}
