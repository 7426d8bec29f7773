package fr.estrade.storage;

import java.nio.file.Path;

/** The base is damaged and could not be rebuilt; every file was kept as it is. */
public final class DamagedBaseException extends BaseException {
    private static final long serialVersionUID = 1;

    DamagedBaseException(Path folder, Throwable cause) {
        super("base.damaged", cause, folder);
    }
}
