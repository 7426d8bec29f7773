package fr.estrade.storage;

import java.nio.file.Path;

/** Another process works on the base. */
public final class BaseInUseException extends BaseException {
    private static final long serialVersionUID = 1;

    BaseInUseException(Path folder) {
        super("base.inUse", null, folder);
    }
}
