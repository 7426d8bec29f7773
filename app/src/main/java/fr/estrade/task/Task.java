package fr.estrade.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work that is prepared and starts with {@link #start()}. Used from one thread, once.
 *
 * @param <T> type of the result
 */
public final class Task<T> {

    /** What the runner must know about the work. */
    public enum Kind {
        /** Short work that writes nothing to the base. */
        READ(false, false),
        /** Work with progress that writes nothing to the base. */
        LONG_READ(false, true),
        /** Short work that writes to the base. */
        WRITE(true, false),
        /** Work with progress that writes to the base. */
        LONG_WRITE(true, true);

        private final boolean write;
        private final boolean lengthy;

        Kind(boolean write, boolean lengthy) {
            this.write = write;
            this.lengthy = lengthy;
        }

        /** Whether it writes to the base. */
        public boolean isWrite() {
            return write;
        }

        /** Whether it tells progress and can be cancelled while it runs. */
        public boolean isLong() {
            return lengthy;
        }
    }

    private record FailureCase(Class<? extends Throwable> type, Consumer<Throwable> handler) {
    }

    private final String label;
    private final LongWork<T> work;
    private final Kind kind;
    private final Function<Task<T>, TaskHandle> starter;
    private final List<Consumer<? super T>> successes = new ArrayList<>();
    private final List<FailureCase> failures = new ArrayList<>();
    private final List<Runnable> cancellations = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private Object latestKey;
    private long delayMillis;
    private boolean started;
    private Consumer<TaskHandle> startObserver = handle -> { };

    Task(String label, LongWork<T> work, Kind kind, Function<Task<T>, TaskHandle> starter) {
        this.label = Objects.requireNonNull(label, "label");
        this.work = Objects.requireNonNull(work, "work");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.starter = starter;
    }

    /** Receives the result, on the thread of the user interface. */
    public Task<T> onSuccess(Consumer<? super T> handler) {
        successes.add(Objects.requireNonNull(handler));
        return this;
    }

    /** Receives any failure not taken by a more precise handler given before, instead of the runner's error handler. */
    public Task<T> onFailure(Consumer<? super Throwable> handler) {
        return onFailure(Throwable.class, handler);
    }

    /**
     * Receives failures of one type, instead of the runner's error handler; other failures still reach that one.
     * Of several handlers the first that fits is called.
     */
    public <E extends Throwable> Task<T> onFailure(Class<E> type, Consumer<? super E> handler) {
        Objects.requireNonNull(handler);
        failures.add(new FailureCase(type, error -> handler.accept(type.cast(error))));
        return this;
    }

    /** Is told that the task was cancelled or made obsolete and delivers nothing. */
    public Task<T> onCancelled(Runnable handler) {
        cancellations.add(Objects.requireNonNull(handler));
        return this;
    }

    /** Is told at the end, whatever the outcome, after the other callbacks. */
    public Task<T> onFinally(Runnable handler) {
        endings.add(Objects.requireNonNull(handler));
        return this;
    }

    /**
     * Makes this the newest of its kind: what was started before with an equal key is cancelled and delivers nothing,
     * and at most one of a key runs at a time. For search as you type.
     *
     * @param key         what it is about, for instance the page itself or a list of page and name
     * @param delayMillis how long to wait for something newer before the work begins; 0 to begin at once
     */
    public Task<T> latest(Object key, long delayMillis) {
        this.latestKey = Objects.requireNonNull(key, "key");
        this.delayMillis = Math.max(0, delayMillis);
        return this;
    }

    /** Starts the task; without this call nothing happens. */
    public TaskHandle start() {
        if (started) {
            throw new IllegalStateException("Task “" + label + "” is started already");
        }
        started = true;
        TaskHandle handle = starter.apply(this);
        startObserver.accept(handle);
        return handle;
    }

    /** Has the handle shown to a scope when the task starts. */
    Task<T> whenStarted(Consumer<TaskHandle> observer) {
        startObserver = observer;
        return this;
    }

    String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    /** What to be the newest of; null when the task stands alone. */
    Object latestKey() {
        return latestKey;
    }

    long delayMillis() {
        return delayMillis;
    }

    T work(Progress progress) throws Exception {
        return work.run(progress);
    }

    List<Consumer<? super T>> successes() {
        return successes;
    }

    /** The handler of a failure, or null when it belongs to the runner's error handler. */
    Consumer<Throwable> failureHandler(Throwable error) {
        for (FailureCase failure : failures) {
            if (failure.type().isInstance(error)) {
                return failure.handler();
            }
        }
        return null;
    }

    List<Runnable> cancellations() {
        return cancellations;
    }

    List<Runnable> endings() {
        return endings;
    }
}
