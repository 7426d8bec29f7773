package fr.estrade.offer.programme;

import fr.estrade.db.code.PriceUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What follows from the prices of an offer: a price a day or an hour, and whether it agrees with the one that was typed. */
public final class PriceRules {
    private static final Set<PriceUnit> WHOLE = Set.of(PriceUnit.TRAINEE, PriceUnit.GROUP, PriceUnit.PACKAGE);
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /**
     * A typed price a day or an hour that agrees with no price of the whole.
     *
     * @param typed    the price a day or an hour
     * @param whole    the price of the whole it was compared with
     * @param expected what {@code whole} gives for the unit of {@code typed}, rounded to the cent
     */
    public record Mismatch(Price typed, Price whole, BigDecimal expected) {
    }

    private PriceRules() {
    }

    /**
     * What a price for the whole training comes to a day, rounded to the cent; empty when the amount is unknown, the unit is not
     * that of the whole, or there are no days.
     */
    public static Optional<BigDecimal> perDay(Price price, int days) {
        return isWhole(price) && days > 0 ? Optional.of(divide(price.amount(), BigDecimal.valueOf(days))) : Optional.empty();
    }

    /** What a price for the whole training comes to an hour, rounded to the cent; empty as for {@link #perDay}. */
    public static Optional<BigDecimal> perHour(Price price, int minutes) {
        return isWhole(price) && minutes > 0
                ? Optional.of(divide(price.amount().multiply(MINUTES_PER_HOUR), BigDecimal.valueOf(minutes)))
                : Optional.empty();
    }

    /**
     * Prices a day or an hour that contradict the price of the whole, on the same tax basis, beyond the rounding to the cent. Where
     * several prices of the whole are stated (a trainee's, a group's), agreeing with one of them is enough.
     *
     * @param duration firm duration; without days or with days of unknown duration the respective prices are not judged
     */
    public static List<Mismatch> mismatches(List<Price> prices, ProgrammeTotals.Part duration) {
        List<Mismatch> found = new ArrayList<>();
        for (Price typed : prices) {
            if (typed.amount() == null || typed.unit() != PriceUnit.DAY && typed.unit() != PriceUnit.HOUR) {
                continue;
            }
            List<Mismatch> against = new ArrayList<>();
            for (Price whole : prices) {
                if (whole.basis() == typed.basis()) {
                    expected(typed, whole, duration).map(expected -> new Mismatch(typed, whole, expected)).ifPresent(against::add);
                }
            }
            if (!against.isEmpty() && against.stream().noneMatch(PriceRules::agrees)) {
                found.add(against.getFirst());
            }
        }
        return found;
    }

    private static Optional<BigDecimal> expected(Price typed, Price whole, ProgrammeTotals.Part duration) {
        if (typed.unit() == PriceUnit.DAY) {
            return perDay(whole, duration.days());
        }
        return duration.isComplete() ? perHour(whole, duration.minutes()) : Optional.empty();
    }

    private static boolean agrees(Mismatch comparison) {
        BigDecimal difference = comparison.expected.subtract(comparison.typed.amount()).abs();
        // Somebody may have rounded to the euro; a cent is a rounding, half a euro on hundreds is one too.
        BigDecimal tolerance = comparison.typed.amount().stripTrailingZeros().scale() <= 0 ? new BigDecimal("0.50") : new BigDecimal("0.01");
        return difference.compareTo(tolerance) <= 0;
    }

    private static boolean isWhole(Price price) {
        return price.amount() != null && price.unit() != null && WHOLE.contains(price.unit());
    }

    private static BigDecimal divide(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, 2, RoundingMode.HALF_UP);
    }
}
