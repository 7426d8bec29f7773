package fr.estrade.storage;

/** The base was written by a newer version of the program; nothing was touched. */
public final class NewerBaseException extends BaseException {
    private static final long serialVersionUID = 1;

    NewerBaseException(String base, int schema, int known) {
        super("base.newer", null, base, schema, known);
    }
}
