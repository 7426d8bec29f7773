package fr.estrade.storage;

import java.nio.file.Path;

/** The folder of the base cannot be written; nothing was touched. */
public final class ReadOnlyBaseException extends BaseException {
    private static final long serialVersionUID = 1;

    ReadOnlyBaseException(Path folder, Throwable cause) {
        super("base.readOnly", cause, folder);
    }
}
