package fr.estrade.session.page;

import fr.estrade.session.Headcount;
import fr.estrade.text.Texts;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/** How many have a place in a session, in words: "9 inscrits (7 à 12)", "2 en attente", and what is wrong with that. */
public final class HeadcountChips {
    private final Texts texts;

    public HeadcountChips(Texts texts) {
        this.texts = texts;
    }

    /** The chips, the number first. */
    public List<Label> of(Headcount headcount) {
        List<Label> chips = new ArrayList<>();
        chips.add(Chips.chip(placed(headcount), Icons.GROUP, headcount.isFull() ? Tone.SUCCESS : Tone.NEUTRAL));
        if (headcount.waiting() > 0) {
            chips.add(Chips.chip(texts.count("headcount.waiting", headcount.waiting()), Icons.BUSY, Tone.ACCENT));
        }
        if (headcount.isBelowMinimum()) {
            chips.add(Chips.chip(texts.get("headcount.belowMinimum", headcount.minimum()), Icons.WARNING, Tone.WARNING));
        }
        if (headcount.isAboveMaximum()) {
            chips.add(Chips.chip(texts.get("headcount.aboveMaximum", headcount.maximum()), Icons.WARNING, Tone.WARNING));
        }
        return chips;
    }

    private String placed(Headcount headcount) {
        String placed = texts.count("headcount.placed", headcount.registered());
        if (headcount.minimum() == null && headcount.maximum() == null) {
            return placed;
        }
        String range = headcount.maximum() == null ? texts.get("headcount.from", headcount.minimum())
                : headcount.minimum() == null ? texts.get("headcount.upTo", headcount.maximum())
                : texts.get("headcount.range", headcount.minimum(), headcount.maximum());
        return texts.get("headcount.of", placed, range);
    }
}
