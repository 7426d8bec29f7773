package fr.estrade.text;

/** Numbers that are names: digits kept as text, printed in groups. */
final class Digits {

    private Digits() {
    }

    /** The digits of a text without its spaces, dots and hyphens; null when something else is in it. */
    static String of(String text) {
        String digits = SearchKey.of(text).replaceAll("[ .-]", "");
        return digits.matches("\\d*") ? digits : null;
    }

    /** How many digits there are, whatever else is in the text. */
    static int count(String text) {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** The digits in groups of these lengths, held together by no-break spaces. */
    static String group(String digits, int... lengths) {
        StringBuilder printed = new StringBuilder();
        int start = 0;
        for (int length : lengths) {
            printed.append(start == 0 ? "" : Typography.NO_BREAK_SPACE).append(digits, start, start + length);
            start += length;
        }
        return printed.toString();
    }
}
