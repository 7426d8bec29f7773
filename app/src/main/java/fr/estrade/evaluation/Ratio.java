package fr.estrade.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact part of a whole, in lowest terms, so that a rate does not depend on the order in which answers are added.
 *
 * @param part  may be negative, for scores that can be
 * @param whole above 0
 */
public record Ratio(BigInteger part, BigInteger whole) implements Comparable<Ratio> {
    /** Nothing of it. */
    public static final Ratio ZERO = of(0, 1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Ratio {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("A part of nothing: " + part + " of " + whole);
        }
        BigInteger common = part.gcd(whole);
        part = part.divide(common);
        whole = whole.divide(common);
    }

    public static Ratio of(long part, long whole) {
        return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /** This divided by a number above 0. */
    public Ratio dividedBy(long number) {
        return new Ratio(part, whole.multiply(BigInteger.valueOf(number)));
    }

    /** As a decimal number, rounded half up to so many digits after the point. */
    public BigDecimal decimal(int digits) {
        return new BigDecimal(part).divide(new BigDecimal(whole), digits, RoundingMode.HALF_UP);
    }

    /** In percent, rounded half up to so many digits after the point. */
    public BigDecimal percent(int digits) {
        return new BigDecimal(part).multiply(HUNDRED).divide(new BigDecimal(whole), digits, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }
}
