package fr.estrade.task;

/** Receives every failure that nobody else handles, on the thread of the user interface. */
@FunctionalInterface
public interface TaskErrorHandler {

    /**
     * Shows or records a failure.
     *
     * @param label what was being done, as given when the task was made
     * @param error what went wrong
     */
    void failed(String label, Throwable error);
}
