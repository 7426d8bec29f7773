package fr.estrade.cli;

/** How a command ended, as the calling program learns it. The numbers are kept from version to version. */
public enum ExitStatus {
    /** Done. */
    OK(0),
    /** Not done; the message says why. */
    FAILURE(1),
    /** The command line is not understood. */
    USAGE(2),
    /** There is no base there, or it cannot be opened. */
    NO_BASE(3),
    /** The record, backup or change asked for does not exist. */
    NOT_FOUND(4),
    /** The check found something wrong. */
    FINDINGS(5),
    /** Another program has the base open, and this command cannot share it. */
    BASE_IN_USE(6),
    /** Done, but for lines of an import that are refused or undecided; or, of a dry run, there are such lines. */
    PARTLY(7);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }
}
