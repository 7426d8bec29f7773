package fr.estrade.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Runs work away from the user interface and brings its outcome back to it.
 *
 * <pre>{@code
 * tasks.run(texts.get("offer.loading"), () -> offers.load(id))
 *         .onSuccess(this::show)
 *         .start();
 * }</pre>
 *
 * <p>Nothing happens before {@link Task#start()}. Callbacks run on the executor of the user interface. A failure without
 * {@code onFailure}, and every failure of a callback, goes to the runner's {@link TaskErrorHandler}: none is lost.
 *
 * <p>Labels are shown to the user while the task runs, so they are texts in the user's language.
 */
public interface TaskRunner extends AutoCloseable {

    /** Prepares work that reads, computes or exports; any number run side by side. The result may be null. */
    default <T> Task<T> run(String label, Callable<T> work) {
        return prepare(label, progress -> work.call(), Task.Kind.READ);
    }

    /** Prepares work without a result. */
    default Task<Void> run(String label, Action work) {
        return prepare(label, asWork(work), Task.Kind.READ);
    }

    /** Prepares long work that tells its progress and can be cancelled. */
    default <T> Task<T> run(String label, LongWork<T> work) {
        return prepare(label, work, Task.Kind.LONG_READ);
    }

    /** Prepares work that writes: writes are done one after the other, in the order in which they were started. */
    default <T> Task<T> write(String label, Callable<T> work) {
        return prepare(label, progress -> work.call(), Task.Kind.WRITE);
    }

    /** Prepares a write without a result. */
    default Task<Void> write(String label, Action work) {
        return prepare(label, asWork(work), Task.Kind.WRITE);
    }

    /** Prepares a long write that tells its progress and can be cancelled. */
    default <T> Task<T> write(String label, LongWork<T> work) {
        return prepare(label, work, Task.Kind.LONG_WRITE);
    }

    /** Prepares work of any kind; the other methods are short forms of this one. */
    <T> Task<T> prepare(String label, LongWork<T> work, Task.Kind kind);

    /**
     * Runs something on the thread of the user interface, soon. A failure goes to the error handler.
     *
     * @param label what is being done, for the error handler
     */
    void onUi(String label, Runnable action);

    /** Every task that is waiting, running or about to deliver, oldest first. */
    List<TaskHandle> running();

    /** Tells the listener from now on which tasks run. */
    void addListener(TaskListener listener);

    /** Tells the listener no more. */
    void removeListener(TaskListener listener);

    /**
     * Waits until no task is left and every callback has run, those of tasks started by callbacks included. Pauses that
     * tasks keep for whoever is typing are cut short. For tests and for the end of a command; never on the thread of the
     * user interface.
     *
     * @return false if the time ran out first
     */
    boolean awaitIdle(Duration timeout) throws InterruptedException;

    /**
     * Takes no more work, cancels what reads, and waits until the writes that were started are done.
     * Callbacks that are due are still handed to the executor of the user interface.
     */
    @Override
    void close();

    private static LongWork<Void> asWork(Action action) {
        return progress -> {
            action.run();
            return null;
        };
    }
}
