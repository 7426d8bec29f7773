package fr.estrade.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a row among its siblings, as text that sorts in binary order: a fraction written with the digits
 * {@code 0-9a-z}, without its leading "0.".
 *
 * <p>Between two positions there is always a third, so a row that is inserted or moved changes no other row, and two
 * people who each insert one can be merged. Rows that got the same position stand in the order of their ids. A position
 * never ends in {@code 0}, because nothing fits between {@code a} and {@code a0}.
 *
 * <p>Positions stay short where people work: adding at an end, or line after line in one place, makes them grow with the
 * logarithm of the number of rows. Going to and fro between the same two rows costs a character each three rows.
 */
public final class Position {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final char LAST_DIGIT = 'z';
    /** Between rows that are added one after the other, room for a few more. */
    private static final int STEP = 4;

    private Position() {
    }

    /** Whether the text is a position: not empty, only of the digits, not ending in {@code 0}. */
    public static boolean isValid(String text) {
        return text != null && !text.isEmpty() && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0) && text.charAt(text.length() - 1) != '0';
    }

    /**
     * A position between two others.
     *
     * @param before the position before it; null: none, it shall come first
     * @param after  the position after it; null: none, it shall come last
     * @throws IllegalArgumentException if they are no positions or do not stand in this order
     */
    public static String between(String before, String after) {
        check(before);
        check(after);
        if (before == null && after == null) {
            return digit(BASE / 2);
        }
        if (after == null) {
            return above(before);
        }
        if (before == null) {
            return below(after);
        }
        if (before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("Position " + before + " does not stand before " + after);
        }
        return inside(before, after);
    }

    /** A position after the last one, which may be null when there is none yet. */
    public static String after(String last) {
        return between(last, null);
    }

    /** As many positions, in order, as far apart as short texts allow: for rows that get their places all at once. */
    public static List<String> spread(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Negative count: " + count);
        }
        int width = 1;
        long room = BASE;
        // A few free places between neighbours, so that the next insertion need not make the text longer.
        while (room < 4L * (count + 1)) {
            room *= BASE;
            width++;
        }
        List<String> positions = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            positions.add(trimmed(number(Math.multiplyExact(room, (long) i) / (count + 1), width)));
        }
        return positions;
    }

    /**
     * As many positions, in order, between two others: for several rows inserted in one place.
     *
     * @param before the position before them; null: they shall come first
     * @param after  the position after them; null: they shall come last
     */
    public static List<String> between(String before, String after, int count) {
        if (before == null && after == null) {
            return spread(count);
        }
        List<String> positions = new ArrayList<>(count);
        if (after == null) {
            String last = before;
            for (int i = 0; i < count; i++) {
                last = after(last);
                positions.add(last);
            }
        } else {
            halve(before, after, count, positions);
        }
        return positions;
    }

    private static void halve(String before, String after, int count, List<String> into) {
        if (count <= 0) {
            return;
        }
        String middle = between(before, after);
        int left = (count - 1) / 2;
        halve(before, middle, left, into);
        into.add(middle);
        halve(middle, after, count - 1 - left, into);
    }

    /** Between two positions in order. */
    private static String inside(String before, String after) {
        if (after.startsWith(before)) {
            return before + below(after.substring(before.length()));
        }
        int same = 0;
        while (before.charAt(same) == after.charAt(same)) {
            same++;
        }
        String prefix = after.substring(0, same);
        int low = digitAt(before, same);
        int high = digitAt(after, same);
        if (high - low > 1) {
            return prefix + digit((low + high) / 2);
        }
        if (after.length() > same + 1) {
            return prefix + digit(high);
        }
        String rest = before.substring(same + 1);
        return prefix + digit(low) + (rest.isEmpty() ? digit(BASE / 2) : above(rest));
    }

    /**
     * The next position above all others. Positions that are added at the end have 1 digit, then {@code z} and 2 more,
     * then {@code zzz} and 4 more, and so on: each width is counted through before the next begins.
     */
    private static String above(String last) {
        int width = width(leading(last, LAST_DIGIT));
        String next = moved(padded(last, width), STEP);
        return next != null ? trimmed(next) : digit(BASE - 1).repeat(width) + number(STEP, width + 1);
    }

    /** The next position below all others: the mirror of {@link #above}. */
    private static String below(String first) {
        int width = width(leading(first, '0'));
        String next = moved(padded(first, width), -STEP);
        return next != null && leading(next, '0') < width ? trimmed(next) : "0".repeat(width) + digit(BASE - 1).repeat(width + 1);
    }

    /** The number of so many digits, plus or minus a step smaller than the base; null if it would need another digit. */
    private static String moved(String number, int step) {
        char[] digits = number.toCharArray();
        int carry = step;
        for (int i = digits.length - 1; i >= 0 && carry != 0; i--) {
            int sum = DIGITS.indexOf(digits[i]) + carry;
            digits[i] = DIGITS.charAt(Math.floorMod(sum, BASE));
            carry = Math.floorDiv(sum, BASE);
        }
        return carry == 0 ? new String(digits) : null;
    }

    /** The width that belongs to a number of leading digits: 1 for none, 3 for one or two, 7 for three to six, … */
    private static int width(int leading) {
        int width = 1;
        while (leading >= width) {
            width = 2 * width + 1;
        }
        return width;
    }

    private static int leading(String text, char digit) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == digit) {
            count++;
        }
        return count;
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + "0".repeat(width - text.length());
    }

    private static String number(long value, int width) {
        char[] digits = new char[width];
        long rest = value;
        for (int i = width - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % BASE));
            rest /= BASE;
        }
        return new String(digits);
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }

    private static int digitAt(String text, int index) {
        return index < text.length() ? DIGITS.indexOf(text.charAt(index)) : 0;
    }

    private static String digit(int value) {
        return String.valueOf(DIGITS.charAt(value));
    }

    private static void check(String position) {
        if (position != null && !isValid(position)) {
            throw new IllegalArgumentException("No position: “" + position + "”");
        }
    }
}
