package fr.estrade.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of a person in forms by which the same person is found again, however the names were typed: without case, accents,
 * hyphens and order, and by what they sound like in French. Keys find candidates; whether two people are alike is for who compares.
 */
public final class NameKey {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_HEARD_LAST = Pattern.compile("(?<=[a-z]{2})[tdsxzp]+$");

    private NameKey() {
    }

    /** The words of names in their plain form, in the order typed; null names are left out. */
    public static List<String> words(String... names) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(SearchKey.of(names))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
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

    private static String soundOf(String word) {
        String sound = NOT_HEARD_LAST.matcher(word).replaceAll("")
                .replace("ph", "f").replace("ch", "C").replaceAll("qu|q|ck", "k").replaceAll("gu(?=[eiy])", "G")
                .replaceAll("c(?=[eiy])", "s").replaceAll("g(?=[eiy])", "j").replace('c', 'k').replace('G', 'g')
                .replace("h", "").replace('w', 'v').replace('z', 's').replace('x', 's').replace('m', 'n')
                .replaceAll("^[aeiouy]+", "A").replaceAll("[aeiouy]+", "").replaceAll("(.)\\1+", "$1");
        return sound.isEmpty() ? word : sound;
    }
}
