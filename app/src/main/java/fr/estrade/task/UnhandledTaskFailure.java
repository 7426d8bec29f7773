package fr.estrade.task;

/** A checked failure of a task that nobody handled, thrown by the runner without a window. */
public final class UnhandledTaskFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param label what was being done
     * @param cause what went wrong
     */
    public UnhandledTaskFailure(String label, Throwable cause) {
        super("Task “" + label + "” failed: " + cause, cause);
    }
}
