package fr.estrade.journal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How text is folded for searching: lower case, without accents, ligatures opened, single spaces, straight apostrophes. */
public final class SearchKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    private SearchKey() {}

    /** The folded text: what is searched for is folded the same way as what is searched in. */
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('–', '-')
                .replace('—', '-');
        return SPACES.matcher(lower).replaceAll(" ").strip();
    }

    /** The search key of these values, of which some may be null. */
    static String of(Stream<Object> values) {
        return values.filter(Objects::nonNull).map(value -> fold(value.toString())).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
