package fr.estrade.journal;

/** What to write in one change. */
@FunctionalInterface
public interface TxAction {

    /** Writes; an exception leaves the base as it was. */
    void run(Tx tx);
}
