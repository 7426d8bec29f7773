package fr.estrade.task;

/** Ends work that was cancelled; it is not a failure and reaches no error handler. */
public final class TaskCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A cancellation; it carries no message because nobody is shown it. */
    public TaskCancelledException() {
        super("The task was cancelled");
    }
}
