package fr.estrade.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of a person.
 *
 * @param first null where it is unknown
 * @param last  never null
 */
public record PersonName(String first, String last) {

    private static final Set<String> PARTICLES = Set.of("de", "du", "des", "d", "la", "le", "el", "al", "ben", "van", "von", "da", "di", "dos", "st");

    /**
     * Takes a name apart that was typed in one go. What is written in capitals is the last name, wherever it stands ("DUPONT Jeanne");
     * otherwise the first word is the first name, and with a comma what stands before it is the last name.
     *
     * @param typed with at least one word
     */
    public static PersonName read(String typed) {
        String name = typed.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            return new PersonName(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        List<String> words = new ArrayList<>(Arrays.asList(name.replace(",", "").split(" ")));
        List<String> capitals = words.stream().filter(PersonName::isCapitals).toList();
        if (words.size() == 1) {
            return new PersonName(null, words.getFirst());
        }
        if (!capitals.isEmpty() && capitals.size() < words.size()) {
            return byCapitals(words);
        }
        return new PersonName(words.getFirst(), String.join(" ", words.subList(1, words.size())));
    }

    private static PersonName byCapitals(List<String> words) {
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean leads = i + 1 < words.size() && isCapitals(words.get(i + 1)) && PARTICLES.contains(words.get(i).toLowerCase(Locale.ROOT));
            (isCapitals(words.get(i)) || leads ? last : first).add(words.get(i));
        }
        return first.isEmpty() ? new PersonName(null, String.join(" ", last)) : new PersonName(String.join(" ", first), String.join(" ", last));
    }

    /** A single capital is an initial. */
    private static boolean isCapitals(String word) {
        return word.codePoints().filter(Character::isLetter).count() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** The whole name, as one says it. */
    public String full() {
        return first == null ? last : first + " " + last;
    }
}
