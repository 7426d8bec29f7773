package fr.estrade.session.page;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.util.Objects;
import java.util.UUID;

/**
 * A part of the page of a session that a feature above brings, such as its participants. The composition root hands them to
 * {@link SessionFeature}.
 *
 * @param titleKey text key of its tab
 * @param view     makes it for a session, when it is first shown
 */
public record SessionPart(String titleKey, Maker view) {

    public SessionPart {
        Objects.requireNonNull(titleKey);
        Objects.requireNonNull(view);
    }

    /** Makes the part. */
    @FunctionalInterface
    public interface Maker {

        /** The part of the page of a session. */
        View of(Kit kit, BaseAccess base, UUID sessionId);
    }
}
