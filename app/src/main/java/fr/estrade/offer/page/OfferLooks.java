package fr.estrade.offer.page;

import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Look;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import javafx.scene.control.Label;

/** How the states of an offer and of its sessions look. */
final class OfferLooks {

    private OfferLooks() {
    }

    static Look of(OfferStatus status) {
        return switch (status) {
            case DRAFT -> new Look(Icons.EDIT, Tone.NEUTRAL);
            case PUBLISHED -> new Look(Icons.OK, Tone.SUCCESS);
            case ARCHIVED -> new Look(Icons.ARCHIVE, Tone.NEUTRAL);
        };
    }

    static Look of(SessionStatus status) {
        return switch (status) {
            case ENVISAGED -> new Look(Icons.HALF, Tone.NEUTRAL);
            case CONFIRMED -> new Look(Icons.OK, Tone.SUCCESS);
            case ONGOING -> new Look(Icons.BUSY, Tone.ACCENT);
            case DONE -> new Look(Icons.DONE, Tone.SUCCESS);
            case NOT_DONE, CANCELLED -> new Look(Icons.CANCELLED, Tone.WARNING);
            case ARCHIVED -> new Look(Icons.ARCHIVE, Tone.NEUTRAL);
        };
    }

    static Label chip(Kit kit, OfferStatus status) {
        return Chips.chip(kit.texts().code(status), of(status));
    }

    static Label template(Kit kit) {
        return Chips.chip(kit.text("offerpage.template"), Icons.TEMPLATE, Tone.ACCENT);
    }
}
