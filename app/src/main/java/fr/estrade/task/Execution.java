package fr.estrade.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run of a task: its state, its outcome, and the calling of its callbacks. */
final class Execution<T> implements TaskHandle, Progress {

    /** Progress told more often than this is not passed on: nobody could see it. */
    private static final long NOTIFY_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Task<T> task;
    private final Runnable changed;
    private final Instant startedAt = Instant.now();
    private final List<Runnable> cancelHooks = new ArrayList<>();
    private volatile double fraction = -1;
    private volatile String message;
    private volatile boolean cancelled;
    private volatile boolean done;
    private volatile long lastNotified = System.nanoTime() - NOTIFY_INTERVAL_NANOS;
    private T value;
    private Throwable error;

    Execution(Task<T> task, Runnable changed) {
        this.task = task;
        this.changed = changed;
    }

    Task<T> task() {
        return task;
    }

    /** Does the work on the current thread, unless it was cancelled before; never throws. */
    void perform() {
        if (cancelled) {
            error = new TaskCancelledException();
            return;
        }
        try {
            value = task.work(this);
        } catch (Throwable failure) {
            error = failure;
        }
    }

    /** Ends a task that came after the end: a read is as good as cancelled, a write that is not done is a failure. */
    void refuse() {
        error = isWrite() ? new IllegalStateException("Writes are no longer taken") : new TaskCancelledException();
    }

    /** Calls the callbacks that fit the outcome, on the current thread; throws what the error handler throws. */
    void deliver(TaskErrorHandler errors) {
        if (error instanceof TaskCancelledException || (cancelled && !task.kind().isWrite())) {
            if (error != null && !(error instanceof TaskCancelledException)) {
                TaskLog.droppedFailure(label(), error);
            }
            task.cancellations().forEach(handler -> guarded(errors, handler));
        } else if (error != null) {
            fail(errors);
        } else {
            for (Consumer<? super T> handler : task.successes()) {
                guarded(errors, () -> handler.accept(value));
            }
        }
        task.endings().forEach(handler -> guarded(errors, handler));
    }

    private void fail(TaskErrorHandler errors) {
        Consumer<Throwable> handler = task.failureHandler(error);
        if (handler == null) {
            errors.failed(label(), error);
            return;
        }
        guarded(errors, () -> {
            try {
                handler.accept(error);
            } catch (RuntimeException | Error second) {
                if (second != error) {
                    second.addSuppressed(error);
                }
                throw second;
            }
        });
    }

    private void guarded(TaskErrorHandler errors, Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException | Error failure) {
            errors.failed(label(), failure);
        }
    }

    /** Writes the failure to the log, where nobody is left to be told. */
    void logFailure() {
        if (error != null && !(error instanceof TaskCancelledException)) {
            TaskLog.unhandled(error);
        }
    }

    void finished() {
        done = true;
    }

    @Override
    public String label() {
        return task.label();
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public double fraction() {
        return fraction;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public boolean isLong() {
        return task.kind().isLong();
    }

    @Override
    public boolean isWrite() {
        return task.kind().isWrite();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public void cancel() {
        List<Runnable> hooks;
        synchronized (cancelHooks) {
            if (cancelled || done) {
                return;
            }
            cancelled = true;
            hooks = List.copyOf(cancelHooks);
            cancelHooks.clear();
        }
        hooks.forEach(this::runHook);
        changed.run();
    }

    @Override
    public void fraction(double newFraction) {
        fraction = Double.isNaN(newFraction) ? -1 : Math.min(1, newFraction);
        told();
    }

    @Override
    public void message(String newMessage) {
        message = newMessage;
        told();
    }

    @Override
    public void onCancel(Runnable hook) {
        synchronized (cancelHooks) {
            if (!cancelled) {
                cancelHooks.add(hook);
                return;
            }
        }
        runHook(hook);
    }

    private void runHook(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException failure) {
            TaskLog.droppedFailure(label(), failure);
        }
    }

    private void told() {
        long now = System.nanoTime();
        if (now - lastNotified >= NOTIFY_INTERVAL_NANOS) {
            lastNotified = now;
            changed.run();
        }
    }
}
