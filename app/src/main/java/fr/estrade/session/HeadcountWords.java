package fr.estrade.session;

import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** How many have a place in a session, in words. */
public final class HeadcountWords {
    private final Texts texts;

    public HeadcountWords(Texts texts) {
        this.texts = texts;
    }

    /** "9 inscrits (7 à 12)" */
    public String placed(Headcount headcount) {
        String placed = texts.count("headcount.placed", headcount.registered());
        if (headcount.minimum() == null && headcount.maximum() == null) {
            return placed;
        }
        String range = headcount.maximum() == null ? texts.get("headcount.from", headcount.minimum())
                : headcount.minimum() == null ? texts.get("headcount.upTo", headcount.maximum())
                : texts.get("headcount.range", headcount.minimum(), headcount.maximum());
        return texts.get("headcount.of", placed, range);
    }

    /** "2 en attente" */
    public String waiting(Headcount headcount) {
        return texts.count("headcount.waiting", headcount.waiting());
    }

    /** What is wrong with the number: too few, too many. */
    public List<String> warnings(Headcount headcount) {
        List<String> warnings = new ArrayList<>();
        if (headcount.isBelowMinimum()) {
            warnings.add(texts.get("headcount.belowMinimum", headcount.minimum()));
        }
        if (headcount.isAboveMaximum()) {
            warnings.add(texts.get("headcount.aboveMaximum", headcount.maximum()));
        }
        return warnings;
    }
}
