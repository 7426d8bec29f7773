package fr.estrade.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and amounts from folded text (see {@link SearchKey}). */
final class NumberReader {

    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?=$|[.,])");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final Pattern DAYS = Pattern.compile("(.*?) ?(?:j|jours?|journees?|d|days?)?\\.?");
    private static final Pattern CURRENCY = Pattern.compile(" ?(?:€|\\beuros?\\b|\\beur\\b|(?<=\\d)eur(?:os?)?\\b) ?");
    private static final Pattern BASIS = Pattern.compile(
            "(?:(?<ttc>t\\.? ?t\\.? ?c\\.?|toutes taxes comprises|incl?\\.? vat)|(?<ht>h\\.? ?t\\.?|hors taxes?|excl?\\.? vat)"
            + "|(?<net>nets?(?: de taxes?)?|exonere|vat exempt))$");
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(10);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final boolean french;

    NumberReader(boolean french) {
        this.french = french;
    }

    Reading<BigDecimal> decimal(String folded) {
        BigDecimal number = parse(folded);
        return number == null ? Reading.wrong("reading.number.unreadable") : Reading.of(number);
    }

    Reading<Integer> integer(String folded) {
        BigDecimal number = parse(folded);
        if (number == null) {
            return Reading.wrong("reading.number.unreadable");
        }
        try {
            return Reading.of(number.intValueExact());
        } catch (ArithmeticException notWhole) {
            return Reading.wrong("reading.number.whole");
        }
    }

    Reading<BigDecimal> percent(String folded) {
        BigDecimal number = parse(folded.replaceAll(" ?%$", ""));
        return number == null
                ? Reading.wrong("reading.number.unreadable")
                : Reading.of(number.divide(HUNDRED, Math.max(0, number.scale()) + 2, RoundingMode.UNNECESSARY));
    }

    Reading<BigDecimal> days(String folded) {
        Matcher matcher = DAYS.matcher(folded);
        BigDecimal number = matcher.matches() ? parse(matcher.group(1)) : null;
        if (number == null || number.signum() < 0) {
            return Reading.wrong("reading.days.unreadable");
        }
        return hasCentsAtMost(number) ? Reading.of(number) : Reading.wrong("reading.number.twoDecimals");
    }

    Reading<TypedPrice> price(String folded) {
        String rest = folded;
        String basis = null;
        Matcher matcher = BASIS.matcher(rest);
        if (matcher.find()) {
            basis = matcher.group("ttc") != null ? "TTC" : matcher.group("ht") != null ? "HT" : "NET";
            rest = rest.substring(0, matcher.start());
        }
        BigDecimal number = parse(CURRENCY.matcher(rest).replaceFirst("").strip());
        if (number == null) {
            return Reading.wrong("reading.money.unreadable");
        }
        if (!hasCentsAtMost(number)) {
            return Reading.wrong("reading.number.twoDecimals");
        }
        if (number.abs().compareTo(TOO_LARGE) >= 0) {
            return Reading.wrong("reading.money.tooLarge");
        }
        return Reading.of(new TypedPrice(number.setScale(2, RoundingMode.UNNECESSARY), basis));
    }

    /** The number that is written, or null if it is none. */
    BigDecimal parse(String written) {
        boolean negative = written.startsWith("-");
        String digits = written.substring(negative ? 1 : 0).strip();
        if (SPACED.matcher(digits).lookingAt()) {
            digits = digits.replace(" ", "");
        }
        String plain = withPointOnly(digits);
        if (plain == null || !plain.matches("\\d{1,15}(?:\\.\\d{1,10})?|\\.\\d{1,10}")) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        return negative ? number.negate() : number;
    }

    /** The digits with at most a point as decimal sign and no separators, or null if these contradict each other. */
    private String withPointOnly(String digits) {
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return digits;
        }
        if (comma >= 0 && point >= 0) {
            int decimal = Math.max(comma, point);
            char separator = comma > point ? '.' : ',';
            String whole = digits.substring(0, decimal);
            return GROUPS.matcher(whole).matches() && whole.indexOf(digits.charAt(decimal)) < 0
                    ? whole.replace(String.valueOf(separator), "") + "." + digits.substring(decimal + 1)
                    : null;
        }
        char sign = comma >= 0 ? ',' : '.';
        boolean several = digits.indexOf(sign) != digits.lastIndexOf(sign);
        boolean groupSign = sign == (french ? '.' : ',');
        boolean grouped = GROUPS.matcher(digits).matches() && !digits.startsWith("0");
        if (several || (groupSign && grouped)) {
            return grouped ? digits.replace(String.valueOf(sign), "") : null;
        }
        return digits.replace(sign, '.');
    }

    private static boolean hasCentsAtMost(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 2;
    }
}
