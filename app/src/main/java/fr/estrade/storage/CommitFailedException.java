package fr.estrade.storage;

/** The engine failed in the middle of a commit: the change was not acknowledged, and the base must be opened again. */
public final class CommitFailedException extends BaseException {
    private static final long serialVersionUID = 1;

    CommitFailedException(String base, Throwable cause) {
        super("base.commitFailed", cause, base);
    }
}
