package fr.estrade.exchange;

/** What becomes of a line of an import. */
public enum Outcome {
    /** A new record. */
    CREATE,
    /** A record that is there gets other values. */
    UPDATE,
    /** A record that is there has these values already. */
    SAME,
    /** Perhaps somebody who is there already: to be decided. */
    DOUBT,
    /** Left out because somebody decided so. */
    LEFT,
    /** Something is wrong with it. */
    REFUSED;

    /** Whether the line is written, or stands already as it says. */
    public boolean isTaken() {
        return this == CREATE || this == UPDATE || this == SAME;
    }
}
