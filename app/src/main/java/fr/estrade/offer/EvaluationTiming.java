package fr.estrade.offer;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.TimingReference;
import fr.estrade.text.SearchKey;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which moment an evaluation belongs to. It is filed by when it takes place, not by the word that a document has for it: there are
 * providers who say "à chaud" of what happens during the training (DOMAIN H7).
 */
public final class EvaluationTiming {

    /** So many days after the end an evaluation is at the latest still one "à chaud". */
    static final int HOT_UNTIL = 14;

    private EvaluationTiming() {
    }

    /**
     * The moments that a timing can mean; all of them when it says nothing.
     *
     * @param reference  may be null
     * @param offsetDays days after the reference, before it if negative; may be null
     */
    public static Set<EvaluationMoment> possible(TimingReference reference, Integer offsetDays) {
        if (reference == null || offsetDays == null) {
            return EnumSet.allOf(EvaluationMoment.class);
        }
        return switch (reference) {
            case START -> offsetDays < 0 ? EnumSet.of(EvaluationMoment.BEFORE)
                    // The first morning belongs to both: the needs are gone over before the work begins.
                    : offsetDays == 0 ? EnumSet.of(EvaluationMoment.BEFORE, EvaluationMoment.DURING)
                    : EnumSet.of(EvaluationMoment.DURING);
            case END -> offsetDays < 0 ? EnumSet.of(EvaluationMoment.DURING)
                    : offsetDays == 0 ? EnumSet.of(EvaluationMoment.DURING, EvaluationMoment.HOT)
                    : offsetDays <= HOT_UNTIL ? EnumSet.of(EvaluationMoment.HOT)
                    : EnumSet.of(EvaluationMoment.COLD);
        };
    }

    /**
     * The moment under which an evaluation is filed: by its timing, whatever it is called; as it was meant where the timing leaves
     * that open.
     *
     * @param meant      the moment of its questionnaire, or what its word usually means
     * @param reference  may be null
     * @param offsetDays may be null
     */
    public static EvaluationMoment filed(EvaluationMoment meant, TimingReference reference, Integer offsetDays) {
        Set<EvaluationMoment> possible = possible(reference, offsetDays);
        return possible.contains(meant) ? meant : possible.iterator().next();
    }

    /**
     * The moment that a word usually means ("évaluation à chaud" is {@link EvaluationMoment#HOT}).
     *
     * @param word may be null
     * @return empty for a word that means none, or several
     */
    public static Optional<EvaluationMoment> usualMeaning(String word) {
        if (word == null) {
            return Optional.empty();
        }
        String key = " " + SearchKey.of(word).replaceAll("[^a-z0-9]+", " ") + " ";
        EnumSet<EvaluationMoment> meant = EnumSet.noneOf(EvaluationMoment.class);
        add(meant, EvaluationMoment.BEFORE, key, " amont ", " avant ", " prealable ", " positionnement ", " before ");
        add(meant, EvaluationMoment.DURING, key, " au cours ", " pendant ", " en cours ", " during ");
        add(meant, EvaluationMoment.HOT, key, " a chaud ", " hot ");
        add(meant, EvaluationMoment.COLD, key, " a froid ", " differee ", " cold ");
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    private static void add(Set<EvaluationMoment> meant, EvaluationMoment moment, String key, String... words) {
        for (String word : words) {
            if (key.contains(word)) {
                meant.add(moment);
            }
        }
    }
}
