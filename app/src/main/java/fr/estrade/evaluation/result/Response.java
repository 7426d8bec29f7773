package fr.estrade.evaluation.result;

import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.SatisfactionRate;
import java.util.Optional;

/**
 * How many sheets came back of those that should have.
 *
 * @param received sheets that came back
 * @param expected sheets that should have come back by now
 * @param sessions sessions that gave at least one sheet
 */
public record Response(long received, long expected, long sessions) {
    /** Nothing was asked of anybody. */
    public static final Response NONE = new Response(0, 0, 0);

    /** Received ÷ expected; empty where nothing was expected and nothing came. */
    public Optional<Ratio> rate() {
        return SatisfactionRate.responseRate(received, expected);
    }
}
