package fr.estrade.storage;

/** A backup cannot be restored in the way that was asked for; nothing was touched. */
public final class RestoreException extends BaseException {
    private static final long serialVersionUID = 1;

    RestoreException(String key, Object... arguments) {
        super(key, null, arguments);
    }
}
