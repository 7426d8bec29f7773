package fr.estrade.storage;

/** What an opening is busy with. */
public enum OpeningStage {
    CHECKING,
    OPENING,
    VERIFYING,
    REBUILDING,
    BACKING_UP,
    MIGRATING,
    RECOVERING;

    /** The key of its text for the office. */
    public String key() {
        return "base.stage." + name();
    }
}
