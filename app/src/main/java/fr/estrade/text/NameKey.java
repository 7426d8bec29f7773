package fr.estrade.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names of a person in forms by which the same person is found again, however the names were typed: without case, accents,
 * hyphens and order, and by what they sound like in French. Keys find candidates; whether two people are alike is for who compares.
 */
public final class NameKey {
    private static final String VOWELS = "aeiouy";
    /** The vowels that soften a c or a g before them. */
    private static final String SOFTENING = "eiy";
    private static final String NOT_HEARD_LAST = "tdsxzp";

    private NameKey() {
    }

    /** The words of names in their plain form, in the order typed; null names are left out. */
    public static List<String> words(String... names) {
        List<String> words = new ArrayList<>();
        String key = SearchKey.of(names);
        int begin = 0;
        for (int at = 0; at < key.length();) {
            int sign = key.codePointAt(at);
            int next = at + Character.charCount(sign);
            if (!isOfWord(sign)) {
                addWord(key, begin, at, words);
                begin = next;
            }
            at = next;
        }
        addWord(key, begin, key.length(), words);
        return words;
    }

    private static void addWord(String key, int begin, int end, List<String> words) {
        if (end > begin) {
            words.add(key.substring(begin, end));
        }
    }

    /** A letter or a number of any script. */
    private static boolean isOfWord(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** All words of the names in alphabetical order: "Jean-Marc DÉPÉE" and "depee jean marc" have the same. */
    public static String of(String... names) {
        return words(names).stream().sorted().collect(Collectors.joining(" "));
    }

    /**
     * What the names sound like: of the first of several given names and of each last name as one word, in alphabetical order.
     * Vowels do not count but at the beginning, nor do letters that are doubled or not heard.
     *
     * @param names given names first; the others are last names
     */
    public static String sound(String... names) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            List<String> some = words(names[i]);
            if (!some.isEmpty()) {
                words.add(i == 0 && names.length > 1 ? some.getFirst() : String.join("", some));
            }
        }
        return words.stream().map(NameKey::soundOf).sorted().collect(Collectors.joining(" "));
    }

    // Sign by sign and without expressions: this runs for every person of an import and of a list.
    private static String soundOf(String word) {
        String sound = heard(oneSignEach(word.substring(0, endOfHeard(word))));
        return sound.isEmpty() ? word : sound;
    }

    /** Where the letters begin that end a word without being heard; two plain letters stay before them. */
    private static int endOfHeard(String word) {
        int end = word.length();
        while (end > 0 && NOT_HEARD_LAST.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        while (end < word.length() && !(end >= 2 && isPlain(word.charAt(end - 1)) && isPlain(word.charAt(end - 2)))) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /** What is spelt with two letters and heard as one, as one sign: f, C (for ch) and k. */
    private static String oneSignEach(String word) {
        StringBuilder result = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            boolean pair = sign == 'p' && next == 'h' || sign == 'c' && (next == 'h' || next == 'k') || sign == 'q' && next == 'u';
            if (sign == 'q' || pair) {
                sign = sign == 'p' ? 'f' : sign == 'c' && next == 'h' ? 'C' : 'k';
            }
            result.append(sign);
            i += pair ? 1 : 0;
        }
        return result.toString();
    }

    private static String heard(String word) {
        StringBuilder result = new StringBuilder(word.length());
        int last = 0;
        for (int i = 0; i < word.length();) {
            int sign = word.codePointAt(i);
            boolean hardG = sign == 'g' && i + 1 < word.length() && word.charAt(i + 1) == 'u' && isSoftening(word, i + 2);
            int heard = hardG ? 'g' : heard(sign, isSoftening(word, i + 1));
            i += hardG ? 2 : Character.charCount(sign);
            boolean vowel = VOWELS.indexOf(heard) >= 0;
            if (heard == 'h' || vowel && !result.isEmpty()) {
                continue;
            }
            heard = vowel ? 'A' : heard;
            if (heard != last) {
                result.appendCodePoint(heard);
            }
            last = heard;
        }
        return result.toString();
    }

    private static boolean isSoftening(String word, int at) {
        return at < word.length() && SOFTENING.indexOf(word.charAt(at)) >= 0;
    }

    private static int heard(int sign, boolean softened) {
        return switch (sign) {
            case 'c' -> softened ? 's' : 'k';
            case 'g' -> softened ? 'j' : 'g';
            case 'w' -> 'v';
            case 'z', 'x' -> 's';
            case 'm' -> 'n';
            default -> sign;
        };
    }
}
