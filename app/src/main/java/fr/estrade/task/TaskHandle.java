package fr.estrade.task;

import java.time.Instant;

/** A started task, seen from outside: for the status line and to cancel it. Safe to use from any thread. */
public interface TaskHandle {

    /** What is being done, in the user's language. */
    String label();

    /** When the task was started. */
    Instant startedAt();

    /** How much is done, 0 to 1; negative when it is not known. */
    double fraction();

    /** What is being done right now; may be null. */
    String message();

    /** Whether the work tells its progress and can be cancelled while it runs. */
    boolean isLong();

    /** Whether the work writes to the base; writes wait for each other. */
    boolean isWrite();

    /** Whether {@link #cancel()} was called or newer work made this obsolete. */
    boolean isCancelled();

    /** Whether work and callbacks are over. */
    boolean isDone();

    /**
     * Asks the task to stop. A read that is cancelled delivers nothing any more, even if its work still ends; when this
     * is called on the thread of the user interface no callback but {@code onCancelled} and {@code onFinally} follows.
     * A write that has begun may end all the same, and then says so: what was saved is never called cancelled.
     */
    void cancel();
}
