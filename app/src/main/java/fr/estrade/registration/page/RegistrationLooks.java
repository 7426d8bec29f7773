package fr.estrade.registration.page;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.ui.Chips.Look;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;

/** How the status of a registration looks. */
final class RegistrationLooks {

    private RegistrationLooks() {
    }

    static Look of(RegistrationStatus status) {
        return switch (status) {
            case PRE_REGISTERED -> new Look(Icons.TODO, Tone.NEUTRAL);
            case APPLICATION -> new Look(Icons.DOCUMENT, Tone.ACCENT);
            case INTERVIEW -> new Look(Icons.PERSON, Tone.ACCENT);
            case ADMITTED -> new Look(Icons.CHECK, Tone.SUCCESS);
            case REGISTERED -> new Look(Icons.OK, Tone.SUCCESS);
            case WAITING -> new Look(Icons.BUSY, Tone.WARNING);
            case CANCELLED -> new Look(Icons.CANCELLED, Tone.NEUTRAL);
            case DROPPED_OUT -> new Look(Icons.CLOSE, Tone.DANGER);
        };
    }
}
