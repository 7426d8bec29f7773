package fr.estrade.storage;

import java.nio.file.Path;

/** There is no room left for what was to be written; nothing of it was. */
public final class DiskFullException extends BaseException {
    private static final long serialVersionUID = 1;

    DiskFullException(Path folder, Throwable cause) {
        super("base.diskFull", cause, folder);
    }
}
