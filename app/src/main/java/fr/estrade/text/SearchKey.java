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
 * <p>The same can be said in SQL, on H2 and on PostgreSQL: {@code translate(lower(x), ACCENTED, PLAIN)}, with a
 * {@code replace} around it for each pair of {@link #LIGATURES}. What is looked for in such an expression is folded by
 * {@link #fold}, which gives exactly that for composed text (Unicode NFC); a test holds both together. What is looked
 * for in a stored key is made by {@link #of}, as the key itself.
 */
public final class SearchKey {

    /**
     * The signs that {@code translate} replaces one by one. Capital letters are among them because {@code lower} leaves
     * some alone in a base without a locale.
     */
    public static final String ACCENTED;
    /** What replaces the signs of {@link #ACCENTED}: the same number in the same order. */
    public static final String PLAIN;
    /** What is spelt with another number of letters: pairs of what is written and its spelling, capitals included. */
    public static final List<Map.Entry<String, String>> LIGATURES = List.of(Map.entry("œ", "oe"), Map.entry("Œ", "oe"),
            Map.entry("æ", "ae"), Map.entry("Æ", "ae"), Map.entry("ß", "ss"), Map.entry("i\u0307", "i"));

    /** Letters of Europe that have no decomposition. */
    private static final String[] LETTERS = {"øo", "Øo", "łl", "Łl", "đd", "Đd", "ħh", "Ħh", "ıi", "ðd", "Ðd"};
    private static final String APOSTROPHES = "’‘ʼ`´′";
    private static final String DASHES = "‐‑‒–—−";
    private static final String SPACES = "\u00a0\u202f\u2009\t\n\r";
    /** Accents left without a letter to stand on, soft hyphens, marks of byte order. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Mn}\\u00ad\\ufeff\\u200b-\\u200d]");

    static {
        StringBuilder accented = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (char c = '\u00c0'; c <= '\u017f'; c++) {
            String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            if (base.length() > 1 && base.charAt(0) < 128) {
                accented.append(c);
                plain.append(Character.toLowerCase(base.charAt(0)));
            }
        }
        for (char c : "ȘșȚț".toCharArray()) {
            accented.append(c);
            plain.append(c < 'Ț' ? 's' : 't');
        }
        for (String letter : LETTERS) {
            accented.append(letter.charAt(0));
            plain.append(letter.charAt(1));
        }
        replaceAll(APOSTROPHES, '\'', accented, plain);
        replaceAll(DASHES, '-', accented, plain);
        replaceAll(SPACES, ' ', accented, plain);
        ACCENTED = accented.toString();
        PLAIN = plain.toString();
    }

    private SearchKey() {
    }

    private static void replaceAll(String signs, char by, StringBuilder accented, StringBuilder plain) {
        accented.append(signs);
        plain.repeat(by, signs.length());
    }

    /** The plain form, sign by sign as SQL makes it; null gives an empty text. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean plainAlready = c >= 'a' && c <= 'z' || c >= ' ' && c < '`';
            int index = plainAlready ? -1 : ACCENTED.indexOf(c);
            folded.append(index < 0 ? c : PLAIN.charAt(index));
        }
        String result = folded.toString();
        for (Map.Entry<String, String> ligature : LIGATURES) {
            result = result.replace(ligature.getKey(), ligature.getValue());
        }
        return result;
    }

    /**
     * The key of a record: its texts in plain form, joined by single spaces, nothing before or after. Null texts are
     * left out.
     */
    public static String of(String... texts) {
        StringBuilder key = new StringBuilder();
        for (String text : texts) {
            for (String word : INVISIBLE.matcher(fold(text)).replaceAll("").split(" ")) {
                if (!word.isEmpty()) {
                    key.append(key.isEmpty() ? "" : " ").append(word);
                }
            }
        }
        return key.toString();
    }
}
