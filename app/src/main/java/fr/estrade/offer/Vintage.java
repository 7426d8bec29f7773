package fr.estrade.offer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that an offer is made for, as documents tell it: "2019- Formation…". */
public final class Vintage {
    private static final Pattern YEAR_BEFORE_TITLE = Pattern.compile("((?:19|20)\\d\\d)\\s*[-–—:].*", Pattern.DOTALL);

    private Vintage() {
    }

    /** The year before a title; null where there is none. {@code title} may be null. */
    public static Short in(String title) {
        Matcher matcher = title == null ? null : YEAR_BEFORE_TITLE.matcher(title.strip());
        return matcher != null && matcher.matches() ? Short.valueOf(matcher.group(1)) : null;
    }
}
