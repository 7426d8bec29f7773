package fr.estrade.session.page;

import fr.estrade.session.Headcount;
import fr.estrade.session.HeadcountWords;
import fr.estrade.text.Texts;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/** How many have a place in a session, in words: "9 inscrits (7 à 12)", "2 en attente", and what is wrong with that. */
public final class HeadcountChips {
    private final HeadcountWords words;

    public HeadcountChips(Texts texts) {
        this.words = new HeadcountWords(texts);
    }

    /** The chips, the number first. */
    public List<Label> of(Headcount headcount) {
        List<Label> chips = new ArrayList<>();
        chips.add(Chips.chip(words.placed(headcount), Icons.GROUP, headcount.isFull() ? Tone.SUCCESS : Tone.NEUTRAL));
        if (headcount.waiting() > 0) {
            chips.add(Chips.chip(words.waiting(headcount), Icons.BUSY, Tone.ACCENT));
        }
        words.warnings(headcount).forEach(warning -> chips.add(Chips.chip(warning, Icons.WARNING, Tone.WARNING)));
        return chips;
    }
}
