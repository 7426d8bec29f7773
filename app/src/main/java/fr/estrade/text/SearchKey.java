package fr.estrade.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The plain form of a text, by which it is searched, compared and sorted: lower case, no accents, ligatures spelt out,
 * one kind of apostrophe, dash and space.
 *
 * <p>There are two strengths of it. {@link #of} is for stored keys and what is looked for in them: all of Europe's
 * letters. {@link #fold} is what SQL can do to a column as well, on H2 and on PostgreSQL alike:
 * {@code translate(lower(x), ACCENTED, PLAIN)} with a {@code replace} around it for each of the {@link #LIGATURES}. It
 * knows the letters of French and its neighbours only, because each sign more costs PostgreSQL 30 ms in 100 000 rows.
 * A test holds Java and SQL together; only the Turkish capital İ differs. Texts of the base are taken to be composed
 * (Unicode NFC), as keyboards write them.
 */
public final class SearchKey {

    /** The small letters and signs that {@code translate} replaces one by one. */
    public static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ’–\u00a0\u202f";
    /** What replaces the signs of {@link #ACCENTED}: the same number in the same order. */
    public static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy'-  ";
    /** What is spelt with two letters instead. */
    public static final List<Map.Entry<String, String>> LIGATURES =
            List.of(Map.entry("œ", "oe"), Map.entry("æ", "ae"), Map.entry("ß", "ss"));

    /** Letters of Europe that no decomposition takes apart, and the rarer kinds of apostrophe and dash. */
    private static final String OTHERS = "øłđħıð‘ʼ`´′‐‑‒—−";
    private static final String OTHERS_PLAIN = "oldhid'''''-----";
    /** Accents parted from their letter, soft hyphens, marks of byte order, spaces without width. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Mn}\\u00ad\\ufeff\\u200b-\\u200d]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Below this no sign joins another, so that each has its plain form by itself. */
    private static final int ALONE = 0x300;
    /** The plain form of each of those signs, a space for what parts words: keys are made by ten thousands. */
    private static final String[] PLAIN_FORMS = plainForms();

    private SearchKey() {
    }

    /** The plain form as SQL makes it, sign by sign; null gives an empty text. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String result = translate(composed.toLowerCase(Locale.ROOT), ACCENTED, PLAIN);
        for (Map.Entry<String, String> ligature : LIGATURES) {
            result = result.replace(ligature.getKey(), ligature.getValue());
        }
        return result;
    }

    /**
     * The key of a record: its texts in the plainest form, joined by single spaces, nothing before or after.
     * Null texts are left out.
     */
    public static String of(String... texts) {
        StringBuilder key = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                append(text, key);
            }
        }
        return key.toString();
    }

    private static void append(String text, StringBuilder key) {
        int begin = key.length();
        boolean parted = begin > 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= ALONE) {
                key.setLength(begin);
                appendWords(plain(text), key);
                return;
            }
            String form = PLAIN_FORMS[sign];
            if (form.equals(" ")) {
                parted = !key.isEmpty();
            } else if (!form.isEmpty()) {
                key.append(parted ? " " : "").append(form);
                parted = false;
            }
        }
    }

    private static void appendWords(String plain, StringBuilder key) {
        for (String word : SPACES.split(plain)) {
            if (!word.isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(word);
            }
        }
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return translate(fold(INVISIBLE.matcher(decomposed).replaceAll("")), OTHERS, OTHERS_PLAIN);
    }

    private static String[] plainForms() {
        String[] forms = new String[ALONE];
        for (char sign = 0; sign < ALONE; sign++) {
            String form = plain(String.valueOf(sign));
            forms[sign] = SPACES.matcher(form).matches() ? " " : form;
        }
        return forms;
    }

    private static String translate(String text, String from, String to) {
        StringBuilder translated = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plainAlready = c >= 'a' && c <= 'z' || c >= ' ' && c < '`';
            int index = plainAlready ? -1 : from.indexOf(c);
            translated.append(index < 0 ? c : to.charAt(index));
        }
        return translated.toString();
    }
}
