package fr.estrade.task;

/** What long work tells while it runs, and how it learns that it is no longer wanted. Safe to use from any thread. */
public interface Progress {

    /**
     * Tells how much is done.
     *
     * @param fraction 0 to 1; a negative value means that it is not known
     */
    void fraction(double fraction);

    /**
     * Tells what is being done.
     *
     * @param message text for the user, in the user's language; may be null
     */
    void message(String message);

    /** For work that nobody watches and nobody cancels. */
    static Progress none() {
        return new Progress() {
            @Override
            public void fraction(double fraction) {}

            @Override
            public void message(String message) {}

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public void onCancel(Runnable hook) {}
        };
    }

    /** Tells how much is done as a count; an unknown total (zero or negative) gives an unknown fraction. */
    default void steps(long done, long total) {
        fraction(total <= 0 ? -1 : (double) done / total);
    }

    /** Whether the work was cancelled or made obsolete by newer work. */
    boolean isCancelled();

    /** Stops the work here if it was cancelled: call it between steps, where nothing is left half done. */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new TaskCancelledException();
        }
    }

    /**
     * Does something at the moment of the cancellation, for work that waits in one long call: closing a socket, or
     * {@code Statement.cancel()}. Threads are never interrupted, because an interrupt closes the file of an H2 base
     * under everybody. The hook runs on the cancelling thread, so it must be quick and must not block; it runs at once
     * if the work is cancelled already.
     */
    void onCancel(Runnable hook);
}
