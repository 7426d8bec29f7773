package fr.estrade.task;

/** Work without a result that may fail with any exception. */
@FunctionalInterface
public interface Action {

    /** Does the work. */
    void run() throws Exception;
}
