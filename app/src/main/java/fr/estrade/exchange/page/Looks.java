package fr.estrade.exchange.page;

import fr.estrade.exchange.Outcome;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import javafx.css.PseudoClass;

/** How what becomes of a line looks. */
final class Looks {
    /** A column that is not imported. */
    static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private Looks() {
    }

    static Chips.Look of(Object outcome) {
        return switch ((Outcome) outcome) {
            case CREATE -> new Chips.Look(Icons.ADD, Tone.SUCCESS);
            case UPDATE -> new Chips.Look(Icons.EDIT, Tone.ACCENT);
            case SAME -> new Chips.Look(Icons.CHECK, Tone.NEUTRAL);
            case DOUBT -> new Chips.Look(Icons.HELP, Tone.WARNING);
            case LEFT -> new Chips.Look(Icons.CANCELLED, Tone.NEUTRAL);
            case REFUSED -> new Chips.Look(Icons.ERROR, Tone.DANGER);
        };
    }
}
