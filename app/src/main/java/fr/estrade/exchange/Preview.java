package fr.estrade.exchange;

import java.util.EnumMap;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param counts      how many lines have which outcome
 * @param lines       how many there are
 * @param fingerprint of every line with its outcome: the base and the file are as they were while it is the same
 */
public record Preview(Map<Outcome, Integer> counts, int lines, long fingerprint) {

    public Preview {
        counts = new EnumMap<>(counts);
    }

    /** How many lines have that outcome. */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many lines would change the base. */
    public int changes() {
        return count(Outcome.CREATE) + count(Outcome.UPDATE);
    }

    /** How many lines are left out though nobody decided so. */
    public int troubles() {
        return count(Outcome.REFUSED) + count(Outcome.DOUBT);
    }
}
