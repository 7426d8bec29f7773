package fr.estrade.storage;

/** What an opening is busy with; the text for the office has the key {@code base.stage.} and the name. */
public enum OpeningStage {
    CHECKING,
    OPENING,
    VERIFYING,
    REBUILDING,
    BACKING_UP,
    MIGRATING,
    RECOVERING
}
