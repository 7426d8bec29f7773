package fr.estrade.storage;

/**
 * A change was saved, but not as safely as promised: its text says where it is and what to do. The base takes no more changes
 * until it is opened again.
 */
public final class SafetyLostException extends BaseException {
    private static final long serialVersionUID = 1;

    SafetyLostException(String key, Throwable cause, Object... arguments) {
        super(key, cause, arguments);
    }
}
