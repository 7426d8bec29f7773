package fr.estrade.journal;

import java.util.UUID;

/**
 * What came of a write.
 *
 * @param changeId the change, or null if nothing differed from what was there and so nothing was recorded
 */
public record Saved(UUID changeId) {
    static final Saved NOTHING = new Saved(null);

    /** Whether anything was changed. */
    public boolean changed() {
        return changeId != null;
    }
}
