package fr.estrade.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A look at web addresses; only those of the web are taken, so that opening one can never start something else. */
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HAS_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:(?!\\d).*");
    private static final Pattern HOST = Pattern.compile(
            "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]+(?::\\d{1,5})?");

    private WebAddress() {
    }

    /** The address with its scheme, {@code https} if none was typed; null or blank is nothing. */
    public static Reading<String> read(String typed) {
        if (typed == null || typed.isBlank()) {
            return Reading.nothing();
        }
        String address = typed.strip();
        String complete = HAS_SCHEME.matcher(address).matches() ? address : "https://" + address;
        try {
            URI uri = new URI(complete);
            boolean web = uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            boolean named = uri.getRawAuthority() != null && HOST.matcher(uri.getRawAuthority()).matches();
            return web && named ? Reading.of(complete) : Reading.wrong("reading.web.unreadable");
        } catch (URISyntaxException unreadable) {
            return Reading.wrong("reading.web.unreadable");
        }
    }
}
