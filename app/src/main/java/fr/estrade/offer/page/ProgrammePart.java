package fr.estrade.offer.page;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.util.UUID;

/** Makes what shows the programme of an offer on its page. */
@FunctionalInterface
public interface ProgrammePart {

    /** A new view of the programme of that offer. */
    View of(Kit kit, BaseAccess base, UUID offerId);
}
