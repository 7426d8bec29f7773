package fr.estrade.storage;

/** The base could not be brought to this version of the program; the backup made before is named. */
public final class MigrationFailedException extends BaseException {
    private static final long serialVersionUID = 1;

    MigrationFailedException(String base, String backup, Throwable cause) {
        super("base.migrationFailed", cause, base, backup);
    }
}
