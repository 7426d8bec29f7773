package fr.estrade.participant;

import fr.estrade.text.NameKey;
import fr.estrade.text.SearchKey;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How much two descriptions of a person look like the same person: a rule without a base. Names count without case, accents, hyphens
 * and order; a letter mistyped, an initial or a second given name left out still count. The same address or day of birth supports the
 * name; another day of birth speaks against everything.
 *
 * @param score   from 0 to 100; see {@link #LIKELY}
 * @param reasons what speaks for it, the strongest first
 */
public record Likeness(int score, List<Reason> reasons) {

    /** From here on it is worth a question. */
    public static final int LIKELY = 50;

    private static final int SAME_NAME_SCORE = 70;
    private static final int CLOSE_NAME_SCORE = 50;
    private static final int PART_OF_NAME_SCORE = 45;
    private static final int LAST_NAME_SCORE = 15;
    private static final int SAME_EMAIL_SCORE = 60;
    private static final int CLOSE_EMAIL_SCORE = 25;
    private static final int SAME_BIRTH_SCORE = 30;
    private static final int OTHER_BIRTH_SCORE = -60;
    private static final int CLOSE_BIRTH_SCORE = -25;
    /** A mistyped letter for each so many. */
    private static final int LETTERS_A_SLIP = 4;

    /**
     * What is known of a person; each may be null.
     *
     * @param first first name
     * @param last  last name
     */
    public record Person(String first, String last, String email, LocalDate birth) {

        private String words() {
            return NameKey.of(first, last);
        }

        private boolean hasName() {
            return !words().isEmpty();
        }
    }

    /** What speaks for two people being one. */
    public enum Reason {
        SAME_NAME, OTHER_ORDER, CLOSE_NAME, PART_OF_NAME, SAME_EMAIL, CLOSE_EMAIL, SAME_BIRTH
    }

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** How alike they are; empty where it is not worth a question. The order of the two does not matter. */
    public static Optional<Likeness> of(Person one, Person other) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int score = Math.clamp(names(one, other, reasons) + emails(one, other, reasons) + births(one, other, reasons), 0, 100);
        return score < LIKELY || reasons.isEmpty() ? Optional.empty() : Optional.of(new Likeness(score, List.copyOf(reasons)));
    }

    private static int names(Person one, Person other, Set<Reason> reasons) {
        if (!one.hasName() || !other.hasName()) {
            return 0;
        }
        if (one.words().equals(other.words())) {
            boolean sameOrder = SearchKey.of(one.first()).equals(SearchKey.of(other.first())) || NameKey.of(one.first()).equals(NameKey.of(other.first()));
            reasons.add(sameOrder ? Reason.SAME_NAME : Reason.OTHER_ORDER);
            // A last name alone says little.
            return NameKey.words(one.first(), one.last()).size() < 2 ? PART_OF_NAME_SCORE : SAME_NAME_SCORE;
        }
        if (areClose(NameKey.words(one.first(), one.last()), NameKey.words(other.first(), other.last()))) {
            reasons.add(Reason.CLOSE_NAME);
            return CLOSE_NAME_SCORE;
        }
        if (isPart(one, other) || isPart(other, one)) {
            reasons.add(Reason.PART_OF_NAME);
            return PART_OF_NAME_SCORE;
        }
        return NameKey.of(one.last()).equals(NameKey.of(other.last())) && !NameKey.of(one.last()).isEmpty() ? LAST_NAME_SCORE : 0;
    }

    /** As many words, each the same but for a slip of the finger; all in all no more than one word in two may slip. */
    private static boolean areClose(List<String> some, List<String> others) {
        if (some.size() != others.size()) {
            return String.join("", some).equals(String.join("", others));
        }
        List<String> one = some.stream().sorted().toList();
        List<String> other = others.stream().sorted().toList();
        return pairs(one, other) || pairs(some, others);
    }

    private static boolean pairs(List<String> one, List<String> other) {
        int slips = 0;
        for (int i = 0; i < one.size(); i++) {
            String a = one.get(i);
            String b = other.get(i);
            int distance = Slips.between(a, b);
            if (distance > Math.max(a.length(), b.length()) / LETTERS_A_SLIP) {
                return false;
            }
            slips += distance;
        }
        return slips > 0 && slips <= Math.max(1, one.size());
    }

    /** One has the whole last name of the other, and given names that are left out or only begun ("J. Martin", "Marie Dupont-Roy"). */
    private static boolean isPart(Person shorter, Person longer) {
        List<String> last = NameKey.words(shorter.last());
        List<String> first = NameKey.words(shorter.first());
        List<String> longLast = NameKey.words(longer.last());
        List<String> longFirst = NameKey.words(longer.first());
        if (last.isEmpty() || first.isEmpty() || longFirst.isEmpty() || !longLast.containsAll(last) && !last.equals(longLast)) {
            return false;
        }
        return first.size() <= longFirst.size() && IntStream.range(0, first.size())
                .allMatch(i -> longFirst.get(i).equals(first.get(i)) || first.get(i).length() == 1 && longFirst.get(i).startsWith(first.get(i)));
    }

    private static int emails(Person one, Person other, Set<Reason> reasons) {
        String a = SearchKey.of(one.email());
        String b = SearchKey.of(other.email());
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            reasons.add(Reason.SAME_EMAIL);
            return SAME_EMAIL_SCORE;
        }
        if (Slips.between(a, b) == 1) {
            reasons.add(Reason.CLOSE_EMAIL);
            return CLOSE_EMAIL_SCORE;
        }
        return 0;
    }

    private static int births(Person one, Person other, Set<Reason> reasons) {
        if (one.birth() == null || other.birth() == null) {
            return 0;
        }
        if (one.birth().equals(other.birth())) {
            reasons.add(Reason.SAME_BIRTH);
            return SAME_BIRTH_SCORE;
        }
        return Slips.between(one.birth().toString(), other.birth().toString()) == 1 ? CLOSE_BIRTH_SCORE : OTHER_BIRTH_SCORE;
    }
}
