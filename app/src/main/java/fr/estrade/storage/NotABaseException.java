package fr.estrade.storage;

/** What the path names is no base, and not empty either; nothing was touched. */
public final class NotABaseException extends BaseException {
    private static final long serialVersionUID = 1;

    NotABaseException(String path) {
        super("base.notABase", null, path);
    }
}
