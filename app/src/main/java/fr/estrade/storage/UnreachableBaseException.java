package fr.estrade.storage;

/** The server of the base does not answer, or refuses. */
public final class UnreachableBaseException extends BaseException {
    private static final long serialVersionUID = 1;

    UnreachableBaseException(String base, Throwable cause) {
        super("base.unreachable", cause, base);
    }
}
