package fr.estrade.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers, amounts and sizes. The separators come from our texts, so they are the same on every runtime. */
final class NumberText {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);
    private static final int SIZE_STEP = 1000;

    private final Texts texts;
    private final DecimalFormatSymbols symbols;

    NumberText(Texts texts) {
        this.texts = texts;
        this.symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        this.symbols.setDecimalSeparator(texts.isFrench() ? ',' : '.');
        this.symbols.setGroupingSeparator(texts.isFrench() ? Typography.NARROW_NO_BREAK_SPACE : ',');
        this.symbols.setMinusSign('−');
    }

    String plain(Number number) {
        BigDecimal exact = exact(number);
        boolean grouped = exact.abs().compareTo(GROUPED_FROM) >= 0;
        return write(exact, 0, Math.max(0, exact.stripTrailingZeros().scale()), grouped);
    }

    String decimal(Number number, int decimals) {
        return write(exact(number), decimals, decimals, true);
    }

    String decimalHours(long minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        return write(hours, 2, 2, false);
    }

    String days(Number days) {
        BigDecimal exact = exact(days);
        boolean singular = texts.isFrench() ? exact.abs().compareTo(BigDecimal.TWO) < 0 : exact.compareTo(BigDecimal.ONE) == 0;
        return texts.get(singular ? "format.days.one" : "format.days.other", plain(days));
    }

    String money(BigDecimal amount) {
        String number = write(amount.abs(), 2, 2, true);
        return (amount.setScale(2, RoundingMode.HALF_UP).signum() < 0 ? "−" : "") + texts.get("format.money", number);
    }

    String percent(Number share) {
        return texts.get("format.percent", write(exact(share).multiply(HUNDRED), 0, 1, true));
    }

    String fileSize(long bytes) {
        String[] units = texts.get("format.fileSizes").split(",");
        double size = bytes;
        int unit = 0;
        while (unit < units.length - 1 && Math.abs(size) >= (unit == 0 ? SIZE_STEP : SIZE_STEP - 0.5)) {
            size /= SIZE_STEP;
            unit++;
        }
        boolean small = unit > 0 && size < 9.95;
        return write(BigDecimal.valueOf(size), 0, small ? 1 : 0, true)
                + Typography.NO_BREAK_SPACE + units[unit];
    }

    private String write(BigDecimal number, int minimumDecimals, int maximumDecimals, boolean grouped) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setGroupingUsed(grouped);
        format.setMinimumFractionDigits(minimumDecimals);
        format.setMaximumFractionDigits(maximumDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        return isZero(text) ? text.replace("−", "") : text;
    }

    /** Whether only zeros are shown, so that what rounds to zero is not written as minus zero. */
    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case Double d -> BigDecimal.valueOf(d);
            case Float f -> new BigDecimal(f.toString());
            default -> new BigDecimal(number.toString());
        };
    }
}
