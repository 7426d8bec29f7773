package fr.estrade.journal;

/** What to write in one change, with an answer. */
@FunctionalInterface
public interface TxFunction<T> {

    /** Writes; an exception leaves the base as it was. */
    T apply(Tx tx);
}
