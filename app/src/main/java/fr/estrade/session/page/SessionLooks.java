package fr.estrade.session.page;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.ui.Chips.Look;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;

/** How the status of a session looks, in lists and on its page. */
public final class SessionLooks {

    private SessionLooks() {
    }

    /** The look of a status. */
    public static Look of(SessionStatus status) {
        return switch (status) {
            case ENVISAGED -> new Look(Icons.HALF, Tone.NEUTRAL);
            case CONFIRMED -> new Look(Icons.CHECK, Tone.ACCENT);
            case ONGOING -> new Look(Icons.BUSY, Tone.WARNING);
            case DONE -> new Look(Icons.OK, Tone.SUCCESS);
            case NOT_DONE -> new Look(Icons.CLOSE, Tone.NEUTRAL);
            case CANCELLED -> new Look(Icons.CANCELLED, Tone.DANGER);
            case ARCHIVED -> new Look(Icons.ARCHIVE, Tone.NEUTRAL);
        };
    }
}
