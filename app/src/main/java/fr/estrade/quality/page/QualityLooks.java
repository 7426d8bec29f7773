package fr.estrade.quality.page;

import fr.estrade.db.code.ComplaintState;
import fr.estrade.db.code.ImprovementState;
import fr.estrade.ui.Chips.Look;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;

/** How the states of complaints and actions look. */
final class QualityLooks {

    private QualityLooks() {
    }

    static Look of(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> new Look(Icons.TODO, Tone.WARNING);
            case ACKNOWLEDGED -> new Look(Icons.HALF, Tone.ACCENT);
            case ANSWERED -> new Look(Icons.CHECK, Tone.SUCCESS);
            case CLOSED -> new Look(Icons.LOCK, Tone.NEUTRAL);
        };
    }

    static Look of(ImprovementState state) {
        return switch (state) {
            case TO_DO -> new Look(Icons.TODO, Tone.WARNING);
            case IN_PROGRESS -> new Look(Icons.HALF, Tone.ACCENT);
            case DONE -> new Look(Icons.OK, Tone.SUCCESS);
            case DROPPED -> new Look(Icons.CANCELLED, Tone.NEUTRAL);
        };
    }
}
