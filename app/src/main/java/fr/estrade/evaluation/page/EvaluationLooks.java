package fr.estrade.evaluation.page;

import fr.estrade.evaluation.EvaluationState;
import fr.estrade.ui.Chips.Look;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;

/** How the states of an evaluation look. */
final class EvaluationLooks {

    private EvaluationLooks() {
    }

    static Look of(EvaluationState state) {
        return switch (state) {
            case OVERDUE -> new Look(Icons.WARNING, Tone.DANGER);
            case DUE -> new Look(Icons.TIME, Tone.WARNING);
            case UPCOMING -> new Look(Icons.TODO, Tone.NEUTRAL);
            case COMPLETE -> new Look(Icons.OK, Tone.SUCCESS);
            case CLOSED -> new Look(Icons.LOCK, Tone.NEUTRAL);
        };
    }
}
