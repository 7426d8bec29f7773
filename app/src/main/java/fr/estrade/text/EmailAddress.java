package fr.estrade.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** A look at e-mail addresses that finds slips of the keyboard; whether one exists only a mail can tell. */
public final class EmailAddress {

    private static final Pattern LIKELY = Pattern.compile(
            "[^\\s@,;:<>()\"\\[\\]]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*\\p{L}");

    private EmailAddress() {
    }

    /** The address without spaces around it and with its domain in lower case; null or blank is nothing. */
    public static Reading<String> read(String typed) {
        if (typed == null || typed.isBlank()) {
            return Reading.nothing();
        }
        String address = typed.strip().replaceFirst("(?i)^mailto:", "");
        int at = address.indexOf('@');
        boolean likely = LIKELY.matcher(address).matches() && !address.contains("..")
                && !address.startsWith(".") && address.charAt(at - 1) != '.';
        return likely
                ? Reading.of(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT))
                : Reading.wrong("reading.email.unreadable");
    }
}
