package fr.estrade.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers, which are kept as typed: only what is surely a French number is printed in its usual form. */
public final class PhoneNumber {

    private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern FROM_ABROAD = Pattern.compile("(?:\\+|00)33(?:\\(?0\\)?)?([1-9]\\d{8})");

    private PhoneNumber() {
    }

    /** "06 19 13 88 34" or "+33 6 19 13 88 34", with no-break spaces; what is not understood stays as it is. Null gives "". */
    public static String print(String typed) {
        if (typed == null) {
            return "";
        }
        String compact = compact(typed);
        if (NATIONAL.matcher(compact).matches()) {
            return Digits.group(compact, 2, 2, 2, 2, 2);
        }
        Matcher abroad = FROM_ABROAD.matcher(compact);
        return abroad.matches()
                ? "+33" + Typography.NO_BREAK_SPACE + Digits.group(abroad.group(1), 1, 2, 2, 2, 2)
                : typed.strip();
    }

    /** The form by which two writings of one number are seen to be the same: "0619138834". Null gives "". */
    public static String key(String typed) {
        if (typed == null) {
            return "";
        }
        String compact = compact(typed);
        Matcher abroad = FROM_ABROAD.matcher(compact);
        return abroad.matches() ? "0" + abroad.group(1) : compact;
    }

    private static String compact(String typed) {
        return SearchKey.of(typed).replaceAll("[ .\\-/]", "");
    }
}
