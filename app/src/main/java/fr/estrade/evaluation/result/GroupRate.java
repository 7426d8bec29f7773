package fr.estrade.evaluation.result;

import fr.estrade.evaluation.SatisfactionRate;
import java.time.LocalDate;
import java.util.List;

/**
 * The rate of one of several groups that are compared.
 *
 * @param key    of the group, see {@link By}
 * @param name   short: the code of a session or an offer, a year
 * @param detail what it is; may be null
 * @param on     when it ended; null where that is not known or means nothing
 * @param rates  by both formulas, that of the rule first
 */
public record GroupRate(Object key, String name, String detail, LocalDate on, List<SatisfactionRate> rates) {

    public GroupRate {
        rates = rates == null ? List.of() : List.copyOf(rates);
    }

    /** By the formula of the rule. */
    public SatisfactionRate rate() {
        return rates.getFirst();
    }
}
